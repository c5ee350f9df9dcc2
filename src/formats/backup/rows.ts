import * as v from 'valibot'
import { daysIn } from '@/domain/facts/calendarDate'
import type { Action } from '@/domain/reviews/action'
import type { QuizRow, SettingRow, WeightsRow } from '@/domain/reviews/backup'
import { answers, type Format, type Origin, type Review } from '@/domain/reviews/review'

// What may enter the logs. They are replayed at every restore, so a row that the replay cannot bear must never get in.
// Keys that are not named here are kept as they are.

const text = v.pipe(v.string(), v.minLength(1))
const integer = v.pipe(v.number(), v.safeInteger())
/** ms UTC, to the end of the year 2999. */
const time = v.pipe(integer, v.minValue(0), v.maxValue(Date.UTC(3000, 0, 1) - 1))
const dayForm = /^[12]\d{3}-\d\d-\d\d$/
const day = v.pipe(
  v.string(),
  v.check((value) => {
    if (!dayForm.test(value)) return false
    const [year = 0, month = 0, date = 0] = value.split('-').map(Number)
    return month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month)
  }),
)
const aboutADay = 1_500
const entry = {
  id: text,
  at: time,
  offset: v.pipe(integer, v.minValue(-aboutADay), v.maxValue(aboutADay)),
  day,
  device: text,
  seq: v.pipe(integer, v.minValue(0)),
}

const origins = ['study', 'ahead', 'cram', 'quiz', 'import'] as const satisfies Origin[]
const formats = ['reveal', 'typed', 'choice', 'order', 'match', 'statements'] as const satisfies Format[]
const positive = v.pipe(v.number(), v.finite(), v.minValue(0))
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

const reviewSchema = v.looseObject({
  ...entry,
  card: text,
  revision: v.pipe(integer, v.minValue(1)),
  answer: v.picklist(answers),
  ms: positive,
  origin: v.picklist(origins),
  format: v.picklist(formats),
  options: v.optional(v.array(v.string())),
  given: v.optional(v.string()),
  mistakenFor: v.optional(v.string()),
  sure: v.optional(v.pipe(v.number(), v.finite())),
  predicted: v.optional(share),
  retention: v.pipe(v.number(), v.gtValue(0), v.ltValue(1)),
  due: v.nullable(v.pipe(v.number(), v.finite())),
})

/** A kind that this version does not know is kept for one that does. */
const anyAction = v.looseObject({ ...entry, kind: text, card: v.optional(text) })
const ofCard = v.looseObject({ card: text })
const knownActions = new Map<string, v.GenericSchema>([
  ['undo', v.looseObject({ takesBack: text })],
  ['bury', v.looseObject({ card: text, until: day })],
  ['flag', v.looseObject({ card: text, flag: v.boolean() })],
  ['note', v.looseObject({ card: text, text: v.string() })],
  ...(['suspend', 'resume', 'reset', 'read'] as const).map((kind) => [kind, ofCard] as const),
])

const quizSchema = v.looseObject({ id: text, at: time })
const weightsSchema = v.looseObject({ id: text, at: time, weights: v.array(v.pipe(v.number(), v.finite())) })
const settingSchema = v.looseObject({ key: text, value: v.unknown(), at: time })

/** Whether each row of a line may be taken in; by the line's key. The rows themselves are not copied. */
export const isRow = {
  reviews: (row: unknown): row is Review => v.is(reviewSchema, row),
  actions: (row: unknown): row is Action => v.is(anyAction, row) && v.is(knownActions.get(row.kind) ?? v.any(), row),
  quizzes: (row: unknown): row is QuizRow => v.is(quizSchema, row),
  weights: (row: unknown): row is WeightsRow => v.is(weightsSchema, row),
  settings: (row: unknown): row is SettingRow => v.is(settingSchema, row),
}
