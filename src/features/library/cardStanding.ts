import type { Card } from '@/domain/cards/card'
import { isBuried, isDue } from '@/domain/scheduling/fold'
import { isLeech } from '@/domain/scheduling/leech'
import type { Memory } from '@/domain/scheduling/memory'
import type { Moment } from '@/domain/scheduling/studyDay'
import { libraryWords } from '@/words/libraryWords'

const w = libraryWords.card

/** When a card was last asked and comes back, and what else is to be said of it, in words. `settled`: the main card of its claim has settled. */
export function standingOf(card: Card, memory: Memory | undefined, settled: boolean, now: Moment): string {
  const marks = memory ? [isLeech(memory) && w.forgotten(memory.lapses), memory.flagged && w.flagged] : []
  return [whenOf(card, memory, settled, now), ...marks].filter(Boolean).join(' ')
}

function whenOf({ main }: Card, memory: Memory | undefined, settled: boolean, now: Moment): string {
  if (memory?.suspended) return w.suspended
  const rests = memory?.buriedUntil !== undefined && isBuried(memory, now.day) ? w.buried(memory.buriedUntil) : ''
  if (!memory || memory.phase === 'new') return rests ? `${w.unmet} ${rests}` : main || settled ? w.unmet : w.waits
  if (memory.correction) return w.corrected
  const past = memory.phase === 'read' ? w.read : memory.lastDay ? w.asked(memory.lastDay) : w.unmet
  const returns = isDue(memory, now) ? w.due : memory.phase === 'review' ? w.returns(memory.dueDay) : w.soon(memory.due)
  return `${past} ${rests || returns}`
}
