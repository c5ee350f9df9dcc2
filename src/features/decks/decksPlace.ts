import type { LocationQuery } from 'vue-router'

const pages = ['new', 'file', 'details', 'card', 'event', 'edit', 'table'] as const
/** What is open beside a deck's list of cards: a form, or what brings something in. */
export type Page = (typeof pages)[number]

/** Where one is: `#/decks?deck=own-1&page=edit&fact=capital`. All of it stands in the address. */
export interface Place {
  deck: string
  page: Page | ''
  fact: string
  topic: string
}

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
