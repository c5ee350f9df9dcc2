import { computed, onMounted, onScopeDispose, ref, shallowRef } from 'vue'
import { lastDayOf, shiftTo, type Misdated } from '@/domain/scheduling/clockFaults'
import { studyDay } from '@/domain/scheduling/studyDay'
import { clockRepair, type RetimeAction } from '@/storage/clockRepair'
import { useReplayer } from '@/storage/replayerKey'
import { useSettingsStore } from '@/storage/settingsStore'
import { localMoment, useStudyData } from '@/storage/studyData'

/** What was corrected last, and can be taken back. */
interface Correction {
  retime: RetimeAction
  run: Misdated
  /** The study day of the last answer now. */
  day: string
}

/**
 * What a wrong clock dated, one run after the other, and what can be done about it.
 * @param changed memories and tallies were made anew
 */
export function useClockRepair(changed: () => void) {
  const { run } = useStudyData()
  const { settings, loaded } = useSettingsStore()
  const repair = clockRepair(run, useReplayer())
  const moment = () => localMoment(settings.dayStart)

  /** ms UTC of the last look. */
  const now = ref(0)
  const faults = shallowRef<readonly Misdated[]>([])
  const corrected = shallowRef<Correction | null>(null)
  const busy = ref(false)
  const fault = computed(() => faults.value[0] ?? null)
  /** The latest moment, ms UTC, that is dated in the future; null where none is. */
  const latestAhead = computed(() => {
    const ahead = faults.value.filter(({ kind }) => kind === 'ahead')
    return ahead.length ? Math.max(...ahead.map(({ last }) => last)) : null
  })

  async function look() {
    await loaded
    const here = moment()
    faults.value = await repair.faults(here)
    now.value = here.at
  }

  async function during(work: () => Promise<unknown>) {
    if (busy.value) return
    busy.value = true
    try {
      await work()
      await look()
    } finally {
      busy.value = false
    }
  }

  /** The study day that is suggested for the last of them. */
  const suggested = computed(() => (fault.value ? lastDayOf(fault.value, fault.value.by, settings.dayStart) : ''))
  /** They are of several study days. */
  const ofDays = computed(() => {
    if (!fault.value) return false
    const { first, offset } = fault.value
    return studyDay(first, offset, settings.dayStart) !== lastDayOf(fault.value, 0, settings.dayStart)
  })
  const today = computed(() => localMoment(settings.dayStart, now.value).day)

  const correct = (day: string) =>
    during(async () => {
      const wrong = fault.value
      if (!wrong) return
      const here = moment()
      const by = shiftTo(wrong, day, here.at, settings.dayStart)
      const retime = await repair.retime(wrong, by, here, settings.dayStart)
      corrected.value = { retime, run: wrong, day: lastDayOf(wrong, by, settings.dayStart) }
      changed()
    })
  const takeBack = () =>
    during(async () => {
      if (!corrected.value) return
      await repair.takeBack(corrected.value.retime, moment())
      corrected.value = null
      changed()
    })
  const leave = () => during(async () => fault.value && (await repair.leave(fault.value)))

  /** The clock may have been set meanwhile. */
  const lookAgain = () => {
    if (document.visibilityState === 'visible' && !busy.value) void look()
  }
  document.addEventListener('visibilitychange', lookAgain)
  onScopeDispose(() => document.removeEventListener('visibilitychange', lookAgain))
  onMounted(look)

  return { now, fault, latestAhead, suggested, ofDays, today, corrected, busy, look, correct, takeBack, leave }
}
