import * as v from 'valibot'
import type { Action } from '@/domain/reviews/action'
import type { QuizRow, SettingRow, WeightsRow } from '@/domain/reviews/backup'
import {
  countSchema,
  daySchema,
  integerSchema,
  momentEntries,
  textSchema,
  timeSchema,
} from '@/domain/reviews/entrySchema'
import { answers, type Format, type Origin, type Review } from '@/domain/reviews/review'
import { longestTime } from '@/domain/scheduling/memory'
import { longestInterval } from '@/domain/scheduling/models/memoryModel'

// What may enter the logs. They are replayed at every restore, so a row that the replay cannot bear must never get in.
// Keys that are not named here are kept as they are.

const entry = { ...momentEntries, id: textSchema, device: textSchema, seq: countSchema }

const origins = ['study', 'ahead', 'cram', 'quiz', 'import'] as const satisfies Origin[]
const formats = ['reveal', 'typed', 'choice', 'order', 'match', 'statements'] as const satisfies Format[]
const positive = v.pipe(v.number(), v.finite(), v.minValue(0))
/** In days: a time within half a day, or whole days. */
const interval = v.pipe(
  v.number(),
  v.gtValue(0),
  v.maxValue(longestInterval),
  v.check((days) => days < longestTime || Number.isInteger(days)),
)
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const revision = v.pipe(integerSchema, v.minValue(1))

const reviewSchema = v.looseObject({
  ...entry,
  card: textSchema,
  revision,
  answer: v.picklist(answers),
  ms: positive,
  origin: v.picklist(origins),
  format: v.picklist(formats),
  options: v.optional(v.array(v.string())),
  given: v.optional(v.string()),
  mistakenFor: v.optional(v.string()),
  sure: v.optional(v.pipe(v.number(), v.finite())),
  interval: v.optional(interval),
  predicted: v.optional(share),
  retention: v.pipe(v.number(), v.gtValue(0), v.ltValue(1)),
  due: v.nullable(v.pipe(v.number(), v.finite())),
  dueDay: v.optional(daySchema),
})

const spanSchema = v.looseObject({ from: daySchema, until: daySchema })
const examSchema = v.looseObject({
  name: v.string(),
  day: daySchema,
  topics: v.array(v.string()),
  levels: v.array(v.picklist([1, 2, 3])),
  readiness: v.pipe(v.number(), v.minValue(0.5), v.maxValue(0.99)),
  minutes: v.pipe(v.number(), v.minValue(1), v.maxValue(1_440)),
})

/** A kind that this version does not know is kept for one that does. */
const anyAction = v.looseObject({ ...entry, kind: textSchema, card: v.optional(textSchema) })
const ofCard = v.looseObject({ card: textSchema })
const knownActions = new Map<string, v.GenericSchema>([
  ['undo', v.looseObject({ takesBack: textSchema })],
  ['bury', v.looseObject({ card: textSchema, until: daySchema })],
  ['flag', v.looseObject({ card: textSchema, flag: v.boolean() })],
  ['weights', v.looseObject({ weights: v.array(v.pipe(v.number(), v.finite())), answers: countSchema })],
  [
    'know',
    v.looseObject({
      card: textSchema,
      revision,
      interval: v.pipe(integerSchema, v.minValue(1), v.maxValue(longestInterval)),
    }),
  ],
  ['exam', v.looseObject({ plan: textSchema, exam: v.nullable(examSchema) })],
  ['vacation', v.looseObject({ plan: textSchema, daysOff: v.nullable(spanSchema) })],
  [
    'recover',
    v.looseObject({
      plan: textSchema,
      recovery: v.nullable(v.looseObject({ ...spanSchema.entries, perDay: v.pipe(integerSchema, v.minValue(1)) })),
    }),
  ],
  [
    'retime',
    v.looseObject({
      of: textSchema,
      from: countSchema,
      to: countSchema,
      by: integerSchema,
      dayStart: v.pipe(countSchema, v.maxValue(23)),
    }),
  ],
  ['correction', v.looseObject({ card: textSchema, revision, remark: v.string(), own: v.nullable(v.string()) })],
  ...(['note', 'alias'] as const).map((kind) => [kind, v.looseObject({ card: textSchema, text: v.string() })] as const),
  ...(['suspend', 'resume', 'reset', 'read'] as const).map((kind) => [kind, ofCard] as const),
])

const quizSchema = v.looseObject({ id: textSchema, at: timeSchema })
const weightsSchema = v.looseObject({
  id: textSchema,
  at: timeSchema,
  weights: v.array(v.pipe(v.number(), v.finite())),
})
const settingSchema = v.looseObject({ key: textSchema, value: v.unknown(), at: timeSchema })

/** Whether each row of a line may be taken in; by the line's key. The rows themselves are not copied. */
export const isRow = {
  reviews: (row: unknown): row is Review => v.is(reviewSchema, row),
  actions: (row: unknown): row is Action => v.is(anyAction, row) && v.is(knownActions.get(row.kind) ?? v.any(), row),
  quizzes: (row: unknown): row is QuizRow => v.is(quizSchema, row),
  weights: (row: unknown): row is WeightsRow => v.is(weightsSchema, row),
  settings: (row: unknown): row is SettingRow => v.is(settingSchema, row),
}
