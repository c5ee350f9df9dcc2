import type { Saving } from '@/domain/error'
import {
  answeredWith,
  answersByItem,
  endedWith,
  isExam,
  isOpen,
  isOverdue,
  renewed,
  type Attempt,
  type GivenAnswer,
} from '@/domain/quiz/attempts/attempt'
import { isAttempt } from '@/domain/quiz/attempts/attemptSchema'
import { extendedBy, flaggedAt, overridable, overriddenAt, unhurriedFrom } from '@/domain/quiz/attempts/changes'
import { asking, clockMoved } from '@/domain/quiz/attempts/clock'
import { standing } from '@/domain/reviews/undo'
import type { Moment } from '@/domain/scheduling/studyDay'
import type { Run } from './connection'
import { inLedger, type Ledger } from './ledger'
import { quizReviews } from './quizReviews'
import { inOneTransaction } from './transaction'

type Change = (attempt: Attempt) => Attempt
/** What else a change writes, in the same transaction. */
type Consequence = (ledger: Ledger, after: Attempt, before: Attempt) => Promise<void>

/**
 * The quizzes taken, each a row of its own that grows with every answer; rows of other versions are kept and passed over. What
 * changes one returns it as it is then, or null where it is no longer there, and throws AppError `storage-full` where nothing
 * was changed.
 */
export function quizRepository(run: Run) {
  /** Changes one attempt as it is stored now: another tab may have answered meanwhile. */
  function change(id: string, tried: Saving, by: Change, consequence?: Consequence): Promise<Attempt | null> {
    let written: Attempt | undefined
    return inLedger(
      run,
      tried,
      async (ledger) => {
        const store = ledger.tx.objectStore('quizzes')
        const row = await store.get(id)
        if (!isAttempt(row)) return null
        if (row.at === written?.at) return row // a retry on a new connection, after the first try was written all the same
        const after = by(row)
        if (after === row) return row
        written = after
        ledger.write(store.put(after))
        await consequence?.(ledger, after, row)
        return after
      },
      ['quizzes', 'content'],
    )
  }

  /** In an exam nothing reaches the schedule before its end; then everything does, in the order in which it was answered. */
  const handIn: Consequence = async (ledger, after) => {
    if (!isExam(after)) return
    const reviews = quizReviews(ledger)
    for (const answer of after.answers) await reviews.append(after, answer)
  }
  const end = (id: string, at: number, ending: NonNullable<Attempt['ending']>) =>
    change(id, 'quizEnd', (attempt) => endedWith(attempt, at, ending), handIn)

  const all = async (): Promise<Attempt[]> =>
    (await run((db) => db.getAll('quizzes'))).filter(isAttempt).sort((a, b) => b.startedAt - a.startedAt)

  return {
    /** @throws AppError `storage-full` */
    start: (attempt: Attempt): Promise<unknown> =>
      inOneTransaction(run, ['quizzes'], 'quiz', (tx) => tx.objectStore('quizzes').put(attempt)),
    get: async (id: string): Promise<Attempt | null> => {
      const row = await run((db) => db.get('quizzes', id))
      return isAttempt(row) ? row : null
    },
    /** The newest first. */
    all,
    /** What can be gone on with: the newest against a clock, else the newest, or null. */
    interrupted: async (): Promise<Attempt | null> => {
      const open = (await all()).filter(isOpen)
      return open.find(({ deadline }) => deadline !== undefined) ?? open[0] ?? null
    },
    /** A question that has an answer keeps it, save in an exam. The schedule learns at once, of an exam when that ends. */
    answer: (id: string, answer: GivenAnswer) =>
      change(
        id,
        'answer',
        (attempt) => answeredWith(attempt, answer),
        (ledger, after) => (isExam(after) ? Promise.resolve() : quizReviews(ledger).append(after, answer)),
      ),
    flag: (id: string, item: number, flagged: boolean) =>
      change(id, 'quiz', (attempt) => flaggedAt(attempt, item, flagged)),
    /** That question is in hand from `at`, ms UTC, on: where each has a time of its own, it runs. */
    ask: (id: string, item: number, at: number) =>
      change(id, 'quiz', (attempt) => {
        const after = asking(attempt, item, at)
        return after === attempt ? attempt : renewed(after, at)
      }),
    /** So much more time, in ms. */
    extend: (id: string, ms: number) => change(id, 'quiz', (attempt) => extendedBy(attempt, ms)),
    /** The clock is switched off. */
    unhurry: (id: string) => change(id, 'quiz', unhurriedFrom),
    /** The device's clock was set by so much, in ms. `from`: the deadline that the page had; another page may have been first. */
    shift: (id: string, ms: number, from?: number) =>
      change(id, 'quiz', (attempt) => {
        const after = clockMoved(attempt, ms, from)
        return after === attempt ? attempt : renewed(after)
      }),
    /** Ends it at `at`, ms UTC, with what was answered; where its time was up before, then. */
    end,
    /** Ends the sprints and exams whose time went by while nobody looked, and returns them. */
    closeOverdue: async ({ at }: Moment): Promise<Attempt[]> => {
      const overdue = (await all()).filter((attempt) => isOverdue(attempt, at))
      const closed: Attempt[] = []
      for (const { id } of overdue) {
        const attempt = await end(id, at, 'deadline')
        if (attempt) closed.push(attempt)
      }
      return closed
    },
    /**
     * "I was right", of what was typed: the mark is all that it can be, what the answer told the schedule is taken back and told
     * anew, and what was typed counts as an answer to the card from now on.
     */
    override: (id: string, item: number, moment: Moment) =>
      change(
        id,
        'answer',
        (attempt) => overriddenAt(attempt, item, moment.at),
        async (ledger, after, before) => {
          const reviews = quizReviews(ledger)
          const [typed, was, is] = [
            overridable(before, item),
            ...[before, after].map((each) => answersByItem(each).get(item)),
          ]
          if (!typed || !was || !is) return
          await ledger.read(typed.card, is.day)
          const when = await reviews.takeBack(before, was, moment)
          await reviews.append(after, { ...is, ...when })
          const alias = { ...moment, ...typed, id: `${id}:${item}:alias`, kind: 'alias' as const }
          if (!(await ledger.stored(alias))) ledger.append(alias)
        },
      ),
    /** What the learner counts as answers to that card, in the order in which it was said. */
    aliasesOf: async (card: string): Promise<string[]> => {
      const actions = await run((db) => db.getAllFromIndex('actions', 'byCard', card))
      const texts = standing(actions).flatMap((entry) =>
        !('answer' in entry) && entry.kind === 'alias' ? [entry] : [],
      )
      return [...new Set(texts.sort((a, b) => a.at - b.at).map(({ text }) => text))]
    },
  }
}
