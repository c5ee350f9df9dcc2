import { onScopeDispose, ref, shallowRef } from 'vue'
import { usualWeights } from '@/domain/scheduling/models/fsrs7'
import type { RetentionOutlooks } from '@/domain/scheduling/simulation/retentions'
import { outsetNow } from '@/storage/outset'
import { useSettingsStore } from '@/storage/settingsStore'
import { useSimulator } from '@/storage/simulatorKey'
import { localMoment, useContent, useStudyData } from '@/storage/studyData'

export type Stage = 'idle' | 'reading' | 'running'

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
  const data = useStudyData()
  const content = useContent()
  const fetchSimulator = useSimulator()
  const { settings } = useSettingsStore()

  const stage = ref<Stage>('idle')
  /** 0 to 1. */
  const done = ref(0)
  /** The last one that was not cancelled. */
  const outlook = shallowRef<Outlook | null>(null)
  /** Ends what is under way. Another start, and nobody waits for it any more. */
  let stop = () => {}

  /** @returns whether it came to an end by itself */
  async function start(days: number, newPerDay: number): Promise<boolean> {
    stop()
    let stopped = false
    stop = () => void (stopped = true)
    stage.value = 'reading'
    done.value = 0
    try {
      await content.settled() // the share of all cards is of all
      const { dayStart, easyDays, reviewsPerDay, dueOrder, retention } = settings
      const now = localMoment(dayStart)
      const [simulate, { weights, ...outset }] = await Promise.all([fetchSimulator(), outsetNow(data, now, dayStart)])
      if (stopped) return false
      const wish = {
        ...{ ...outset, now, days, retention, dayStart, easyDays },
        limits: { newPerDay, reviewsPerDay, dueOrder },
        weights: weights ?? usualWeights,
      }
      stage.value = 'running'
      const simulation = simulate('retentions', wish, (part) => {
        if (!stopped) done.value = part
      })
      stop = () => {
        stopped = true
        simulation.cancel()
      }
      const outcome = await simulation.outcome
      if (stopped || !outcome) return false
      outlook.value = { ...outcome, reviewsPerDay, ownWeights: weights !== null, answers: outset.habits.answers }
      return true
    } finally {
      if (!stopped) stage.value = 'idle'
    }
  }

  function cancel() {
    stop()
    stage.value = 'idle'
  }
  onScopeDispose(cancel)

  return { stage, done, outlook, start, cancel }
}
