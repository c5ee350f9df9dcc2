import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { forecast, type Forecast } from '@/domain/progress/forecast'
import { firstDayOf, history } from '@/domain/progress/history'
import { streakOf } from '@/domain/progress/streak'
import { isStudied, type DaySums } from '@/domain/scheduling/dayTally'
import { isRestDay } from '@/domain/scheduling/easyDays'
import type { Plans } from '@/domain/scheduling/plans'
import { daysBetween, mondayOf } from '@/domain/scheduling/studyDay'
import { useSettingsStore } from '@/storage/settingsStore'
import { localMoment, useStudyData } from '@/storage/studyData'

/** The calendar's weeks: a year, and the week that goes on. */
const yearWeeks = 53
/** How many weeks are shown: five, half a year, a year. */
export const spans = [5, 26, yearWeeks] as const
export type Span = (typeof spans)[number]

/** What was done day by day. Each part is there as soon as what it is told from was read: this year, then the days before, then memories. */
export const useDaysStore = defineStore('days', () => {
  const data = useStudyData()
  const settingsStore = useSettingsStore()

  const today = ref('')
  const span = ref<Span>(5)
  /** Of this year, the latest first: those of the shortest span at first, then all; null until then. */
  const recent = shallowRef<readonly DaySums[] | null>(null)
  /** All days with study; null until all were read. */
  const studied = shallowRef<readonly string[] | null>(null)
  const daysOff = shallowRef<Plans['daysOff']>([])
  const coming = shallowRef<readonly Forecast[] | null>(null)

  /** From a Monday to today, without gaps. */
  const year = computed(() => recent.value && history(recent.value, today.value, yearWeeks))
  /** So many weeks were there since the first answer; the shortest span is shown whole. */
  const shownWeeks = computed(() => {
    const first = recent.value?.at(-1)?.day ?? today.value
    const weeks = daysBetween(mondayOf(first), mondayOf(today.value)) / 7 + 1
    return Math.max(spans[0], Math.min(span.value, weeks))
  })
  const shown = computed(() => {
    const from = firstDayOf(today.value, shownWeeks.value)
    return year.value?.filter(({ day }) => day >= from) ?? null
  })
  const streak = computed(() => {
    const { easyDays } = settingsStore.settings
    return studied.value && streakOf(studied.value, today.value, (day) => isRestDay(day, easyDays, daysOff.value))
  })

  async function readDays(day: string) {
    const firstOfYear = firstDayOf(day, yearWeeks)
    const firstShown = firstDayOf(day, spans[0])
    const ofYear: DaySums[] = []
    const all: string[] = []
    const isOlder = ({ day: each }: DaySums) => each < firstOfYear
    for await (const days of data.tallies.daysBack(day)) {
      ofYear.push(...days.filter((each) => !isOlder(each)))
      all.push(...days.filter(isStudied).map((each) => each.day))
      if (!recent.value && days.some((each) => each.day < firstShown)) recent.value = [...ofYear]
    }
    recent.value = ofYear
    studied.value = all
  }

  async function readForecast(day: string) {
    let sum = forecast([], day)
    for await (const memories of data.memories.batches()) {
      const more = forecast(
        memories.filter(({ deck }) => settingsStore.isOn(deck)),
        day,
      )
      sum = sum.map((each, index) => ({ ...each, due: each.due + (more[index]?.due ?? 0) }))
    }
    coming.value = sum
  }

  /** What was read before stays until it was read anew. */
  async function load() {
    await settingsStore.loaded
    const { day } = localMoment(settingsStore.settings.dayStart)
    if (today.value !== day) [recent.value, studied.value, coming.value] = [null, null, null]
    today.value = day
    daysOff.value = (await data.planned.all()).daysOff
    await readDays(day)
    await readForecast(day)
  }

  return { today, span, year, shown, streak, coming, load }
})
