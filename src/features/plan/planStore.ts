import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { deckOf } from '@/domain/cards/card'
import type { DeckHead } from '@/domain/facts/deck'
import { isDayOff, type Exam } from '@/domain/reviews/plan'
import { leftOutOf } from '@/domain/scheduling/examDecks'
import { isDue } from '@/domain/scheduling/fold'
import type { Memory } from '@/domain/scheduling/memory'
import { noPlans, type PlanAction } from '@/domain/scheduling/plans'
import { recoveryOn } from '@/domain/scheduling/recovery'
import { topicChoices, type TopicChoice } from '@/domain/scheduling/topicChoice'
import type { Saying } from '@/storage/planRecorder'
import { useSettingsStore } from '@/storage/settingsStore'
import { localMoment, useContent, useStudyData } from '@/storage/studyData'

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
  const heads = shallowRef<readonly DeckHead[]>([])
  /** Of decks that are on. */
  const memories = shallowRef<readonly Memory[]>([])
  /** What was done last on this screen, in words; `said`: what of that can be taken back. */
  const told = ref('')
  const said = shallowRef<PlanAction | null>(null)

  const { isOn } = settingsStore
  const topics = computed(() => topicChoices(heads.value, isOn))
  type Asking = Pick<Exam, 'topics'>
  /** What an exam can ask, and what it asks already, though that deck is off. */
  const topicsFor = (exam: Asking): TopicChoice[] =>
    topicChoices(heads.value, (deck) => isOn(deck) || exam.topics.some((key) => deckOf(key) === deck)).filter(
      ({ key }) => isOn(deckOf(key)) || exam.topics.includes(key),
    )
  /** Titles of the decks that an exam would ask if they were not off. */
  const leftOut = (exam: Asking): string[] => leftOutOf(exam, heads.value, isOn)
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
    heads.value = decks.map(({ head }) => head)
    plans.value = all
    memories.value = held.filter(({ deck }) => isOn(deck))
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

  return {
    ...{ loaded, day, plans, topics, due, piled, recovery, said, told },
    ...{ topicsFor, leftOut, comingBack, load, say, takeBack, turn },
  }
})
