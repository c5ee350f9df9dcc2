import type { Run } from './connection'
import { deckChoiceKey, deckOfKey, isDeckChoice, type DeckChoice, type DeckChoices } from './deckChoices'
import { asAppError } from './failure'
import { isSetting, usualSettings, type Settings } from './settings'

const known = (key: string): key is keyof Settings => key in usualSettings

export const settingsRepository = (run: Run) => ({
  /** What is stored and fits, over what is usual. */
  all: async (): Promise<Settings> => {
    const rows = await run((db) => db.getAll('settings'))
    const stored = rows
      .filter(({ key, value }) => known(key) && isSetting(key, value))
      .map(({ key, value }) => [key, value])
    return { ...usualSettings, ...(Object.fromEntries(stored) as Partial<Settings>) }
  },
  set: async <Key extends keyof Settings>(key: Key, value: Settings[Key], at = Date.now()): Promise<void> => {
    await run((db) => db.put('settings', { key, value, at })).catch(asAppError('setting'))
  },
  /** What is chosen for single decks, also for those that are not here (yet). */
  deckChoices: async (): Promise<DeckChoices> => {
    const rows = await run((db) => db.getAll('settings', IDBKeyRange.bound(deckChoiceKey(''), deckChoiceKey('\uffff'))))
    return new Map(
      rows.flatMap(({ key, value }) => {
        const deck = deckOfKey(key)
        return deck !== null && isDeckChoice(value) ? [[deck, value] as const] : []
      }),
    )
  },
  /** In place of what was chosen for it before; an empty choice is stored too, so that it wins over an older one of another device. */
  setDeckChoice: async (deck: string, choice: DeckChoice, at = Date.now()): Promise<void> => {
    await run((db) => db.put('settings', { key: deckChoiceKey(deck), value: choice, at })).catch(asAppError('setting'))
  },
})
