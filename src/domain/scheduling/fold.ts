import { isReview } from '../reviews/action'
import type { LogEntry } from '../reviews/action'
import { effectOf } from '../reviews/effect'
import { inOrder } from '../reviews/order'
import type { Review } from '../reviews/review'
import { standing } from '../reviews/undo'
import type { Lasting } from '../reviews/undo'
import { afterKnown, type KnowAction } from './known'
import { afterReview, blankMemory, measure, noteAnswer, readDelay } from './memory'
import type { CardContext, Memory, Model } from './memory'
import { addDays, dayStartMs, studyDay } from './studyDay'

/** An entry of which it does not matter who wrote it. */
type Unnumbered<E extends LogEntry> = E extends LogEntry ? Omit<E, 'device' | 'seq'> : never

/**
 * The memory left by all entries of one card (also those under its former ids), or null where none concerns the schedule.
 * Their order does not matter: two devices that hold the same entries agree.
 * @param entries reviews and actions of this card, with every undo that names one of them
 * @param from the memory at the end of entries that are not given (sealed segments): all of them must come before these, and none be undone by them
 * @throws AppError `retention-out-of-range`
 */
export function memoryOf(
  entries: readonly LogEntry[],
  context: CardContext,
  model: Model,
  from: Memory | null = null,
): Memory | null {
  // What takes no effect has no place in the order either: an undone answer under a wild clock leaves no trace.
  const effective = standing(entries).filter(takesEffect)
  const memory = inOrder(effective).reduce<Memory | null>(
    (before, entry) => advance(before, entry, context, model),
    from && inContext(from, context),
  )
  if (memory) measure(memory, model)
  return memory
}

/**
 * What {@link memoryOf} would have been at the end of each of the study days, had what was undone since never been said.
 * @param days in order
 * @throws AppError `retention-out-of-range`
 */
export function memoriesAt(
  entries: readonly LogEntry[],
  context: CardContext,
  model: Model,
  days: readonly string[],
): (Memory | null)[] {
  const ordered = inOrder(standing(entries).filter(takesEffect))
  const inTurn = ordered.every(({ day }, index) => day >= (ordered[index - 1]?.day ?? ''))
  // where a clock was set back, or two devices disagree, the days do not follow the order of the fold
  if (!inTurn)
    return days.map((until) =>
      memoryOf(
        ordered.filter(({ day }) => day <= until),
        context,
        model,
      ),
    )
  let memory: Memory | null = null
  let next = 0
  return days.map((until) => {
    const from = next
    for (let entry = ordered[next]; entry && entry.day <= until; entry = ordered[++next])
      memory = advance(memory, entry, context, model)
    if (memory && next > from) measure(memory, model)
    return memory
  })
}

/**
 * Whether `entry` may be stepped onto `memory`: it certainly comes after everything folded in. Otherwise fold all anew.
 * Always true of a device's next entry while only that device has answered the card.
 */
export const follows = (memory: Memory | null, entry: Lasting): boolean =>
  !memory || entry.device === memory.device || entry.at > memory.through

/**
 * The memory after one more entry that {@link follows}; the same object where the entry does not concern the schedule.
 * An undo cannot be stepped: fold the card's entries anew.
 * @throws AppError `retention-out-of-range`
 */
export function step(memory: Memory | null, entry: Lasting, context: CardContext, model: Model): Memory | null {
  if (!takesEffect(entry)) return memory
  const after = advance(memory, entry, context, model)
  if (after.reps !== memory?.reps) measure(after, model)
  return after
}

/** A memory after an entry that takes effect, not yet measured. */
function advance(memory: Memory | null, entry: Lasting, context: CardContext, model: Model): Memory {
  const before = memory ?? blankMemory(context, entry)
  const after = isReview(entry) ? answered(before, entry, model) : acted(before, entry, model)
  after.last = entry.id
  after.through = Math.max(before.through, entry.at)
  after.device = entry.device
  plan(after)
  return after
}

/** Whether `memory` is just what `entry` left of the one before, so that no earlier entry was taken back or added since. */
export function isLeftBy(
  memory: Memory,
  before: Memory | null,
  entry: Lasting,
  context: CardContext,
  model: Model,
): boolean {
  const left = step(before, entry, context, model)
  if (!left) return false
  const keys = Object.keys({ ...memory, ...left }) as (keyof Memory)[]
  return keys.every((key) => memory[key] === left[key])
}

/**
 * The same memory where only the content changed: card moved, retired, or its right answer changed. Where the revision fell, or the log
 * may hold answers to the new one already (of a device that had it earlier), {@link memoryOf} tells more.
 */
export function inContext(memory: Memory, context: CardContext): Memory {
  const after = { ...memory, ...contextIn(context) }
  if (!context.retired) delete after.retired
  if (context.revision > memory.revision && memory.reps > 0) correct(after)
  plan(after)
  return after
}

