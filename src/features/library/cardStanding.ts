import type { Card } from '@/domain/cards/card'
import { isBuried, isDue } from '@/domain/scheduling/fold'
import type { Memory } from '@/domain/scheduling/memory'
import type { Moment } from '@/domain/scheduling/studyDay'
import { libraryWords } from '@/words/libraryWords'

const w = libraryWords.card

/** When a card was last asked and comes back, in words. `settled`: the main card of its claim has settled. */
export function standingOf({ main }: Card, memory: Memory | undefined, settled: boolean, now: Moment): string {
  if (memory?.suspended) return w.suspended
  if (!memory || memory.phase === 'new') return main || settled ? w.unmet : w.waits
  if (memory.correction) return w.corrected
  const past = memory.phase === 'read' ? w.read : memory.lastDay ? w.asked(memory.lastDay) : w.unmet
  const returns = isDue(memory, now)
    ? w.due
    : isBuried(memory, now.day) && memory.buriedUntil
      ? w.buried(memory.buriedUntil)
      : memory.phase === 'review'
        ? w.returns(memory.dueDay)
        : w.soon(memory.due)
  return `${past} ${returns}`
}
