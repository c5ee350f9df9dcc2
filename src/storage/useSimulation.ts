import { onScopeDispose, ref } from 'vue'
import type { MainCard } from '@/domain/scheduling/simulation/examOutlook'
import type { SentOutset } from '@/domain/scheduling/simulation/future'
import type { Job, Outcome, Wish } from '@/domain/scheduling/simulation/simulator'
import { usualWeights } from '@/domain/scheduling/models/fsrs7'
import { outsetNow } from './outset'
import { useSettingsStore } from './settingsStore'
import { useSimulator } from './simulatorKey'
import { localMoment, useContent, useStudyData } from './studyData'

export type Stage = 'idle' | 'reading' | 'running'

/** Where the learner stands, with what tells what that rests on. */
export interface Standing extends SentOutset {
  /** The memory model was fitted to the learner. */
  ownWeights: boolean
  main: readonly MainCard[]
}

/** Simulates from where the learner stands, one job at a time, until the component that called it is gone. */
export function useSimulation<Of extends Job>(job: Of) {
  const data = useStudyData()
  const content = useContent()
  const fetchSimulator = useSimulator()
  const settingsStore = useSettingsStore()

  const stage = ref<Stage>('idle')
  /** 0 to 1. */
  const done = ref(0)
  /** Ends what is under way. Another start, and nobody waits for it any more. */
  let stop = () => {}

  async function standing(): Promise<Standing> {
    await settingsStore.loaded
    await content.settled() // what was not met is part of the whole
    const { dayStart, easyDays, retention } = settingsStore.settings
    const now = localMoment(dayStart)
    const [{ weights, ...outset }, plans, pace] = await Promise.all([
      outsetNow(data, now, dayStart, settingsStore.choices),
      data.planned.all(),
      data.plans.pace(now),
    ])
    return {
      ...{ ...outset, now, retention, dayStart, easyDays, plans, pace },
      limits: settingsStore.limits,
      weights: weights ?? usualWeights,
      ownWeights: weights !== null,
    }
  }

  /** @returns what it came to; null where it was cancelled, or another begun */
  async function start(wishOf: (standing: Standing) => Wish<Of>): Promise<Outcome<Of> | null> {
    stop()
    let stopped = false
    stop = () => void (stopped = true)
    stage.value = 'reading'
    done.value = 0
    try {
      const [simulate, from] = await Promise.all([fetchSimulator(), standing()])
      if (stopped) return null
      stage.value = 'running'
      const simulation = simulate(job, wishOf(from), (part) => {
        if (!stopped) done.value = part
      })
      stop = () => {
        stopped = true
        simulation.cancel()
      }
      const outcome = await simulation.outcome
      return stopped ? null : outcome
    } finally {
      if (!stopped) stage.value = 'idle'
    }
  }

  function cancel() {
    stop()
    stage.value = 'idle'
  }
  onScopeDispose(cancel)
  return { stage, done, start, cancel }
}
