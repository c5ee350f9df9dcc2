import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { DeckHead, Document, Topic } from '@/domain/facts/deck'
import type { Memory } from '@/domain/scheduling/memory'
import { useSettingsStore } from '@/storage/settingsStore'
import { localMoment, useContent, useStudyData } from '@/storage/studyData'
import { actorEntries, type ActorEntry } from './actorIndex'
import { countCiting, entriesOf, type Entry } from './libraryContent'
import type { Found } from './searchIndex'

/** A deck's shelf: what stands in it and how much. Ids with their deck. */
export interface Shelf {
  head: DeckHead
  documents: { id: string; document: Document; facts: number }[]
  topics: { id: string; topic: Topic; facts: number }[]
  actors: ActorEntry[]
}

/** All that can be looked up. What was read stays until it is read anew, so that going back shows it at once. */
export const useLibraryStore = defineStore('library', () => {
  const data = useStudyData()
  const content = useContent()
  const settingsStore = useSettingsStore()

  const state = ref<'opening' | 'filling' | 'ready'>('opening')
  const entries = shallowRef<readonly Entry[]>([])
  const shelves = shallowRef<readonly Shelf[]>([])
  /** Null until all is taken in. */
  const search = shallowRef<((text: string) => Found) | null>(null)

  /** What was read last: as long as the decks are the same, nothing is read anew. */
  let edition = ''

  async function read() {
    const decks = await data.content.decks()
    const present = JSON.stringify(decks.map(({ id, hash, complete }) => [id, hash, complete]))
    if (present === edition) return
    edition = present
    search.value = null
    const read = await Promise.all(decks.map(async ({ head }) => ({ head, own: await entriesOf(data, head) })))
    shelves.value = read.map(({ head, own }) => ({
      head,
      documents: head.documents.map((document) => ({
        id: `${head.id}/${document.id}`,
        document,
        facts: countCiting(document, own),
      })),
      topics: head.topics.map((topic) => ({
        id: `${head.id}/${topic.id}`,
        topic,
        facts: own.filter(({ fact }) => fact.topic === topic.id).length,
      })),
      actors: actorEntries(head, own),
    }))
    entries.value = read.flatMap(({ own }) => own)
  }

  /** The page shows meanwhile. What has grown since is taken in anew. */
  async function takeIn() {
    const taken = entries.value
    if (search.value) return
    const { searchOf } = await import('./searchIndex')
    const made = await searchOf(shelves.value, taken)
    if (taken === entries.value) search.value = made
  }

  async function load() {
    await Promise.all([content.ready, settingsStore.loaded])
    await read()
    if (state.value === 'opening') state.value = 'filling'
    await Promise.all([content.settled(), takeIn()])
    await read()
    state.value = 'ready'
    await takeIn()
  }

  /** What is held of a fact's cards and written about them, and the moment by which that is told. */
  async function standing({ cards }: Entry) {
    const ids = cards.map(({ id }) => id)
    const [held, noted] = await Promise.all([
      data.memories.of(ids),
      Promise.all(cards.map(({ id, formerly = [] }) => data.notes.of([id, ...formerly]))),
    ])
    const memories = new Map<string, Memory>(held.flatMap((memory) => (memory ? [[memory.card, memory]] : [])))
    const written = new Map(ids.map((id, index) => [id, noted[index]]))
    return { memories, written, now: localMoment(settingsStore.settings.dayStart) }
  }

  /** What is held of every card that was met. */
  async function memories(): Promise<Map<string, Memory>> {
    const held = new Map<string, Memory>()
    for await (const rows of data.memories.batches()) for (const memory of rows) held.set(memory.card, memory)
    return held
  }

  /** A quiz on a fact's own cards, as an address has it; null where none of them can be asked. */
  async function quizOf(entry: Entry): Promise<string | null> {
    const { factQuiz } = await import('./factQuiz')
    return factQuiz(entry, entries.value, data, localMoment(settingsStore.settings.dayStart))
  }

  return { state, entries, shelves, search, load, standing, memories, quizOf }
})
