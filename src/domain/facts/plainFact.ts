import type { Citation } from './citation'
import type { Level, PlainFact, Voice } from './fact'
import { changed } from './ownDeck'

/** A simple card as the learner fills it in. `note` and `cites` may be empty. */
export interface PlainCard {
  topic: string
  level: Level
  question: string
  answer: string
  note: string
  /** Asked the other way round, too. */
  reverse: boolean
  cites: Citation[]
  voice: Voice
}

export const newPlainFact = (
  id: string,
  { topic, level, question, answer, note, reverse, cites, voice }: PlainCard,
): PlainFact => ({
  id,
  topic,
  level,
  about: [],
  ...(!reverse && { ask: ['answer'] }),
  kind: 'plain',
  question,
  claims: { answer: { value: answer, cites, voice, ...(note && { note }), revision: 1 } },
})

export const isReversed = ({ ask }: PlainFact) => !ask || ask.includes('question')

/** As {@link newPlainFact} takes it. */
export const plainCardOf = (fact: PlainFact): PlainCard => {
  const { topic, level, question, claims } = fact
  const { value: answer, note = '', cites, voice } = claims.answer
  return { topic, level, question, answer, note, reverse: isReversed(fact), cites, voice }
}

/**
 * A fact as it was filled in anew, under its own id, so that its history stays. `because`: why the answer before was wrong; null where it
 * is only worded otherwise.
 */
export function changedPlainFact(fact: PlainFact, given: PlainCard, because: string | null): PlainFact {
  const { ask, ...rest } = fact
  const fresh = newPlainFact(fact.id, given)
  const { note: _before, ...answer } = fact.claims.answer
  const { value, cites, voice, note } = fresh.claims.answer
  const claim = value === answer.value ? answer : changed(answer, value, answer.value, because)
  return {
    ...rest,
    topic: given.topic,
    level: given.level,
    ...(given.reverse === isReversed(fact) ? ask && { ask } : !given.reverse && { ask: ['answer'] }),
    question: given.question,
    claims: { ...fact.claims, answer: { ...claim, cites, voice, ...(note && { note }) } },
  }
}
