import { shallowRef } from 'vue'
import type { RetentionOutlooks } from '@/domain/scheduling/simulation/retentions'
import { useSimulation } from '@/storage/useSimulation'

/** What was worked out, and what it rests on. */
export interface Outlook extends RetentionOutlooks {
  reviewsPerDay: number
  /** Whether the memory model was fitted to the learner. */
  ownWeights: boolean
  /** How many of the learner's answers tell times and grades. */
  answers: number
}

/** Works out what each desired retention comes to, until the component that called it is gone. */
export function useRetentionOutlooks() {
  const { stage, done, start: simulate, cancel } = useSimulation('retentions')
  /** The last one that was not cancelled. */
  const outlook = shallowRef<Outlook | null>(null)

  /** @returns whether it came to an end by itself */
  async function start(days: number, newPerDay: number): Promise<boolean> {
    let basis: Pick<Outlook, 'reviewsPerDay' | 'ownWeights' | 'answers'> | undefined
    // plans are left out: it is about somebody who studies every day
    const outcome = await simulate(({ plans: _, pace: _too, main: _all, ownWeights, ...standing }) => {
      const { limits, habits } = standing
      basis = { reviewsPerDay: limits.reviewsPerDay, ownWeights, answers: habits.answers }
      return { ...standing, days, limits: { ...limits, newPerDay } }
    })
    if (outcome && basis) outlook.value = { ...outcome, ...basis }
    return outcome !== null
  }
  return { stage, done, outlook, start, cancel }
}
