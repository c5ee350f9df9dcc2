import type { Run } from './connection'
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
})
