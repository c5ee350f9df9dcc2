import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { expect, it, vi } from 'vitest'
import { usualSettings } from '@/storage/settings'
import { useSettingsStore } from '@/storage/settingsStore'
import { studyDataKey, type StudyData } from '@/storage/studyData'

/** A store over settings; each reading of them is answered when the test says. */
function aStore() {
  const held = { ...usualSettings }
  const readings: (() => void)[] = []
  const settings: Partial<StudyData['settings']> = {
    stored: () => {
      const now = { settings: { ...held }, choices: new Map() }
      return new Promise((answer) => readings.push(() => answer(now)))
    },
    set: (key, value) => Promise.resolve(void (held[key] = value)),
  }
  const app = createApp({}).provide(studyDataKey, { settings } as StudyData)
  const store = app.runWithContext(() => useSettingsStore(createPinia()))
  const answerReading = async () => {
    await vi.waitFor(() => expect(readings).not.toHaveLength(0))
    readings.shift()!()
  }
  return { store, answerReading }
}

it('a setting that is changed while the settings are read stands', async () => {
  const { store, answerReading } = aStore()
  await answerReading()
  await store.loaded
  const again = store.read()
  await Promise.resolve() // it is being read now
  await store.change('newPerDay', 33)
  await answerReading()
  await answerReading()
  await again
  expect(store.settings.newPerDay).toBe(33)
})
