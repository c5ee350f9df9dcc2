import { plain } from '../../cards/plainText'
import { claimsOf } from '../../facts/claims'
import type { Fact } from '../../facts/fact'

/** All that a card's prompt and its fact tell beside the answer, plain: what is named there may be true in some way. */
export function surroundingsOf(fact: Fact, prompt: string): string {
  const texts = claimsOf(fact).flatMap(([key, { note, aliases = [], dispute, correction }]) => [
    note,
    ...(key === 'stance' ? [] : aliases), // those of a stance are codes
    dispute?.why,
    dispute?.ground?.text,
    correction?.was,
    correction?.because,
  ])
  return ` ${plain([prompt, ...texts].filter(Boolean).join(' | '))} `
}

/** Whether a plain text stands in those surroundings as whole words. */
export const stands = (text: string, around: string) => around.includes(` ${text} `)
