import type { DeckChoice, DeckChoices } from '@/domain/scheduling/deckChoice'
import type { Run } from './connection'
import { deckChoiceKey, deckOfKey, isDeckChoice } from './deckChoices'
import { asAppError } from './failure'
import { isSetting, usualSettings, type Settings } from './settings'

const known = (key: string): key is keyof Settings => key in usualSettings

/** What is stored and fits, over what is usual. */
async function stored(run: Run): Promise<{ settings: Settings; choices: DeckChoices }> {
  const rows = await run((db) => db.getAll('settings'))
  const fitting = rows
    .filter(({ key, value }) => known(key) && isSetting(key, value))
    .map(({ key, value }) => [key, value])
  const choices = rows.flatMap(({ key, value }) => {
    const deck = deckOfKey(key)
    return deck !== null && isDeckChoice(value) ? [[deck, value] as const] : []
  })
  return {
    settings: { ...usualSettings, ...(Object.fromEntries(fitting) as Partial<Settings>) },
    choices: new Map(choices),
  }
}

export const settingsRepository = (run: Run) => ({
  all: async (): Promise<Settings> => (await stored(run)).settings,
  /** With what is chosen for single decks, also for those that are not here (yet). */
  stored: () => stored(run),
  set: async <Key extends keyof Settings>(key: Key, value: Settings[Key], at = Date.now()): Promise<void> => {
    await run((db) => db.put('settings', { key, value, at })).catch(asAppError('setting'))
  },
  /** In place of what was chosen for it before; an empty choice is stored too, so that it wins over an older one of another device. */
  setDeckChoice: async (deck: string, choice: DeckChoice, at = Date.now()): Promise<void> => {
    await run((db) => db.put('settings', { key: deckChoiceKey(deck), value: choice, at })).catch(asAppError('setting'))
  },
})
