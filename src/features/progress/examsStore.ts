import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { DeckHead } from '@/domain/facts/deck'
import { topicTitles } from '@/domain/facts/topicTitles'
import { readinessCheck, type ReadinessCheck } from '@/domain/progress/readiness'
import type { Exam } from '@/domain/reviews/plan'
import { daysLeft } from '@/domain/scheduling/exam'
import { leftOutOf } from '@/domain/scheduling/examDecks'
import type { Planned } from '@/domain/scheduling/plans'
import { useSettingsStore } from '@/storage/settingsStore'
import { localMoment, useContent, useStudyData } from '@/storage/studyData'
import { trialsIn, type Trials } from '@/storage/trialReader'

/** An exam, and how its readiness stands to what the learner's own exams earned; null until they were read. */
export interface CheckedExam {
  exam: Planned<Exam>
  check: ReadinessCheck | null
  /** Titles of the decks that it would ask if they were not off. */
  leftOut: string[]
}

/** The exams that the learner plans. */
export const useExamsStore = defineStore('exams', () => {
  const data = useStudyData()
  const content = useContent()
  const settingsStore = useSettingsStore()

  const today = ref('')
  /** Null until they were read. */
  const exams = shallowRef<readonly Planned<Exam>[] | null>(null)
  const heads = shallowRef<readonly DeckHead[]>([])
  /** By deck/topic. */
  const titles = computed(() => topicTitles(heads.value))
  const trials = shallowRef<Trials | null>(null)

  const checked = computed<CheckedExam[]>(() => {
    const { attempts, reviewOf } = trials.value ?? {}
    return (exams.value ?? []).map((exam) => ({
      exam,
      leftOut: leftOutOf(exam, heads.value, settingsStore.isOn),
      check: attempts && reviewOf ? readinessCheck(exam, attempts, reviewOf) : null,
    }))
  })
  const isAhead = ({ exam }: CheckedExam) => daysLeft(exam, today.value) > 0
  const ahead = computed(() => checked.value.filter(isAhead))
  /** Those for which there was a quiz, the newest first. */
  const past = computed(() =>
    checked.value.filter((each) => !isAhead(each) && each.check?.attempts.length).toReversed(),
  )

  async function load() {
    await Promise.all([content.ready, settingsStore.loaded])
    const [decks, plans] = await Promise.all([data.content.decks(), data.planned.all()])
    today.value = localMoment(settingsStore.settings.dayStart).day
    heads.value = decks.map(({ head }) => head)
    exams.value = plans.exams
    if (plans.exams.length) trials.value = await trialsIn(data.run)
  }

  return { today, exams, titles, ahead, past, load }
})
