import { deckOf, type Card } from '../../cards/card'
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
