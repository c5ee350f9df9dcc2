import { ordered, rank } from '../../hash'
import { usualWeights } from '../models/fsrs7'
import { withinLimits } from '../models/weightLimits'
import { gradientOf } from './gradient'
import type { TrainingLog } from './trainingLog'

/** How far each weight lies from the usual ones among learners: their standard deviations. @see fsrs-rs, `training_v7.rs` */
const spreads: readonly number[] = [
  // the first four follow what few first answers say: in proportion to themselves, and no pull back
  ...usualWeights.slice(0, 4).map((weight) => weight / 4),
  ...[0.523, 0.2528, 0.4329, 0.2966, 0.2139, 0.2889, 0.1862, 0.175, 0.3812, 0.3013, 0.9104, 0.3234, 0.2448, 0.3273],
  ...[0.1842, 0.1735, 0.4608, 0.311, 0.864, 0.0418, 0.2596, 0.0798, 0.0682, 0.1282, 0.1397, 0.1407, 0.1489, 0.2],
  ...[0.15, 0.15],
]
const firstWeights = 4

// Chosen on one real log: docs/design.md tells what was tried.
/** How often the whole log is gone through. */
const epochs = 16
/** Answers between two steps. */
const batch = 512
/** The longest step, in spreads of each weight. */
const rate = 0.2
/** The part of all steps over which the rate rises from 0, before it falls to 0 again along a cosine. */
const warmUp = 0.1
/** The pull towards the usual weights: one that lies a spread away costs as much as this many nats of log loss. */
const pull = 0.3333

/** Adam's usual numbers. @see Kingma and Ba, https://arxiv.org/abs/1412.6980 */
const [meanDecay, squareDecay, tiny] = [0.9, 0.999, 1e-8] as const

/**
 * The weights of FSRS-7 under which a log is least surprising: Adam over batches of whole cards, begun at the usual weights and pulled
 * towards them. The same for the same log.
 * @param log what counts in it, and how much, its `counts` say
 */
export function fit(log: TrainingLog): number[] {
  const cards = countedCards(log)
  const answers = cards.reduce((sum, each) => sum + each.answers, 0)
  const size = usualWeights.length
  const w = Float64Array.from(usualWeights)
  if (!answers) return [...w]
  const add = gradientOf(
    log,
    cards.reduce((longest, { length }) => Math.max(longest, length), 0),
  )
  const [gradient, mean, square] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  const steps = epochs * Math.ceil(answers / batch)
  let step = 0

  /** One step of Adam against the gradient of `count` answers. */
  function move(count: number) {
    step += 1
    const done = Math.min(1, step / steps)
    const now = rate * (done < warmUp ? done / warmUp : (1 + Math.cos(Math.PI * done)) / 2)
    for (let index = 0; index < size; index++) {
      const spread = spreads[index]!
      const away = index < firstWeights ? 0 : (2 * pull * (w[index]! - usualWeights[index]!)) / spread ** 2 / answers
      // in units of spreads, so that one rate and one tiny number serve all weights
      const slope = (gradient[index]! / count + away) * spread
      mean[index] = meanDecay * mean[index]! + (1 - meanDecay) * slope
      square[index] = squareDecay * square[index]! + (1 - squareDecay) * slope ** 2
      const direction = mean[index]! / (1 - meanDecay ** step)
      const scale = Math.sqrt(square[index]! / (1 - squareDecay ** step)) + tiny
      w[index] = withinLimits(w[index]! - (now * spread * direction) / scale, index)
    }
    // a better first answer never begins a shorter memory
    for (let index = 1; index < firstWeights; index++) w[index] = Math.max(w[index]!, w[index - 1]!)
    gradient.fill(0)
  }

  for (let epoch = 0; epoch < epochs; epoch++) {
    let waiting = 0
    for (const { card, answers: own } of shuffled(cards, epoch)) {
      add(w, card, gradient)
      waiting += own
      if (waiting < batch) continue
      move(waiting)
      waiting = 0
    }
    if (waiting) move(waiting)
  }
  return [...w]
}

interface CountedCard {
  card: number
  /** How many of its answers count, and how many it has. */
  answers: number
  length: number
}

function countedCards({ starts, counts }: TrainingLog): CountedCard[] {
  const cards: CountedCard[] = []
  for (let card = 0; card + 1 < starts.length; card++) {
    const [start, end] = [starts[card]!, starts[card + 1]!]
    const answers = counts.subarray(start, end).reduce((sum, count) => sum + (count ? 1 : 0), 0)
    if (answers) cards.push({ card, answers, length: end - start })
  }
  return cards
}

/** In another order each time, but the same on every device. */
const shuffled = (cards: readonly CountedCard[], epoch: number): CountedCard[] =>
  ordered(
    cards,
    ({ card }) => rank(`${epoch}`, `${card}`),
    ({ card }) => `${card}`,
  )
