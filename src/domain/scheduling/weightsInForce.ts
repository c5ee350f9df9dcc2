import { isReview } from '../reviews/action'
import type { Action, LogEntry } from '../reviews/action'
import { standing } from '../reviews/undo'
import { usualWeights } from './models/fsrs7'
import { areWeights } from './models/weightLimits'
import { retimerOf } from './retime'
import { shiftsOf } from './shifts'

/** An adoption of weights, as the log has it. */
export type Adoption = Extract<Action, { kind: 'weights' }>

/**
 * The adoption of weights that came last and was not taken back; null where the usual weights are in force. Two devices that hold the
 * same entries agree.
 * @param entries actions of any kind and any card, with every undo
 */
export function adoptionInForce(entries: readonly LogEntry[]): Adoption | null {
  const read = retimerOf(shiftsOf(entries))
  let latest: Adoption | null = null
  for (const raw of standing(entries)) {
    // a forged log must not break every memory
    if (isReview(raw) || raw.kind !== 'weights' || !areWeights(raw.weights)) continue
    const entry = read(raw)
    if (!latest || entry.at > latest.at || (entry.at === latest.at && entry.id > latest.id)) latest = entry
  }
  return latest
}

/** The weights of that adoption, or the usual ones. */
export const weightsInForce = (entries: readonly LogEntry[]): readonly number[] =>
  adoptionInForce(entries)?.weights ?? usualWeights
