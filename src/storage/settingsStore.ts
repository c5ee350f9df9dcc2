import { defineStore } from 'pinia'
import { computed, shallowReactive, shallowRef } from 'vue'
import {
  isOn as isDeckOn,
  noChoices,
  retentionOf as deckRetention,
  type DeckChoice,
} from '@/domain/scheduling/deckChoice'
import type { Limits } from '@/domain/scheduling/queue'
import { usualSettings, type Settings } from './settings'
import { useStudyData } from './studyData'

/** The learner's settings, kept in step with the store. */
export const useSettingsStore = defineStore('settings', () => {
  const data = useStudyData()
  const settings = shallowReactive<Settings>({ ...usualSettings }) // what it holds is stored as it is, which no proxy can be
  /** What is chosen for single decks. */
  const choices = shallowRef(noChoices)
  /** What was changed here; its storing may still be under way. */
  let changes = 0
  let storing = Promise.resolve()
  function stores(stored: Promise<void>): Promise<void> {
    changes++
    storing = Promise.allSettled([storing, stored]).then(() => {})
    return stored
  }
  /** Takes what is stored; again where a restore has changed it. What the learner changes meanwhile stands. */
  async function read(): Promise<void> {
    await storing
    const seen = changes
    const stored = await data.settings.stored()
    if (changes !== seen) return read()
    Object.assign(settings, stored.settings)
    choices.value = stored.choices
  }
  const loaded = read()
  loaded.catch(() => {}) // whoever awaits it tells the learner

  /** Changed on the page at once; put back where it could not be stored. @throws AppError `storage-full` */
  async function change<Key extends keyof Settings>(key: Key, value: Settings[Key]) {
    const before = settings[key]
    settings[key] = value
    try {
      await stores(data.settings.set(key, value))
    } catch (error) {
      settings[key] = before
      throw error
    }
  }

  /** The same for one deck; what is absent of the choice is as in the settings. @throws AppError `storage-full` */
  async function choose(deck: string, choice: DeckChoice) {
    const before = choices.value
    choices.value = new Map([...before, [deck, choice]])
    try {
      await stores(data.settings.setDeckChoice(deck, choice))
    } catch (error) {
      choices.value = before
      throw error
    }
  }

  /** What a day may ask. */
  const limits = computed<Limits>(() => {
    const { newPerDay, reviewsPerDay, dueOrder } = settings
    return { newPerDay, reviewsPerDay, dueOrder, decks: choices.value }
  })
  /** Whether the deck's cards are asked. */
  const isOn = (deck: string): boolean => isDeckOn(choices.value, deck)
  /** The share of that deck's due cards to be recalled. */
  const retentionOf = (deck: string): number => deckRetention(choices.value, deck, settings.retention)

  return { settings, choices, limits, loaded, read, change, choose, isOn, retentionOf }
})
