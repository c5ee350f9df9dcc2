import { deckOf, type Card } from '../../cards/card'
import { shortName, uncapital } from '../../cards/wording'
import type { QuizDeck } from '../deck/quizDeck'
import { itemId, type AskedCard, type QuestionType } from './item'

/** What a question takes from its main card. */
export const askedOf = <Type extends QuestionType>(type: Type, { id, revision, topic, kind, level }: Card) => ({
  id: itemId(type, id),
  type,
  card: id,
  revision,
  topic: `${deckOf(id)}/${topic}`,
  kind,
  level,
})

export const cardAsked = ({ id, revision }: Card): AskedCard => ({ card: id, revision })

/** Who said a thing is asked by the document that tells it: somebody else may have said much the same elsewhere. */
export function promptOf({ facts, head }: QuizDeck, { direction, fact: id, prompt }: Card): string {
  const fact = facts.get(id)
  if (direction !== 'who' || fact?.kind !== 'position' || !prompt.startsWith('Who ')) return prompt
  const { voice, cites } = fact.claims.wording
  return voice === 'reported'
    ? `According to ${shortName(head, cites[0]?.document ?? '')}, ${uncapital(prompt)}`
    : prompt
}
