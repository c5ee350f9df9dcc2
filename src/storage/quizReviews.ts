import { deckOf } from '@/domain/cards/card'
import type { Attempt, GivenAnswer } from '@/domain/quiz/attempts/attempt'
import { reviewId, reviewsOf } from '@/domain/quiz/attempts/reviewsOf'
import type { Item } from '@/domain/quiz/items/item'
import { isReview } from '@/domain/reviews/action'
import { contextIn } from '@/domain/scheduling/fold'
import { contextOf } from '@/domain/scheduling/cardLogs'
import type { Moment } from '@/domain/scheduling/studyDay'
import { contentLookup } from './contentLookup'
import { deckChoiceKey, isDeckChoice } from './deckChoices'
import type { Ledger, Standing } from './ledger'
import { isSetting, usualSettings } from './settings'

/** The desired retention of that deck's cards, and the hour at which days begin. */
async function wishIn({ tx }: Ledger, deck: string) {
  const chosen = async <Key extends 'retention' | 'dayStart'>(key: Key) => {
    const row = await tx.objectStore('settings').get(key)
    return row && isSetting(key, row.value) ? (row.value as number) : usualSettings[key]
  }
  const [retention, dayStart, row] = await Promise.all([
    chosen('retention'),
    chosen('dayStart'),
    tx.objectStore('settings').get(deckChoiceKey(deck)),
  ])
  return { retention: (isDeckChoice(row?.value) && row.value.retention) || retention, dayStart }
}

/** What quizzes write to the logs, within one transaction. */
export function quizReviews(ledger: Ledger) {
  const content = contentLookup(ledger.tx)

  /** Where a card stands; null where the deck no longer has it, and of one never met where only what was typed would count. */
  async function standingOf(card: string, item: Item, day: string): Promise<Standing | null> {
    const memory = await ledger.read(card, day)
    if (memory) return memory.retired ? null : { context: contextIn(memory), memory }
    const found = item.format === 'typed' ? await content.find(card, item) : null
    if (!found) return null
    const context = contextOf(found.card, found.block)
    return { context, memory: context.card === card ? null : await ledger.read(context.card, day) }
  }

  return {
    /** Appends what an answer proves, and changes the caches. What a try before this one wrote stays as it is. */
    async append(attempt: Attempt, answer: GivenAnswer) {
      const item = attempt.items[answer.item]
      if (!attempt.schedules || !item || !answer.mark.proves.length) return
      const wish = await wishIn(ledger, deckOf(answer.mark.proves[0]?.card ?? ''))
      const standings = new Map<string, Standing>()
      for (const { card } of answer.mark.proves) {
        const standing = await standingOf(card, item, answer.day)
        if (standing) standings.set(card, standing)
      }
      for (const draft of reviewsOf(attempt, answer, (card) => standings.get(card)?.memory, wish, ledger.model)) {
        const standing = standings.get(draft.card)
        if (!standing || (await ledger.stored(draft))) continue
        await ledger.record(draft, standing, () => content.kinship(standing.context))
      }
    },

    /** Takes back what that answer wrote, wherever it still counts. Returns the answer as it was then given: it may have been retimed. */
    async takeBack(attempt: Attempt, answer: GivenAnswer, moment: Moment): Promise<Pick<GivenAnswer, 'at' | 'day'>> {
      const item = attempt.items[answer.item]
      let { at, day } = answer
      if (!attempt.schedules || !item) return { at, day }
      for (const { card } of answer.mark.proves) {
        const standing = await standingOf(card, item, answer.day)
        if (!standing) continue
        const kinship = await content.kinship(standing.context)
        const id = reviewId(attempt, answer, card)
        const review = (await ledger.entries(standing.context, kinship)).filter(isReview).find((each) => each.id === id)
        const undo = { ...moment, id: `${id}:undo`, kind: 'undo' as const, takesBack: id, card }
        if (!review) continue
        ;({ at, day } = review)
        if (await ledger.stored(undo)) continue
        await ledger.takeBack(review, undo, standing, () => kinship)
      }
      return { at, day }
    },
  }
}
