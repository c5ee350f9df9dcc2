import { deckOf } from '@/domain/cards/card'
import { daysOf, type DayTally } from '@/domain/scheduling/dayTally'
import type { DeckDay, DeckDays } from '@/domain/scheduling/deckChoice'
import { retimed } from '@/domain/scheduling/retime'
import { standing } from '@/domain/reviews/undo'
import type { Run } from './connection'
import { retimesIn } from './entries'
import { under } from './memoryRepository'

const nothing: DeckDay = { new: 0, due: 0 }

/**
 * What was done of those decks on the day of a tally, told by the log: a day's sums are of all decks together. Only facts that had an entry
 * on that day are looked up, and only rows, since what is sealed is of months gone by.
 */
export const deckDaysIn = (run: Run, { day, facts }: DayTally, decks: readonly string[]): Promise<DeckDays> =>
  run(async (db) => {
    const tx = db.transaction(['reviews', 'actions', 'segments', 'aggregates'])
    const [reviews, actions] = [tx.objectStore('reviews').index('byCard'), tx.objectStore('actions').index('byCard')]
    const seen = Object.keys(facts)
    const retimes = await retimesIn(tx)
    const dayOfDeck = async (deck: string): Promise<DeckDay> => {
      const cards = seen.filter((fact) => deckOf(fact) === deck).map(under)
      const rows = await Promise.all(cards.flatMap((own) => [reviews.getAll(own), actions.getAll(own)]))
      const tally = daysOf(standing([...retimed(rows.flat(), retimes)])).find((each) => each.day === day)
      return tally ? { new: tally.new, due: tally.due.asked } : nothing
    }
    return new Map(await Promise.all(decks.map(async (deck) => [deck, await dayOfDeck(deck)] as const)))
  })
