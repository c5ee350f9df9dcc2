import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Block } from '@/domain/cards/card'
import type { Memory } from '@/domain/scheduling/memory'
import type { DeckRow } from '@/storage/schema'
import { useSettingsStore } from '@/storage/settingsStore'
import { localMoment, useStudyData } from '@/storage/studyData'
import { shownOf, type Shown } from '@/storage/shown'

/** A card that was suspended or flagged, with what bringing it back needs. */
export interface SetAside {
  id: string
  prompt: string
  deck: string
  topic: string
  shown: Shown & { memory: Memory }
}

function setAside(memory: Memory, block: Block, deck: DeckRow | undefined): SetAside[] {
  const card = block.cards.find(({ id }) => id === memory.card)
  if (!card) return []
  return [
    {
      id: card.id,
      prompt: card.prompt,
      deck: deck?.head.title ?? block.deck,
      topic: deck?.head.topics.find(({ id }) => id === block.topic)?.title ?? block.topic,
      shown: shownOf(card, block, memory),
    },
  ]
}

/** The cards that the learner suspended or flagged. One that its deck no longer has cannot be brought back and is not among them. */
export const useSetAsideStore = defineStore('setAside', () => {
  const data = useStudyData()
  const settingsStore = useSettingsStore()
  const cards = shallowRef<readonly SetAside[]>([])
  const loaded = ref(false)
  const suspended = computed(() => cards.value.filter(({ shown }) => shown.memory.suspended))
  const flagged = computed(() => cards.value.filter(({ shown }) => shown.memory.flagged))

  async function load() {
    const marked = new Map<string, Memory[]>()
    for await (const rows of data.memories.batches())
      for (const memory of rows)
        if ((memory.suspended || memory.flagged) && !memory.retired)
          marked.set(memory.block, [...(marked.get(memory.block) ?? []), memory])
    const decks = new Map((await data.content.decks()).map((deck) => [deck.id, deck]))
    const found: SetAside[] = []
    for (const [id, memories] of marked) {
      const block = await data.content.block(id)
      if (block) found.push(...memories.flatMap((memory) => setAside(memory, block, decks.get(block.deck))))
    }
    cards.value = found
    loaded.value = true
  }

  /** Undoes the mark by an action of its own. @throws AppError `answered-elsewhere`, after which the list is as it is there */
  async function lift({ id, shown }: SetAside, mark: 'suspended' | 'flagged') {
    const base = { id: crypto.randomUUID(), ...localMoment(settingsStore.settings.dayStart), card: id }
    try {
      const { memory } = await data.append(
        mark === 'suspended' ? { ...base, kind: 'resume' } : { ...base, kind: 'flag', flag: false },
        shown,
      )
      cards.value = cards.value.flatMap((each) =>
        each.id !== id ? [each] : memory ? [{ ...each, shown: { ...each.shown, memory } }] : [],
      )
    } catch (error) {
      await load()
      throw error
    }
  }
  return { loaded, suspended, flagged, load, lift }
})
