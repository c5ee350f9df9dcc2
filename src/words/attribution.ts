import type { Document } from '@/domain/facts/deck'

/**
 * A prompt in two: according to which document, and what is asked. Nearly half of all prompts begin alike, and on a phone that would fill the
 * first line of each. The parts make up the whole prompt.
 */
export function attributed(
  prompt: string,
  documents: readonly Pick<Document, 'short'>[],
): { according: string; question: string } {
  for (const { short } of documents) {
    const according = `According to ${short}, `
    if (prompt.startsWith(according)) return { according, question: prompt.slice(according.length) }
  }
  return { according: '', question: prompt }
}
