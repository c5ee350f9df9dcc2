import { plain } from '../cards/plainText'
import { claimsOf } from '../facts/claims'
import type { Fact } from '../facts/fact'

/** All that a card's prompt and its fact tell beside the answer, plain: what is named there may be true in some way. */
export function surroundings(fact: Fact, prompt: string): string {
  const texts = claimsOf(fact).flatMap(([, { note, aliases = [], dispute, correction }]) => [
    note,
    ...aliases,
    dispute?.why,
    dispute?.ground?.text,
    correction?.was,
    correction?.because,
  ])
  return ` ${plain([prompt, ...texts].filter(Boolean).join(' | '))} `
}

/** Whether a plain text stands in those surroundings as whole words. */
export const stands = (text: string, around: string) => around.includes(` ${text} `)
