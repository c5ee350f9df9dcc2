import { isMet } from '@/domain/scheduling/fold'
import type { StudyData } from '@/storage/studyData'

/** Whether there is anything to tell of. A day's tally knows at once; only where there is none, memories are looked through, since a card may be known without study. */
export async function anythingMet({ tallies, memories }: Pick<StudyData, 'tallies' | 'memories'>): Promise<boolean> {
  if (await tallies.anyStudied()) return true
  for await (const batch of memories.batches()) if (batch.some(isMet)) return true
  return false
}
