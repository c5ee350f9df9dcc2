import type { LocationQuery } from 'vue-router'

/** What gathers facts of one kind from all documents and topics. */
export const views = ['timeline', 'resolutions', 'people', 'positions'] as const
export type View = (typeof views)[number]

/** Where in the library one is: `#/library?document=kosovo/policy-paper&fact=kosovo/res-1244`. All of it stands in the address. */
export interface Place {
  view: View | ''
  actor: string
  document: string
  topic: string
  find: string
  fact: string
  /** Of the timeline: the days that it shows, YYYY-MM-DD; empty is all of it. */
  from: string
  until: string
  /** What is unfolded of a long page, by the names that it gives its parts: "p5,p22". */
  section: string
  /** Of the positions: the one that was opened, and whose stance was asked for. */
  issue: string
  holder: string
  /** Of the texts and the actors: what they are narrowed to, and of the texts the order, whose usual one is empty. */
  kind: string
  by: string
  period: string
  order: string
}

const text = (value: LocationQuery[string] | undefined) => (typeof value === 'string' ? value : '')

export const placeOf = (query: LocationQuery): Place => ({
  view: views.find((each) => each === query.view) ?? '',
  actor: text(query.actor),
  document: text(query.document),
  topic: text(query.topic),
  find: text(query.find),
  fact: text(query.fact),
  from: text(query.from),
  until: text(query.until),
  section: text(query.section),
  issue: text(query.issue),
  holder: text(query.holder),
  kind: text(query.kind),
  by: text(query.by),
  period: text(query.period),
  order: text(query.order),
})

/** A link there; what is empty stays out of the address. */
export const linkTo = (place: Partial<Place>) => ({
  name: 'library',
  query: Object.fromEntries(Object.entries(place).filter(([, value]) => value !== '')),
})
