import type { Memory } from './memory'

// Cards that are forgotten again and again. Anki marks them at the eighth lapse; there a lapse is followed by steps that are answered
// until they are known, here by the model's own interval: the fourth failure after days of rest already says that more of the same
// does not help. A card that is held for three weeks counts as known (see topicProgress), and is no leech until it slips again.
const firstHelp = 4
const helpEvery = 2
const heldStability = 21
/** So long a card rests for which the learner asks that, in days. */
export const restDays = 7

/** As much of a memory as tells. */
type Slipped = Pick<Memory, 'lapses' | 'stability'>

/** Whether the card keeps being forgotten. */
export const isLeech = ({ lapses, stability }: Slipped): boolean => lapses >= firstHelp && stability < heldStability

/**
 * Whether the answer between these memories calls for help: the fourth lapse, and from then on every second one, unless the card had been
 * held since.
 */
export function callsForHelp(before: Slipped | null, after: Slipped | null): boolean {
  if (!before || !after || after.lapses <= before.lapses) return false
  const { lapses } = after
  if (lapses < firstHelp || (lapses - firstHelp) % helpEvery !== 0) return false
  return lapses === firstHelp || before.stability < heldStability
}
