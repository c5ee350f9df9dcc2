import type { OrderItem } from '@/domain/quiz/items/item'

/** An event in its right place. `given`: the place that the learner gave it; null where the question was left. */
export interface PlacedEvent {
  text: string
  when: string
  given: number | null
  /** shifted: in order with the rest, though another event's error moved its place. */
  standing: 'inPlace' | 'shifted' | 'misplaced'
}

/** For each of `places` whether it stands in every longest rising run: whether the error lies elsewhere beyond doubt. */
function inEveryRun(places: readonly number[]): boolean[] {
  const rising = (run: readonly number[]) =>
    run.every((index, at) => at === 0 || places[run[at - 1]!]! < places[index]!)
  // six events have 64 runs
  const runs = Array.from({ length: 2 ** places.length }, (_, bits) =>
    places.map((_place, index) => index).filter((index) => bits & (1 << index)),
  ).filter(rising)
  const longest = Math.max(...runs.map((run) => run.length))
  return places.map((_place, index) => runs.every((run) => run.length < longest || run.includes(index)))
}

/** The events in the right order, each with what became of it in the learner's. */
export function placedEvents({ events, places }: OrderItem, order: readonly number[] | null): PlacedEvent[] {
  const sound = order ? inEveryRun(order.map((event) => places[event] ?? 0)) : []
  const placed = events.map(({ text, when }, event): PlacedEvent & { place: number } => {
    const place = places[event] ?? 0
    const given = order ? order.indexOf(event) : null
    const standing = given === place ? 'inPlace' : given !== null && sound[given] ? 'shifted' : 'misplaced'
    return { text, when, given, place, standing }
  })
  return placed.sort((a, b) => a.place - b.place)
}

/** Of all pairs of events, how many stand in the right order. */
export function pairsInOrder({ places }: OrderItem, order: readonly number[]): { right: number; of: number } {
  const given = order.map((event) => places[event] ?? 0)
  const pairs = given.flatMap((place, index) => given.slice(index + 1).map((later) => later > place))
  return { right: pairs.filter(Boolean).length, of: pairs.length }
}
