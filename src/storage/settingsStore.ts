import { defineStore } from 'pinia'
import { shallowReactive } from 'vue'
import { usualSettings, type Settings } from './settings'
import { useStudyData } from './studyData'

/** The learner's settings, kept in step with the store. */
export const useSettingsStore = defineStore('settings', () => {
  const data = useStudyData()
  const settings = shallowReactive<Settings>({ ...usualSettings }) // what it holds is stored as it is, which no proxy can be
  const loaded = data.settings.all().then((stored) => void Object.assign(settings, stored))
  loaded.catch(() => {}) // whoever awaits it tells the learner

  /** Changed on the page at once; put back where it could not be stored. @throws AppError `storage-full` */
  async function change<Key extends keyof Settings>(key: Key, value: Settings[Key]) {
    const before = settings[key]
    settings[key] = value
    try {
      await data.settings.set(key, value)
    } catch (error) {
      settings[key] = before
      throw error
    }
  }
  return { settings, loaded, change }
})
