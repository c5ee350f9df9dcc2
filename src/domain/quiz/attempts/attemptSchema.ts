import * as v from 'valibot'
import { countSchema, integerSchema, momentEntries, textSchema, timeSchema } from '../../reviews/entrySchema'
import { answerTypes, type Item } from '../items/item'
import { isResponseTo } from '../items/response'
import type { Reason } from '../marking/reason'
import type { Attempt, Certainty } from './attempt'
import type { QuizOptions } from './options'
import { isQuizOptions } from './optionsSchema'

// A row comes from anywhere: another version, a backup, a forger. What is let through here is shown, and its answers become reviews.

const asked = { card: textSchema, revision: v.pipe(integerSchema, v.minValue(1)) }
const part = {
  text: v.string(),
  from: v.optional(v.looseObject({ fact: textSchema, claim: textSchema })),
  asks: v.optional(v.looseObject(asked)),
}
const index = countSchema
const item = {
  ...asked,
  id: textSchema,
  topic: textSchema,
  kind: v.picklist(['date', 'resolution', 'actor', 'position', 'plain']),
  level: v.picklist([1, 2, 3]),
  prompt: v.string(),
}

const isPermutation = (places: readonly number[]) =>
  places.toSorted((a, b) => a - b).every((place, position) => place === position)

const itemSchema = v.variant('format', [
  v.pipe(
    v.looseObject({
      ...item,
      format: v.literal('choice'),
      type: v.picklist(['choice', 'who', 'odd']),
      options: v.array(v.looseObject(part)),
      right: index,
    }),
    v.check(({ options, right }) => right < options.length),
  ),
  v.looseObject({
    ...item,
    format: v.literal('typed'),
    type: v.literal('typed'),
    answerType: v.picklist(answerTypes),
    hint: v.string(),
    answer: v.string(),
  }),
  v.pipe(
    v.looseObject({
      ...item,
      format: v.literal('order'),
      type: v.literal('order'),
      events: v.array(v.looseObject({ ...part, when: v.string() })),
      places: v.array(index),
    }),
    v.check(({ events, places }) => events.length === places.length && isPermutation(places)),
  ),
  v.pipe(
    v.looseObject({
      ...item,
      format: v.literal('match'),
      type: v.literal('match'),
      left: v.array(v.looseObject(part)),
      right: v.array(v.looseObject(part)),
      pairs: v.array(index),
    }),
    v.check(({ left, right, pairs }) => left.length === pairs.length && pairs.every((pair) => pair < right.length)),
  ),
  v.looseObject({
    ...item,
    format: v.literal('statements'),
    type: v.literal('statements'),
    ask: v.picklist(['which', 'howMany']),
    statements: v.array(v.looseObject({ ...part, correct: v.boolean(), truth: v.optional(v.string()) })),
  }),
])

type Field<Code> = Exclude<keyof Extract<Reason, { code: Code }>, 'code'>
/** What each reason must hold for words to be made of it. A new one stands here too, or its attempts would be passed over. */
const reasons: { [Code in Reason['code']]: readonly Field<Code>[] } = {
  exact: [],
  sameValue: ['meant'],
  ambiguous: ['meant', 'other'],
  alias: ['meant'],
  slip: ['meant'],
  rounded: ['meant'],
  view: ['meant', 'documents', 'main'],
  learners: ['meant'],
  overridden: [],
  within: ['meant'],
  coarser: ['meant', 'asked'],
  partOfSpan: ['meant'],
  noYear: ['meant'],
  wrongYear: ['meant'],
  some: ['meant', 'missing'],
  shared: ['meant', 'others'],
  kin: ['meant'],
  empty: [],
  unreadable: [],
  wrongDate: ['meant'],
  wrongNumber: ['meant'],
  wrongUnit: ['meant'],
  otherActor: ['meant'],
  otherSymbol: ['meant'],
  otherWords: [],
  wrong: [],
}
const isIn = <Known extends object>(table: Known, key: string): key is keyof Known & string => Object.hasOwn(table, key)

const reasonSchema = v.pipe(
  v.objectWithRest({ code: v.string() }, v.union([v.string(), v.number(), v.array(v.string())])),
  v.check((reason) => isIn(reasons, reason.code) && reasons[reason.code].every((field: string) => isIn(reason, field))),
)

const markSchema = v.looseObject({
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  right: v.boolean(),
  reason: v.optional(reasonSchema),
  proves: v.array(
    v.looseObject({
      ...asked,
      answer: v.picklist(['good', 'again']),
      given: v.optional(v.string()),
      mistakenFor: v.optional(v.string()),
    }),
  ),
})

const answerSchema = v.looseObject({
  ...momentEntries,
  item: index,
  response: v.unknown(),
  ms: v.pipe(v.number(), v.finite(), v.minValue(0)),
  mark: markSchema,
  sure: v.optional(v.picklist([1, 2, 3] satisfies Certainty[])),
})

const attemptSchema = v.pipe(
  v.looseObject({
    id: textSchema,
    version: v.literal(2),
    at: timeSchema,
    startedAt: timeSchema,
    options: v.custom<QuizOptions>(isQuizOptions),
    seed: v.string(),
    editions: v.record(v.string(), v.string()),
    items: v.array(itemSchema),
    answers: v.array(answerSchema),
    flags: v.array(index),
    deadline: v.optional(timeSchema),
    asked: v.optional(index),
    clockAt: v.optional(timeSchema),
    extended: v.pipe(v.number(), v.finite()),
    unhurried: v.boolean(),
    schedules: v.boolean(),
    endedAt: v.optional(timeSchema),
    ending: v.optional(v.picklist(['all', 'handedIn', 'deadline'])),
  }),
  v.check(
    ({ items, answers }) => new Set(answers.map((answer) => answer.item)).size === answers.length && items.length > 0,
  ),
  v.check(({ items, answers }) =>
    answers.every(({ item: place, response }) => {
      const given = items[place]
      return given !== undefined && (response === null || isResponseTo(given as Item, response))
    }),
  ),
)

/** Whether a stored row is an attempt of this version that can be shown, gone on with and marked. */
export const isAttempt = (row: unknown): row is Attempt => v.is(attemptSchema, row)
