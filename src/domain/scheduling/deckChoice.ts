/** What the learner chose for one deck; what is absent is as for all decks. */
export interface DeckChoice {
  /** None of it is asked or counted, and nothing of it is lost. */
  off?: boolean
  /** How many of its cards a day may ask at most, within the limits of the whole day. */
  newPerDay?: number
  reviewsPerDay?: number
  /** Desired retention, above 0, below 1. */
  retention?: number
}

/** By the deck's id; one that is not there is as usual. */
export type DeckChoices = ReadonlyMap<string, DeckChoice>
export const noChoices: DeckChoices = new Map()

export const isOn = (choices: DeckChoices, deck: string): boolean => !choices.get(deck)?.off

/** The decks that are off. */
export const decksOff = (choices: DeckChoices): ReadonlySet<string> =>
  new Set([...choices].flatMap(([deck, { off }]) => (off ? [deck] : [])))

export const retentionOf = (choices: DeckChoices, deck: string, usual: number): number =>
  choices.get(deck)?.retention ?? usual

/** Cards of one deck that were met, and due ones that were asked, on one study day. */
export interface DeckDay {
  new: number
  due: number
}
/** Of decks with limits of their own, at least, what was done today. */
export type DeckDays = ReadonlyMap<string, DeckDay>
export const noDeckDays: DeckDays = new Map()

/** The decks of which it matters what was done today. */
export const limitedDecks = (choices: DeckChoices): string[] =>
  [...choices]
    .filter(([, { off, newPerDay, reviewsPerDay }]) => !off && (newPerDay ?? reviewsPerDay) !== undefined)
    .map(([deck]) => deck)

/** How many more cards of a deck today may ask: none where it is off, Infinity where it has no limit of its own. */
export type Room = (deck: string) => number

/** For new cards, and for due ones. */
export interface Rooms {
  fresh: Room
  reviews: Room
}

const endless: Room = () => Infinity
export const endlessRooms: Rooms = { fresh: endless, reviews: endless }

/** What today leaves to each deck. */
export function roomsOf(choices: DeckChoices, done: DeckDays): Rooms {
  if (!choices.size) return endlessRooms
  const room = (limit: 'newPerDay' | 'reviewsPerDay', kind: keyof DeckDay) => (deck: string) => {
    const choice = choices.get(deck)
    if (!choice) return Infinity
    return choice.off ? 0 : Math.max(0, (choice[limit] ?? Infinity) - (done.get(deck)?.[kind] ?? 0))
  }
  return { fresh: room('newPerDay', 'new'), reviews: room('reviewsPerDay', 'due') }
}

/** The places in the rooms of all decks, free until they are taken. */
export function placesIn(room: Room): { isFree: (deck: string) => boolean; take: (deck: string) => void } {
  const taken = new Map<string, number>()
  return {
    isFree: (deck) => (taken.get(deck) ?? 0) < room(deck),
    take: (deck) => taken.set(deck, (taken.get(deck) ?? 0) + 1),
  }
}

/** How many of those cards their decks have room for. */
export function countIn(room: Room, cards: readonly { deck: string }[]): number {
  if (room === endless) return cards.length // a day may have a hundred thousand
  const counts = new Map<string, number>()
  for (const { deck } of cards) counts.set(deck, (counts.get(deck) ?? 0) + 1)
  return [...counts].reduce((sum, [deck, count]) => sum + Math.min(count, room(deck)), 0)
}