/** Whether the card is to be shown: by its study day once it comes back after days, by the minute before. */
export const isDue = (memory: Memory, now: { at: number; day: string }): boolean =>
  memory.plan !== undefined &&
  (memory.phase === 'review' ? memory.dueDay <= now.day : memory.due <= now.at) &&
  !isBuried(memory, now.day)

export const isBuried = (memory: Memory, day: string): boolean =>
  memory.buriedUntil !== undefined && memory.buriedUntil > day

/** Whether the learner has met the card: was asked it, or read it as a statement. */
export const isMet = (memory: Memory | null | undefined): memory is Memory => !!memory && memory.phase !== 'new'

/** Whether an entry concerns the schedule at all; others are only logged. */
export function takesEffect(entry: Unnumbered<Lasting>): boolean {
  if ('answer' in entry) return effectOf(entry) !== 'none'
  switch (entry.kind) {
    case 'suspend':
    case 'resume':
    case 'reset':
    case 'bury':
    case 'flag':
    case 'read':
    case 'know':
      return true
    default: // notes, and the kinds of later versions
      return false
  }
}

/** Like {@link acted}, a copy that the caller may change. */
function answered(memory: Memory, review: Review, model: Model): Memory {
  if (effectOf(review) === 'advance') return advanced(memory, review)
  if (review.revision === memory.revision) return afterReview(memory, review, model)
  const after = { ...memory }
  if (!countedBefore(memory, review)) return after
  noteAnswer(after, review)
  correct(after)
  return after
}

/**
 * Of what was said about another revision than the present one, whether it counted for the card as it was.
 * A later revision: asked where a newer deck is installed, it counts once that deck comes here, and till then leaves a row, for reconciling
 * to find. An earlier one, of a card that was answered since: from a device that had not heard of the change.
 */
const countedBefore = (memory: Memory, { revision }: { revision: number }) =>
  revision < memory.revision && memory.reps === 0

/**
 * The card comes back tomorrow at the latest, and nothing else changes: what the model holds of it rests on answers that count. Not
 * where it comes back within minutes anyway, nor for an answer to what the card is not now.
 */
function advanced(memory: Memory, review: Review): Memory {
  const after = { ...memory }
  const tomorrow = addDays(review.day, 1)
  if (memory.phase !== 'review' || memory.dueDay <= tomorrow || review.revision !== memory.revision) return after
  after.dueDay = tomorrow
  after.due = dayStartMs(tomorrow, review.offset)
  return after
}

/** Changes `memory`: nothing is left of what was known but the days on which it was answered. */
function correct(memory: Memory): void {
  memory.phase = 'learning'
  memory.slow = 0
  memory.fast = 0
  memory.difficulty = 0
  memory.stability = 0
  memory.due = memory.lastAt ?? memory.due
  memory.dueDay = memory.lastDay ?? studyDay(memory.due, 0) // which decides nothing until it is answered
  memory.reps = 0
  memory.lapses = 0
  memory.settled = false
  memory.correction = true
}

function acted(memory: Memory, action: Exclude<Lasting, Review>, model: Model): Memory {
  switch (action.kind) {
    case 'suspend':
      return { ...memory, suspended: true }
    case 'resume':
      return { ...memory, suspended: false }
    case 'flag':
      return { ...memory, flagged: action.flag }
    case 'bury':
      return { ...memory, buriedUntil: action.until }
    case 'read':
      return memory.phase === 'new'
        ? { ...memory, phase: 'read', due: action.at + readDelay, dueDay: action.day }
        : { ...memory }
    case 'know':
      return known(memory, action, model)
    case 'reset':
      return {
        ...blankMemory(contextIn(memory), action),
        suspended: memory.suspended,
        flagged: memory.flagged,
      }
    default:
      return { ...memory }
  }
}

function known(memory: Memory, action: KnowAction, model: Model): Memory {
  if (action.revision === memory.revision) return afterKnown(memory, action, model)
  const after = { ...memory }
  if (!countedBefore(memory, action)) return after
  after.lastAt = action.at
  delete after.buriedUntil
  correct(after)
  return after
}

/** As much of a memory as it takes from the content. */
export const contextIn = ({ card, block, topic, deck, level, revision, retired }: CardContext): CardContext => ({
  card,
  block,
  topic,
  deck,
  level,
  revision,
  ...(retired && { retired }),
})

/**
 * Changes `memory`: sets the `plan` that the row's index reads. A buried card's day is taken at UTC: near enough to find it, and
 * {@link isDue} decides.
 */
function plan(memory: Memory): void {
  const { due, buriedUntil } = memory
  if (memory.phase === 'new' || memory.suspended || memory.retired) delete memory.plan
  else memory.plan = buriedUntil === undefined ? due : Math.max(due, dayStartMs(buriedUntil, 0))
}
