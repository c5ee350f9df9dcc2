import { isReview } from '../reviews/action'
import type { LogEntry } from '../reviews/action'
import { standing } from '../reviews/undo'
import { usualWeights } from './models/fsrs7'
import { areWeights } from './models/weightLimits'

/**
 * The weights that were adopted last and not taken back, or the usual ones. Two devices that hold the same entries agree.
 * @param entries actions of any kind and any card, with every undo
 */
export function weightsInForce(entries: readonly LogEntry[]): readonly number[] {
  let latest: { at: number; id: string; weights: readonly number[] } | undefined
  for (const entry of standing(entries)) {
    // a forged log must not break every memory
    if (isReview(entry) || entry.kind !== 'weights' || !areWeights(entry.weights)) continue
    if (!latest || entry.at > latest.at || (entry.at === latest.at && entry.id > latest.id)) latest = entry
  }
  return latest?.weights ?? usualWeights
}
