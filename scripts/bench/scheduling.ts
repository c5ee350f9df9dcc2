import { readFileSync } from 'node:fs'
import { fsrs6 } from '../../src/domain/scheduling/models/fsrs6.ts'
import { fsrs7 } from '../../src/domain/scheduling/models/fsrs7.ts'
import type { Grade, MemoryModel } from '../../src/domain/scheduling/models/memoryModel.ts'
import { fit } from '../../src/domain/scheduling/training/fit.ts'
import { auc, logLoss, rmseOverBins } from '../../src/domain/scheduling/training/metrics.ts'
import { predictionsOf, type Prediction } from '../../src/domain/scheduling/training/predictions.ts'
import {
  counting,
  predictable,
  recent,
  trainingLogOf,
  type TrainingAnswer,
  type TrainingLog,
} from '../../src/domain/scheduling/training/trainingLog.ts'
import { table } from '../table.ts'
import type { Row } from './figures.ts'

const dayLength = 86_400_000
/** Hours after midnight UTC at which the learner of a log is taken to begin a day: it does not say where he was. */
const dayStart = 4

/** Reviews by card, from a CSV with the columns card_id, review_rating (1 to 4) and review_time (ISO 8601). */
function readReviews(path: string): TrainingLog {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n')
  const columns = head.split(',')
  const at = (line: string[], column: string) => line[columns.indexOf(column)] ?? ''
  const cards = new Map<string, TrainingAnswer[]>()
  for (const line of lines.map((each) => each.split(','))) {
    const time = Date.parse(at(line, 'review_time'))
    const answer = {
      at: time,
      day: Math.floor((time - dayStart * 3_600_000) / dayLength),
      grade: Number(at(line, 'review_rating')) as Grade,
    }
    const card = at(line, 'card_id')
    const known = cards.get(card)
    if (known) known.push(answer)
    else cards.set(card, [answer])
  }
  return trainingLogOf([...cards.values()].map((answers) => answers.toSorted((a, b) => a.at - b.at)))
}

/** FSRS-6 counts whole study days. */
const inWholeDays = (log: TrainingLog): TrainingLog => ({
  ...log,
  days: log.days.map((days, index) => (days ? Math.max(0, log.day[index]! - log.day[index - 1]!) : 0)),
})

const always = (recall: number): MemoryModel<true> => ({ next: () => true, recall: () => recall, interval: () => 1 })

/** Answers in five chronological folds: each tested by what was learnt from all before it, as the reference does. */
function* folds(answers: Int32Array): Generator<{ past: Int32Array; test: Set<number> }> {
  const count = 5
  const size = Math.floor(answers.length / (count + 1))
  for (let fold = 0; fold < count; fold++) {
    const cut = answers.length - size * (count - fold)
    yield { past: answers.slice(0, cut), test: new Set(answers.slice(cut, cut + size)) }
  }
}

type Candidate = (log: TrainingLog, past: Int32Array, test: Set<number>) => Prediction[]

const trained: Candidate = (log, past, test) =>
  predictionsOf(fsrs7(fit(counting(log, past, recent(past.length)))), log, test)

const candidates: Record<string, Candidate> = {
  'a constant': (log, past, test) => {
    const recalled = past.reduce((sum, index) => sum + (log.grades[index]! > 1 ? 1 : 0), 0) / past.length
    return predictionsOf(always(recalled), log, test)
  },
  'FSRS-6, usual weights': (log, _, test) => predictionsOf(fsrs6(), inWholeDays(log), test),
  'FSRS-7, usual weights': (log, _, test) => predictionsOf(fsrs7(), log, test),
  'FSRS-7, trained': trained,
}

function row(name: string, log: TrainingLog, answers: Int32Array, candidate: Candidate): string[] {
  const predictions = [...folds(answers)].flatMap(({ past, test }) => candidate(log, past, test))
  const [loss, rmse, area] = [logLoss(predictions), rmseOverBins(predictions), auc(predictions)]
  return [name, ...[loss, rmse, area].map((figure) => figure.toFixed(4)), String(predictions.length)]
}

/** How well each model foretells what a learner's log holds: the tables of issue and reference, as text. */
export function predictionTables(path: string): string {
  const log = readReviews(path)
  const all = predictable(log)
  const nextDay = all.filter((index) => log.day[index]! > log.day[index - 1]!)
  const head = ['', 'log loss', 'RMSE(bins)', 'AUC', 'answers']
  return (
    [
      ['On a later day than the answer before; trained on such answers', nextDay],
      ['All answers', all],
    ] as const
  )
    .map(([title, answers]) => {
      const rows = Object.entries(candidates)
        // it has no time within a day
        .filter(([name]) => answers === nextDay || !name.startsWith('FSRS-6'))
        .map(([name, candidate]) => row(name, log, answers, candidate))
      return `${title}\n${table(head, rows, [0])}`
    })
    .join('\n\n')
}

/** A log of `size` answers at least, made of copies of another. */
function repeated(log: TrainingLog, size: number): TrainingLog {
  const copies = Math.ceil(size / log.grades.length)
  const times = (values: Float64Array) =>
    Float64Array.from({ length: values.length * copies }, (_, index) => values[index % values.length]!)
  const cards = log.starts.length - 1
  return {
    starts: Int32Array.from(
      { length: cards * copies + 1 },
      (_, index) => log.starts[index % cards]! + Math.floor(index / cards) * log.grades.length,
    ),
    grades: Uint8Array.from(
      { length: log.grades.length * copies },
      (_, index) => log.grades[index % log.grades.length]!,
    ),
    day: Int32Array.from({ length: log.day.length * copies }, (_, index) => log.day[index % log.day.length]!),
    days: times(log.days),
    at: times(log.at),
    counts: times(log.counts),
  }
}

/** How long a training takes, against one look of the model at the same answers. */
export function trainingRows(path: string): Row[] {
  const log = readReviews(path)
  return [log, repeated(log, 40_000)].map((each) => {
    const answers = predictable(each)
    const timed = (work: () => unknown) => {
      const start = performance.now()
      work()
      return performance.now() - start
    }
    const past = counting(each, answers, recent(answers.length))
    return {
      group: 'scheduling',
      what: `${Math.round(each.grades.length / 1_000)} k reviews: trained`,
      ours: [0, 1, 2].map(() => timed(() => fit(past))),
      against: 'one prediction of each answer',
      bare: [0, 1, 2].map(() => timed(() => predictionsOf(fsrs7(), each, new Set(answers)))),
    }
  })
}
