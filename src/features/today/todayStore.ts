import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import type { DayTally } from '@/domain/scheduling/dayTally'
import { noPlans } from '@/domain/scheduling/plans'
import { emptyQueue, type Queue, type Queued } from '@/domain/scheduling/queue'
import { countsOf } from '@/domain/scheduling/session'
import { topicChoices, type TopicChoice } from '@/domain/scheduling/topicChoice'
import { clockMayBeOff } from '@/storage/device'
import { useSettingsStore } from '@/storage/settingsStore'
import { localMoment, useContent, useStudyData } from '@/storage/studyData'

const shownReasons = ['correction', 'due', 'exam', 'daysOff', 'learning', 'ahead', 'new'] as const
const all = ({ first, learning, rest }: Queue): Queued[] => [...first, ...learning, ...rest]

/** What today asks for: the very queue that a session would begin with, counted. */
export const useTodayStore = defineStore('today', () => {
  const data = useStudyData()
  const content = useContent()
  const settingsStore = useSettingsStore()

  /** `filling`: there is something to study, the rest of the content is still on its way. */
  const state = ref<'opening' | 'filling' | 'ready'>('opening')
  const day = ref('')
  const queue = shallowRef(emptyQueue)
  const plans = shallowRef(noPlans)
  const due = ref(0)
  const topicOf = shallowRef(new Map<string, string>())
  const allTopics = shallowRef<readonly TopicChoice[]>([])
  /** Every deck that is here is off. */
  const allOff = ref(false)
  const tally = shallowRef<DayTally | null>(null)
  const fresh = ref(false)
  const corrected = ref(0)
  /** A quiz to go on with, and those whose time was up while nobody looked. */
  const interrupted = shallowRef<Attempt | null>(null)
  const closed = shallowRef<readonly Attempt[]>([])
  /** The clock was wrong, or is: to be looked into. */
  const clockOff = ref(false)

  const counts = computed(() => countsOf(queue.value))
  const total = computed(() => all(queue.value).length)
  const parts = computed(() =>
    shownReasons.map((reason) => ({ reason, n: counts.value[reason] })).filter(({ n }) => n > 0),
  )
  const topics = computed(() => {
    const sums = new Map(allTopics.value.map(({ key }) => [key, { due: 0, fresh: 0 }]))
    for (const { card, reason } of all(queue.value)) {
      const sum = sums.get(topicOf.value.get(card) ?? '')
      if (sum) sum[reason === 'new' ? 'fresh' : 'due'] += 1
    }
    return allTopics.value.map(({ key, title }) => ({ key, title, ...sums.get(key)! }))
  })

  async function count() {
    const { limits, isOn } = settingsStore
    const { dayStart } = settingsStore.settings
    const now = localMoment(dayStart)
    const [plan, decks, done, met] = await Promise.all([
      data.plans.today(now, limits, dayStart),
      data.content.decks(),
      data.tallies.day(now.day),
      data.memories.any(),
    ])
    day.value = now.day
    queue.value = plan.queue
    plans.value = plan.plans
    due.value = plan.due
    topicOf.value = plan.topicOf
    allTopics.value = topicChoices(
      decks.map(({ head }) => head),
      isOn,
    )
    allOff.value = decks.length > 0 && !decks.some(({ id }) => isOn(id))
    tally.value = done
    fresh.value = !met
  }

  const seen = (id: string) => (closed.value = closed.value.filter((attempt) => attempt.id !== id))

  async function lookForQuizzes() {
    const ended = await data.quizzes.closeOverdue(localMoment(settingsStore.settings.dayStart))
    closed.value = [...ended, ...closed.value]
    interrupted.value = await data.quizzes.interrupted()
  }

  async function load() {
    await Promise.all([content.ready, settingsStore.loaded])
    await lookForQuizzes() // one that ends may make cards due
    await count()
    clockOff.value ||= await clockMayBeOff(data.run, Date.now())
    if (state.value === 'ready') return
    state.value = 'filling'
    corrected.value = (await content.settled()).length
    state.value = 'ready'
    await count()
  }

  return {
    ...{ state, day, plans, due, total, parts, topics, allOff, tally, fresh, corrected, interrupted, closed, clockOff },
    ...{ seen, count, load },
  }
})
