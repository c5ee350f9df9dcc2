import { cardLogs, type WholeLog } from '../cardLogs'
import { fsrs7 } from '../models/fsrs7'
import { weightsInForce } from '../weightsInForce'
import { fit } from './fit'
import { historiesOf } from './histories'
import { logLoss } from './metrics'
import { predictionsOf } from './predictions'
import { counting, predictable, recent, trainingLogOf } from './trainingLog'

/** Fewer answers that could be foretold say less than what all learners have in common. @see fsrs-rs, which keeps the usual weights below 64 */
export const fewestAnswers = 64
/** The newest part of the answers, on which fitted weights must prove themselves. */
const proof = 0.1

/** What came of a training. Log losses: nats an answer, over the newest tenth. */
export interface Training {
  /** Answers that could be foretold. */
  answers: number
  /** Of the weights in force, and of those fitted to the older nine tenths. */
  before: number
  after: number
  /** Fitted to all answers; null where the fitted ones foretold the newest no better. */
  weights: number[] | null
}

/**
 * Fits weights to the learner's own log: to the oldest nine tenths first, and where these foretell the newest tenth no worse than the
 * weights in force, to all of it. Null where there are too few answers.
 */
export function train(log: WholeLog): Training | null {
  const actions = [...log.actions]
  const inForce = weightsInForce(actions)
  const whole = trainingLogOf(historiesOf(cardLogs({ ...log, actions })))
  const answers = predictable(whole)
  if (answers.length < fewestAnswers) return null
  const past = answers.slice(0, Math.floor(answers.length * (1 - proof)))
  const newest = new Set(answers.slice(past.length))
  const lossOf = (weights: readonly number[]) => logLoss(predictionsOf(fsrs7(weights), whole, newest))
  const fitted = (some: Int32Array) => fit(counting(whole, some, recent(some.length)))
  const [before, after] = [lossOf(inForce), lossOf(fitted(past))]
  return { answers: answers.length, before, after, weights: after <= before ? fitted(answers) : null }
}
