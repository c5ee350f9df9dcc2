import { onMounted, shallowRef } from 'vue'
import type { Adoption } from '@/domain/scheduling/weightsInForce'
import { useReplayer } from '@/storage/replayerKey'
import { useSettingsStore } from '@/storage/settingsStore'
import { localMoment, useStudyData } from '@/storage/studyData'

/**
 * After a session, weights are fitted to the learner's answers where these have grown enough: in a worker, and never while nobody looks.
 * `adopted`: what was put in force; `takenBack`: and is no longer.
 */
export function useFitting(answered: () => boolean) {
  const { run } = useStudyData()
  const replayer = useReplayer()
  const { settings } = useSettingsStore()
  const adopted = shallowRef<Adoption | null>(null)
  const takenBack = shallowRef(false)
  const moment = () => localMoment(settings.dayStart)
  const training = async () => (await import('@/storage/training')).training(run, replayer)

  const isHidden = () => document.visibilityState === 'hidden'
  const ending = new AbortController()
  const endWhenHidden = () => isHidden() && ending.abort()
  // it goes on where the learner leaves the screen for another, and ends with the page's being seen
  onMounted(async () => {
    if (!answered() || isHidden()) return
    document.addEventListener('visibilitychange', endWhenHidden)
    try {
      adopted.value = await (await training()).fitWhenDue(ending.signal, moment)
    } finally {
      document.removeEventListener('visibilitychange', endWhenHidden)
    }
  })

  let takingBack = false
  async function takeBack() {
    if (!adopted.value || takingBack) return
    takingBack = true
    try {
      await (await training()).takeBack(adopted.value, moment())
      takenBack.value = true
    } finally {
      takingBack = false
    }
  }
  return { adopted, takenBack, takeBack }
}
