import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import { titleOf } from '@/domain/cards/statement'
import { weakestFacts, type MetFact } from '@/domain/progress/weakestFacts'
import { countStandings, type CardStanding } from '@/domain/progress/cardStandings'
import { countedFacts } from '@/domain/progress/countedFacts'
import { recallByKind } from '@/domain/progress/recallByKind'
import { recallMoment } from '@/domain/progress/recallDay'
import { grouped } from '@/domain/grouped'
import { inOneTopic, type Trend, type TrendDay } from '@/domain/progress/trend'
import type { Trender } from '@/domain/progress/trender'
import { topicProgress, type CountedFact, type TopicProgress } from '@/domain/progress/topicProgress'
import type { Exam } from '@/domain/reviews/plan'
import { topicKey } from '@/domain/scheduling/exam'
import type { Memory, Model } from '@/domain/scheduling/memory'
import type { Planned } from '@/domain/scheduling/plans'
import { addDays, dayStartMs, type Moment } from '@/domain/scheduling/studyDay'
import { useReplayer } from '@/storage/replayerKey'
import type { DeckRow } from '@/storage/schema'
import { useSettingsStore } from '@/storage/settingsStore'
import { localMoment, useContent, useStudyData } from '@/storage/studyData'

/** Of a trend, at most. */
const trendWeeks = 26

/** One topic with its words. */
export interface TopicStanding extends TopicProgress {
  title: string
  cards: Record<CardStanding, number>
}
/** With its title. */
export type TitledFact = MetFact & { title: string }
export interface DeckStanding {
  id: string
  title: string
  topics: TopicStanding[]
}

/** What was read to count by. */
interface Counted {
  rows: readonly DeckRow[]
  facts: readonly CountedFact[]
  memories: ReadonlyMap<string, Memory>
  model: Model
  now: Moment
}

/** What is told of the standing on a day; null: now. */
interface Told {
  day: string | null
  /** Null where there is nothing. */
  whole: TopicProgress | null
  cards: Record<CardStanding, number>
  kinds: ReturnType<typeof recallByKind>
  decks: readonly DeckStanding[]
}

/** Works out a part once the page has painted and answered. */
async function inTurn<Part>(part: () => Part): Promise<Part> {
  await new Promise((resolve) => setTimeout(resolve))
  return part()
}

