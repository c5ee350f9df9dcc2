import type { Citation } from '@/domain/facts/citation'
import type { Deck } from '@/domain/facts/deck'
import type { Level, Voice } from '@/domain/facts/fact'

/** What every fact of the learner's has, whatever it says. `note` and `cites` may be empty. */
export interface CommonFields {
  topic: string
  level: Level
  note: string
  cites: Citation[]
  voice: Voice
}

/** As the form of a new fact begins. `topic`: where it is to stand, else in the first. */
export const newFields = ({ topics }: Pick<Deck, 'topics'>, topic: string): CommonFields => ({
  topic: topics.find(({ id }) => id === topic)?.id ?? topics[0]?.id ?? '',
  level: 1,
  note: '',
  cites: [],
  voice: 'record',
})
