import type { LocationQuery } from 'vue-router'

/** What gathers facts of one kind from all documents and topics. */
export const views = ['resolutions', 'people'] as const
export type View = (typeof views)[number]

/** Where in the library one is: `#/library?document=kosovo/policy-paper&fact=kosovo/res-1244`. All of it stands in the address. */
export interface Place {
  view: View | ''
  actor: string
  document: string
  topic: string
  find: string
  fact: string
}

const text = (value: LocationQuery[string] | undefined) => (typeof value === 'string' ? value : '')

export const placeOf = ({ view, actor, document, topic, find, fact }: LocationQuery): Place => ({
  view: views.find((each) => each === view) ?? '',
  actor: text(actor),
  document: text(document),
  topic: text(topic),
  find: text(find),
  fact: text(fact),
})

/** A link there; what is empty stays out of the address. */
export const linkTo = (place: Partial<Place>) => ({
  name: 'library',
  query: Object.fromEntries(Object.entries(place).filter(([, value]) => value !== '')),
})
