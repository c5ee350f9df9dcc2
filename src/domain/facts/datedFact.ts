import type { Citation } from './citation'
import type { DateFact, Level, Voice } from './fact'
import { changed } from './ownDeck'

/**
 * An event as the learner fills it in: its name ("the signing of the agreement"), or a sentence with its verb marked as in a deck file.
 * `when`: EDTF. `note` may be empty.
 */
export interface DatedEvent {
  topic: string
  level: Level
  event: string
  when: string
  note: string
  cites: Citation[]
  voice: Voice
}

/** What makes a sentence of a name; it fits one event as well as several. */
const happened = ' [take|took] place'
const sentenceOf = (event: string) => (/[[\]]/.test(event) ? event : `${event}${happened}`)
const eventOf = (sentence: string) => (sentence.endsWith(happened) ? sentence.slice(0, -happened.length) : sentence)

export const newDatedFact = (id: string, { topic, level, event, when, note, cites, voice }: DatedEvent): DateFact => ({
  id,
  topic,
  level,
  about: [],
  kind: 'date',
  event: sentenceOf(event),
  claims: { when: { value: when, cites, voice, ...(note && { note }), revision: 1 } },
})

/** As {@link newDatedFact} takes it. */
export const datedEventOf = ({ topic, level, event, claims: { when } }: DateFact): DatedEvent => ({
  topic,
  level,
  event: eventOf(event),
  when: typeof when.value === 'string' ? when.value : when.value.edtf,
  note: when.note ?? '',
  cites: when.cites,
  voice: when.voice,
})

/**
 * The fact as it was filled in anew, under its own id, so that its history stays.
 * @param was the date as it was shown
 * @param because why that was wrong; null where it is the same in other words
 */
export function changedDatedFact(fact: DateFact, given: DatedEvent, was: string, because: string | null): DateFact {
  const { note: _before, ...when } = fact.claims.when
  const same = given.when === datedEventOf(fact).when
  const claim = same ? when : changed(when, given.when, was, because)
  const { topic, level, event, note, cites, voice } = given
  return {
    ...fact,
    topic,
    level,
    event: sentenceOf(event),
    claims: { ...fact.claims, when: { ...claim, cites, voice, ...(note && { note }) } },
  }
}
