import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { isDayOff } from '@/domain/reviews/plan'
import { topicKey } from '@/domain/scheduling/exam'
import { isDue } from '@/domain/scheduling/fold'
import type { Memory } from '@/domain/scheduling/memory'
import { noPlans, type PlanAction } from '@/domain/scheduling/plans'
import { recoveryOn } from '@/domain/scheduling/recovery'
import type { Saying } from '@/storage/planRecorder'
import { useSettingsStore } from '@/storage/settingsStore'
import { localMoment, useContent, useStudyData } from '@/storage/studyData'
import type { TopicChoice } from './topicChoice'

/** Fewer due cards are done in one go. */
const many = 50

/** What the learner plans, with what it takes to plan. */
export const usePlanStore = defineStore('plan', () => {
  const data = useStudyData()
  const content = useContent()
  const settingsStore = useSettingsStore()

  const loaded = ref(false)
  const day = ref('')
  const plans = shallowRef(noPlans)
  const topics = shallowRef<readonly TopicChoice[]>([])
  const memories = shallowRef<readonly Memory[]>([])
  /** What was done last on this screen, in words; `said`: what of that can be taken back. */
  const told = ref('')
  const said = shallowRef<PlanAction | null>(null)

  const now = () => localMoment(settingsStore.settings.dayStart)
  const due = computed(() => {
    const moment = now()
    return memories.value.filter((memory) => memory.phase === 'review' && isDue(memory, moment)).length
  })
  /** More than a day is for. */
  const piled = computed(() => due.value >= many)
  const recovery = computed(() => recoveryOn(plans.value, day.value) ?? null)
  /** How many cards come back on those days. */
  const comingBack = (from: string, until: string) =>
    memories.value.filter(
      ({ phase, plan, dueDay }) => phase === 'review' && plan !== undefined && isDayOff([{ from, until }], dueDay),
    ).length

  async function load() {
    await Promise.all([content.ready, settingsStore.loaded])
    await content.settled().catch(() => {}) // what is here can be planned
    const [decks, all, held] = await Promise.all([data.content.decks(), data.planned.all(), data.memories.all()])
    day.value = now().day
    topics.value = decks.flatMap(({ id, head }) =>
      head.topics.map(({ id: topic, title }) => ({ key: topicKey({ deck: id, topic }), title })),
    )
    plans.value = all
    memories.value = held
    loaded.value = true
  }

  /** @throws AppError `storage-full` */
  async function say(saying: Saying, words: string) {
    said.value = await data.planned.say(now(), saying)
    plans.value = await data.planned.all()
    told.value = words
  }

  async function takeBack(words: string) {
    const entry = said.value
    if (!entry) return
    said.value = null
    await data.planned.takeBack(now(), entry)
    plans.value = await data.planned.all()
    told.value = words
  }

  /** Something else begins: what was done before is no longer told. */
  function turn() {
    said.value = null
    told.value = ''
  }

  return { loaded, day, plans, topics, due, piled, recovery, said, told, comingBack, load, say, takeBack, turn }
})
