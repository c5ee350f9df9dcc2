import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { countedFacts, topicKey } from '@/domain/progress/countedFacts'
import { forecast, type Forecast } from '@/domain/progress/forecast'
import { history } from '@/domain/progress/history'
import { topicProgress, type CountedFact, type TopicProgress } from '@/domain/progress/topicProgress'
import type { DayTally } from '@/domain/scheduling/dayTally'
import { isMet } from '@/domain/scheduling/fold'
import type { Memory } from '@/domain/scheduling/memory'
import { addDays } from '@/domain/scheduling/studyDay'
import type { DeckRow } from '@/storage/schema'
import { useSettingsStore } from '@/storage/settingsStore'
import { localMoment, useContent, useStudyData } from '@/storage/studyData'

const shownWeeks = 5

/** One topic with its words. */
export interface TopicStanding extends TopicProgress {
  title: string
}
export interface DeckStanding {
  id: string
  title: string
  topics: TopicStanding[]
}

/** All that is known of the learner's standing. What takes longer to count comes later; null until then. */
export const useProgressStore = defineStore('progress', () => {
  const data = useStudyData()
  const content = useContent()
  const settingsStore = useSettingsStore()

  /** Nothing was met yet; null until that is known. */
  const fresh = ref<boolean | null>(null)
  const days = shallowRef<DayTally[] | null>(null)
  const coming = shallowRef<Forecast[] | null>(null)
  const whole = shallowRef<TopicProgress | null>(null)
  const decks = shallowRef<DeckStanding[] | null>(null)
  /** A deck's facts change only with its content. */
  const counted = new Map<string, { hash: string; complete: boolean; facts: CountedFact[] }>()

  /** Block by block, so that the page answers in between. */
  async function factsOf({ id, hash, complete, blocks }: DeckRow): Promise<CountedFact[]> {
    const known = counted.get(id)
    if (known?.hash === hash && known.complete === complete) return known.facts
    const facts: CountedFact[] = []
    for (const { id: block } of blocks) {
      const found = await data.content.block(block)
      if (found) facts.push(...countedFacts(found))
    }
    counted.set(id, { hash, complete, facts })
    return facts
  }

  async function memories(): Promise<Map<string, Memory>> {
    const held = new Map<string, Memory>()
    for await (const rows of data.memories.batches()) for (const memory of rows) held.set(memory.card, memory)
    return held
  }

  async function count() {
    const { at, day } = localMoment(settingsStore.settings.dayStart)
    days.value = history(await data.tallies.days(addDays(day, -shownWeeks * 7), day), day, shownWeeks)
    const held = await memories()
    coming.value = forecast(held.values(), day)
    fresh.value = ![...held.values()].some(isMet)
    if (fresh.value) return
    const [rows, model] = await Promise.all([data.content.decks(), data.weights.model()])
    const facts: CountedFact[] = []
    for (const row of rows) facts.push(...(await factsOf(row)))
    const recall = (card: string) => held.get(card)
    const standings = new Map(topicProgress(facts, recall, at, model).map((standing) => [standing.topic, standing]))
    whole.value = topicProgress(inOneTopic(facts), recall, at, model)[0] ?? null
    decks.value = rows.map(({ id, head: { title, topics } }) => ({
      id,
      title,
      topics: topics.flatMap(({ id: topic, title: words }) => {
        const standing = standings.get(topicKey(id, topic))
        return standing ? [{ ...standing, title: words }] : []
      }),
    }))
  }

  /** Counts what is there, and once more when the rest of the content has come. */
  async function load() {
    await Promise.all([content.ready, settingsStore.loaded])
    const filled = (await data.content.decks()).every(({ complete }) => complete)
    await count()
    await content.settled()
    if (!filled) await count()
  }

  return { fresh, days, coming, whole, decks, load }
})

function* inOneTopic(facts: readonly CountedFact[]): Generator<CountedFact> {
  for (const fact of facts) yield { ...fact, topic: '' }
}