/** All that is known of the learner's standing. */
export const useProgressStore = defineStore('progress', () => {
  const data = useStudyData()
  const content = useContent()
  const settingsStore = useSettingsStore()
  const startReplay = useReplayer()

  const today = ref('')
  /** Those ahead. */
  const exams = shallowRef<readonly Planned<Exam>[]>([])
  const read = shallowRef<Counted | null>(null)
  /** What was told last; null until it was counted. */
  const told = shallowRef<Told | null>(null)
  /** Titles of decks that are switched off: they are not counted. */
  const off = shallowRef<readonly string[]>([])
  /** The study day for which recall is to be told; null: now. */
  const recallDay = ref<string | null>(null)

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
    const now = localMoment(settingsStore.settings.dayStart)
    const { day } = now
    today.value = day
    if (recallDay.value !== null && recallDay.value <= day) recallDay.value = null
    const held = await memories()
    const [all, model, planned] = await Promise.all([data.content.decks(), data.weights.model(), data.planned.all()])
    const rows = all.filter(({ id }) => settingsStore.isOn(id))
    off.value = all.filter(({ id }) => !settingsStore.isOn(id)).map(({ head }) => head.title)
    exams.value = planned.exams.filter((exam) => exam.day > day)
    const facts: CountedFact[] = []
    for (const row of rows) facts.push(...(await factsOf(row)))
    read.value = { rows, facts, memories: held, model, now }
    await tell()
  }

  let turn = 0
  /** Works out all parts, one after the other, so that the page answers in between; what was told before stands meanwhile. */
  async function tell() {
    const own = (turn += 1)
    const { value: counted } = read
    if (!counted) return
    const { rows, facts, memories: held, model, now } = counted
    const day = recallDay.value
    const moment = recallMoment(now, day)
    const memory = (card: string) => held.get(card)
    const standingsOf = (some: readonly CountedFact[]) =>
      countStandings(
        some.flatMap((fact) => fact.cards),
        memory,
      )
    const [whole = null] = await inTurn(() => topicProgress(inOneTopic(facts), memory, moment, model))
    const cards = await inTurn(() => standingsOf(facts))
    const kinds = await inTurn(() => recallByKind(facts, memory, moment, model))
    const standings = await inTurn(() => topicProgress(facts, memory, moment, model))
    const cardsByTopic = await inTurn(
      () => new Map([...grouped(facts, ({ topic }) => topic)].map(([topic, some]) => [topic, standingsOf(some)])),
    )
    if (own === turn) told.value = { day, whole, cards, kinds, decks: decksOf(rows, standings, cardsByTopic) }
  }
  watch(recallDay, tell)

  /** What would be recalled least of a topic's facts that were met, on the day for which recall is told. */
  async function weakest(topic: string): Promise<TitledFact[]> {
    if (!read.value) return []
    const { rows, facts, memories: held, now, model } = read.value
    const weak = weakestFacts(facts, topic, (card) => held.get(card), recallMoment(now, recallDay.value), model)
    const blocks = await Promise.all([...new Set(weak.map(({ block }) => block))].map((id) => data.content.block(id)))
    return weak.flatMap((met) => {
      for (const block of blocks) {
        const head = rows.find(({ id }) => id === block?.deck)?.head
        const fact = block?.facts.find(({ id }) => `${block.deck}/${id}` === met.fact)
        if (head && fact) return { ...met, title: titleOf(head, fact) }
      }
      return []
    })
  }

  /** How every topic stood week by week, by its key, and all together under `''`; null until it was asked for and worked out. */
  const trends = shallowRef<ReadonlyMap<string, Trend> | null>(null)
  let workingOut: Promise<void> | undefined

  /** Takes in only the content of decks that are on: what is answered of others counts for no topic. */
  const ofDecksOn = (trender: Trender): Trender => ({
    ...trender,
    add: ({ blocks, ...part }) =>
      trender.add({ ...part, ...(blocks && { blocks: blocks.filter(({ deck }) => settingsStore.isOn(deck)) }) }),
  })

  /** Goes through the whole log, in the worker: asked for only by who opens a trend, and once until the page is opened anew. */
  const tellTrends = () =>
    (workingOut ??= (async () => {
      if (!read.value) return
      const { overWholeLog } = await import('@/storage/cacheRebuild')
      const weeks = weekEnds(read.value.now, settingsStore.settings.dayStart)
      trends.value = await overWholeLog(data.run, ofDecksOn(startReplay()), (worker) => worker.trends(weeks))
    })().catch((error: unknown) => {
      workingOut = undefined // whoever asks next tries again
      throw error
    }))

  /** Counts what is there, and once more when the rest of the content has come. */
  async function load() {
    await Promise.all([content.ready, settingsStore.loaded])
    workingOut = undefined
    trends.value = null
    const filled = (await data.content.decks()).every(({ complete }) => complete)
    await count()
    await content.settled()
    if (!filled) await count()
  }

  return { today, exams, off, told, recallDay, trends, weakest, tellTrends, load }
})

/** The end of each week gone by, seven days apart, and now. */
const weekEnds = ({ day: today, at: now, offset }: Moment, dayStart: number): TrendDay[] =>
  Array.from({ length: trendWeeks }, (_, index) => {
    const day = addDays(today, (index + 1 - trendWeeks) * 7)
    return { day, at: Math.min(now, dayStartMs(addDays(day, 1), offset, dayStart)) }
  })

function decksOf(
  rows: readonly DeckRow[],
  standings: readonly TopicProgress[],
  cardsByTopic: ReadonlyMap<string, Record<CardStanding, number>>,
): DeckStanding[] {
  const byTopic = new Map(standings.map((standing) => [standing.topic, standing]))
  return rows.map(({ id, head: { title, topics } }) => ({
    id,
    title,
    topics: topics.flatMap(({ id: topic, title: words }) => {
      const key = topicKey({ deck: id, topic })
      const [standing, cards] = [byTopic.get(key), cardsByTopic.get(key)]
      return standing && cards ? [{ ...standing, title: words, cards }] : []
    }),
  }))
}
