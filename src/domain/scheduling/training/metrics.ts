import type { Prediction } from './predictions'

/** Mean of -log of what was expected of what happened. */
export const logLoss = (predictions: readonly Prediction[]): number =>
  predictions.reduce((sum, { predicted, recalled }) => sum - Math.log(recalled ? predicted : 1 - predicted), 0) /
  predictions.length

const binned = (value: number, factor: number, base: number) =>
  value > 0 ? factor * base ** Math.floor(Math.log(value) / Math.log(base)) : 0

/**
 * Root mean square of predicted less actual recall over bins of like answers, each weighted by how many it holds.
 * @see https://github.com/open-spaced-repetition/srs-benchmark, utils.py `rmse_matrix`
 */
export function rmseOverBins(predictions: readonly Prediction[]): number {
  const bins = new Map<string, { count: number; predicted: number; recalled: number }>()
  for (const { predicted, recalled, days, nth, lapses } of predictions) {
    const key = [
      binned(days, 2.48, 3.62).toFixed(2),
      Math.round(binned(nth, 1.99, 1.89)),
      Math.round(binned(lapses, 1.65, 1.73)),
    ].join()
    let bin = bins.get(key)
    if (!bin) bins.set(key, (bin = { count: 0, predicted: 0, recalled: 0 }))
    bin.count += 1
    bin.predicted += predicted
    bin.recalled += recalled ? 1 : 0
  }
  let sum = 0
  for (const { count, predicted, recalled } of bins.values()) sum += (predicted - recalled) ** 2 / count
  return Math.sqrt(sum / predictions.length)
}

/** The chance that a card that was recalled had been given a higher recall than one that was forgotten; ties count half. */
export function auc(predictions: readonly Prediction[]): number {
  const sorted = predictions.toSorted((a, b) => a.predicted - b.predicted)
  let [ranks, recalled] = [0, 0]
  for (let from = 0; from < sorted.length;) {
    let to = from
    while (to < sorted.length && sorted[to]?.predicted === sorted[from]?.predicted) to += 1
    const hits = sorted.slice(from, to).filter((each) => each.recalled).length
    ranks += (hits * (from + 1 + to)) / 2
    recalled += hits
    from = to
  }
  const forgotten = sorted.length - recalled
  return recalled && forgotten ? (ranks - (recalled * (recalled + 1)) / 2) / (recalled * forgotten) : NaN
}
