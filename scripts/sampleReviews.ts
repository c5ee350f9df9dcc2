import type { Action } from '../src/domain/reviews/action.ts'
import type { Answer, Origin, Review } from '../src/domain/reviews/review.ts'
import { step } from '../src/domain/scheduling/fold.ts'
import { expectation, intervalAfter, retrievability, type Memory } from '../src/domain/scheduling/memory.ts'
import { fsrs7 } from '../src/domain/scheduling/models/fsrs7.ts'
import { addDays, daysBetween, dayStartMs } from '../src/domain/scheduling/studyDay.ts'
import type { Chance } from './chance.ts'

export interface SampleCard {
  id: string
  /** The other direction, which comes once this one has settled. */
  unlocks?: number
}

/** The last study day, and how many there are. Fixed, so that the same seed gives the same file on every day. */
const lastDay = '2026-10-31'
const dayCount = 200
const firstDay = addDays(lastDay, 1 - dayCount)
const hour = 3_600_000
/** When summer time ended in 2026 in Europe. */
const winterTime = '2026-10-25'
const device = 'sample-phone'
const model = fsrs7()
const retention = 0.9

/** ms UTC. */
export const sampleEnd = dayStartMs(lastDay, 60) + 24 * hour

/**
 * Reviews as a learner gives them whose memory is just as the model says, about `reviews / 200` a day: what is due, new cards, and
 * what comes due next where time is left. And a flag now and then.
 * @param cards those that are new cards, in their order, then those that others unlock
 * @param fresh how many are new cards from the start
 */
export function* sampleReviews(
  cards: readonly SampleCard[],
  fresh: number,
  reviews: number,
  chance: Chance,
): Generator<{ review: Review; flag?: Action }> {
  const memories: (Memory | undefined)[] = []
  /** The cards due on each day from the first. One that was answered meanwhile stands where it was too: its memory tells. */
  const dueOn: number[][] = []
  const learning: number[] = []
  const unlocked: number[] = []
  let nextFresh = 0
  let seq = 0

  const isDueOn = (card: number, day: string) => memories[card]?.phase === 'review' && memories[card].dueDay === day
  const taken = (index: number): number | undefined => {
    const day = addDays(firstDay, index)
    for (let card = dueOn[index]?.pop(); card !== undefined; card = dueOn[index]?.pop())
      if (isDueOn(card, day)) return card
    return undefined
  }
  const due = (today: number) => {
    for (let index = 0; index <= today; index++) {
      if (!dueOn[index]?.length) continue
      const card = taken(index)
      if (card !== undefined) return card
    }
    return undefined
  }
  const ahead = (today: number) => {
    for (let index = today + 1; index < dueOn.length; index++) {
      const card = taken(index)
      if (card !== undefined) return card
    }
    return undefined
  }
  const isReady = (card: number | undefined, by: number) => card !== undefined && (memories[card]?.due ?? 0) <= by
  const newCard = () =>
    (chance.share() < 0.5 ? unlocked.shift() : undefined) ?? (nextFresh < fresh ? nextFresh++ : unlocked.shift())

  for (let today = 0; today < dayCount; today++) {
    const day = addDays(firstDay, today)
    const offset = day < winterTime ? 120 : 60
    const wanted = Math.floor(((today + 1) * reviews) / dayCount) - Math.floor((today * reviews) / dayCount)
    const pace = Math.min(9_000, (14 * hour) / Math.max(1, wanted))
    let newLeft = Math.max(1, Math.min(Math.ceil(cards.length / 100), Math.ceil(wanted / 4)))
    const start = dayStartMs(day, offset) + 4 * hour

    for (let count = 0; count < wanted; count++) {
      const at = Math.round(start + count * pace)
      let origin: Origin = 'study'
      let card = isReady(learning[0], at) ? learning.shift() : due(today)
      if (card === undefined && newLeft-- > 0) card = newCard()
      if (card === undefined && isReady(learning[0], at + hour / 3)) card = learning.shift()
      if (card === undefined) {
        card = ahead(today)
        if (card !== undefined) origin = 'ahead'
      }
      card ??= learning.shift() ?? newCard()
      // all that is left lies years ahead
      if (card === undefined) {
        card = Math.floor(chance.share() * nextFresh)
        origin = 'ahead'
      }

      const before = memories[card] ?? null
      const { id, unlocks } = cards[card]!
      const answer = answerOf(before, at, chance)
      const review: Review = {
        id: chance.id(),
        at,
        offset,
        day,
        device,
        seq: ++seq,
        card: id,
        revision: 1,
        answer,
        ms: Math.round(Math.min(pace, 1_500 - Math.log(1 - chance.share()) * 3_000)),
        origin,
        format: 'reveal',
        ...expectation(before, { at, day }, model),
        retention,
        interval: intervalAfter(before, id, answer, { at, offset, day, retention }, model),
      }
      const after = step(
        before,
        review,
        { card: id, block: '', topic: '', deck: 'sample', level: 1, revision: 1 },
        model,
      )!
      memories[card] = after
      if (after.phase === 'learning') learning.push(card)
      else (dueOn[daysBetween(firstDay, after.dueDay)] ??= []).push(card)
      if (unlocks !== undefined && after.settled && !before?.settled) unlocked.push(unlocks)
      const flag = chance.share() < 1 / 500
      yield flag
        ? { review, flag: { kind: 'flag', flag: true, id: chance.id(), at, offset, day, device, seq: ++seq, card: id } }
        : { review }
    }
  }
}

function answerOf(memory: Memory | null, at: number, chance: Chance): Answer {
  const luck = chance.share()
  if (!memory?.stability) return luck < 0.3 ? 'again' : luck < 0.4 ? 'hard' : luck < 0.9 ? 'good' : 'easy'
  if (luck >= retrievability(memory, at, model)) return 'again'
  const ease = chance.share()
  return ease < 0.12 ? 'hard' : ease < 0.9 ? 'good' : 'easy'
}
