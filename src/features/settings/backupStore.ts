import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { noCounts, sorts, type Counts } from '@/domain/reviews/backup'
import { asFile } from '@/formats/backup/compression'
import { readBackup } from '@/formats/backup/reader'
import { backupLines } from '@/formats/backup/writer'
import { backupSource } from '@/storage/backupSource'
import { rebuildCaches } from '@/storage/cacheRebuild'
import { prepareRestore, type PreparedRestore } from '@/storage/preparedRestore'
import { useReplayer } from '@/storage/replayerKey'
import { applyRestore } from '@/storage/restore'
import { useSettingsStore } from '@/storage/settingsStore'
import { localMoment, useStudyData } from '@/storage/studyData'
import { appVersion } from './appVersion'
import { breathing } from './breathing'

/** What a backup that was chosen would do. */
export interface Plan {
  /** When it was saved, ms UTC. */
  at: number
  adds: Counts
  /** How much of it is here already. */
  known: number
  adding: boolean
}

const sum = (counts: Counts) => sorts.reduce((all, sort) => all + counts[sort], 0)

/** Saving the learner's data to a file, and taking them in from one: read, planned, confirmed, applied. */
export const useBackupStore = defineStore('backup', () => {
  const data = useStudyData()
  const replayer = useReplayer()
  const settingsStore = useSettingsStore()

  /** What is under way. */
  const busy = ref<'saving' | 'reading' | 'applying' | null>(null)
  /** How much of what follows from a restore is done: 0 to 1. */
  const done = ref(0)
  const plan = shallowRef<Plan | null>(null)
  /** What the last restore added, until something else is done. */
  const restored = shallowRef<Counts | null>(null)
  let prepared: PreparedRestore | null = null

  async function during<Result>(what: 'saving' | 'reading' | 'applying', work: () => Promise<Result>) {
    busy.value = what
    restored.value = null
    try {
      return await work()
    } finally {
      busy.value = null
    }
  }

  /** All that a backup holds, as a file, and the day it is of. */
  const save = (): Promise<{ file: Blob; day: string }> =>
    during('saving', async () => {
      const source = backupSource(data.run)
      const { at, day } = localMoment(0)
      const header = { app: appVersion, at, counts: await source.counts() }
      return { file: await asFile(backupLines(header, source.pieces())), day }
    })
  /** To be told once the file is in the browser's hands. */
  const saved = () => settingsStore.change('lastBackup', Date.now())

  /** @throws AppError of every file that is no whole backup; nothing has changed then, and no plan is left */
  function read(file: File) {
    forget()
    return during('reading', async () => {
      const { header, pieces } = await readBackup(file)
      prepared = await prepareRestore(data.run, breathing(pieces))
      const { adds, known } = prepared
      plan.value = { at: header.at, adds, known: sum(known), adding: sum(adds) > 0 }
    })
  }

  function forget() {
    prepared = null
    plan.value = null
    restored.value = null
  }

  /** @throws AppError `storage-full`: nothing was added, and the plan stays */
  async function apply() {
    const chosen = prepared
    if (!chosen || busy.value) return
    done.value = 0
    await during('applying', async () => {
      const stale = await applyRestore(data.run, chosen, localMoment(settingsStore.settings.dayStart))
      forget()
      await settingsStore.read()
      if (stale) await rebuildCaches(data.run, replayer, (part) => (done.value = part))
    })
    restored.value = { ...noCounts(), ...chosen.adds }
  }

  return { busy, done, plan, restored, save, saved, read, forget, apply }
})
