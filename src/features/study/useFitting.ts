import { onMounted, onUnmounted, shallowRef } from 'vue'
import { useReplayer } from '@/storage/replayerKey'
import { useSettingsStore } from '@/storage/settingsStore'
import { localMoment, useStudyData } from '@/storage/studyData'
import type { Adoption } from '@/storage/training'

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

  const ending = new AbortController()
  const endWhenHidden = () => document.visibilityState === 'hidden' && ending.abort()
  onMounted(async () => {
    document.addEventListener('visibilitychange', endWhenHidden)
    if (answered()) adopted.value = await (await training()).fitWhenDue(ending.signal, moment)
  })
  onUnmounted(() => document.removeEventListener('visibilitychange', endWhenHidden))

  async function takeBack() {
    if (!adopted.value || takenBack.value) return
    takenBack.value = true
    try {
      await (await training()).takeBack(adopted.value, moment())
    } catch (error) {
      takenBack.value = false
      throw error
    }
  }
  return { adopted, takenBack, takeBack }
}
