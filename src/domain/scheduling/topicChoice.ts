import type { DeckHead } from '../facts/deck'
import { topicKey } from './exam'

/** A topic to choose: `key` is deck/topic. */
export interface TopicChoice {
  key: string
  title: string
}

/** The topics of all decks that are on; where two of them are called alike, with the deck's name. */
export function topicChoices(
  heads: readonly Pick<DeckHead, 'id' | 'title' | 'topics'>[],
  isOn: (deck: string) => boolean,
): TopicChoice[] {
  const all = heads
    .filter(({ id }) => isOn(id))
    .flatMap(({ id: deck, title: deckTitle, topics }) =>
      topics.map(({ id: topic, title }) => ({ key: topicKey({ deck, topic }), title, deckTitle })),
    )
  const named = (title: string) => all.filter((each) => each.title === title).length
  return all.map(({ key, title, deckTitle }) => ({ key, title: named(title) > 1 ? `${title} (${deckTitle})` : title }))
}
