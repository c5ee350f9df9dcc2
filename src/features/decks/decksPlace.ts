import type { LocationQuery } from 'vue-router'
import type { FactKind } from '@/domain/facts/fact'

const pages = ['new', 'file', 'details', 'card', 'event', 'table'] as const
/** What is open beside a deck's list of cards: a form, or what brings something in. */
export type Page = (typeof pages)[number]

/** Where one is: `#/decks?deck=own-1&page=card&fact=capital`. All of it stands in the address. */
export interface Place {
  deck: string
  page: Page | ''
  fact: string
  topic: string
}

/** The form in which a fact of that kind is changed; none where only a deck file can say it. */
export const formOf = (kind: FactKind): Page | '' => (kind === 'plain' ? 'card' : kind === 'date' ? 'event' : '')

const text = (value: LocationQuery[string] | undefined) => (typeof value === 'string' ? value : '')

export const placeOf = ({ deck, page, fact, topic }: LocationQuery): Place => ({
  deck: text(deck),
  page: pages.find((each) => each === page) ?? '',
  fact: text(fact),
  topic: text(topic),
})

/** A link there; what is empty stays out of the address. */
export const linkTo = (place: Partial<Place>) => ({
  name: 'decks',
  query: Object.fromEntries(Object.entries(place).filter(([, value]) => value !== '')),
})
