import { rank } from '../../hash'
import { retrievability } from '../memory'
import { fsrs7 } from '../models/fsrs7'
import { addDays, dayStartMs } from '../studyDay'
import { daysAhead, type SentOutset } from './future'
import { limitsOfShare, mostCards, sampleOf } from './sample'

/** Plans are left out: it is about somebody who studies every day. Decks with a desired retention of their own keep it. */
export interface RetentionWish extends Omit<SentOutset, 'plans' | 'pace'> {
  days: number
}

/** What a desired retention comes to. Means of all runs. */
export interface RetentionOutlook {
  /** Above 0, below 1. */
  retention: number
  /** A study day. */
  minutes: number
  answers: number
  /** The share of all cards that would be recalled when the last day is over, what was never met counting as 0. */
  remembered: number
  /** The same of the cards that were met by then; 0 where there are none. */
  rememberedOfMet: number
  /** Cards whose day had come when the last day ended, and that were not asked. */
  due: number
}

export interface RetentionOutlooks {
  /** By retention. */
  outlooks: RetentionOutlook[]
  days: number
  newPerDay: number
  /** How many cards there are, suspended ones left out. */
  cards: number
  /** How large a part of those that can come up was gone through: 1 where it was all. */
  share: number
  runs: number
}

/** Those that are tried beside the learner's own. */
const tried = [0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.92, 0.95, 0.97] as const
/** Fewer are gone through several times. */
const mostRuns = 4

/** What desired retentions from 0.7 to 0.97 and the learner's own come to, under the same luck. Gives how much is done, 0 to 1. */
export function* retentionOutlooks(wish: RetentionWish): Generator<number, RetentionOutlooks> {
  const { days, limits, now, dayStart, habits } = wish
  const model = fsrs7(wish.weights)
  const met = wish.memories.filter(({ suspended, retired, phase }) => !suspended && !retired && phase !== 'new')
  const cards = met.length + wish.fresh.length
  const { memories, fresh, share } = sampleOf(met, wish.fresh, days * limits.newPerDay, mostCards)
  const runs = Math.max(1, Math.min(mostRuns, Math.round(mostCards / Math.max(1, memories.length + fresh.length))))
  const retentions = [...new Set([...tried, wish.retention])].sort((a, b) => a - b)
  const end = dayStartMs(addDays(now.day, days), now.offset, dayStart) + habits.hour * 3_600_000

  const limitsOn = limitsOfShare(limits, share)

  let done = 0
  const outlooks: RetentionOutlook[] = []
  for (const retention of retentions) {
    const sum = { minutes: 0, answers: 0, recalled: 0, met: 0, due: 0 }
    for (let run = 0; run < runs; run++) {
      const chance = (card: string, nth: number) => rank(`run ${run}`, card, String(nth))
      const ahead = daysAhead({ ...wish, memories, fresh, retention, model, limitsOn, chance })
      let next = ahead.next()
      for (; !next.done; next = ahead.next()) {
        sum.minutes += next.value.minutes
        sum.answers += next.value.answers
        if (done % days === days - 1) sum.due += next.value.due
        done += 1
        yield done / (retentions.length * runs * days)
      }
      sum.met += next.value.length
      for (const memory of next.value) sum.recalled += retrievability(memory, end, model)
    }
    const whole = (figure: number) => figure / runs / share
    outlooks.push({
      retention,
      minutes: whole(sum.minutes) / days,
      answers: whole(sum.answers) / days,
      remembered: cards ? whole(sum.recalled) / cards : 0,
      rememberedOfMet: sum.met ? sum.recalled / sum.met : 0,
      due: whole(sum.due),
    })
  }
  return { outlooks, days, newPerDay: limits.newPerDay, cards, share, runs }
}
