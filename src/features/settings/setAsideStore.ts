import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Block } from '@/domain/cards/card'
import { isBuried } from '@/domain/scheduling/fold'
import type { Memory } from '@/domain/scheduling/memory'
import type { DeckRow } from '@/storage/schema'
import type { CardDeed } from '@/storage/cardDeeds'
import { useSettingsStore } from '@/storage/settingsStore'
import { localMoment, useStudyData } from '@/storage/studyData'
import { shownOf, type Shown } from '@/storage/shown'
import { useCardDeeds, type Done } from '@/storage/useCardDeeds'

/** What can be lifted. `resting`: put off until a later day. */
export type AsideMark = 'suspended' | 'resting' | 'flagged'

const liftings: Record<AsideMark, CardDeed> = {
  suspended: { kind: 'resume' },
  resting: { kind: 'bury', days: 0 },
  flagged: { kind: 'flag', flag: false },
}

/** A card that was set aside, with what bringing it back needs. */
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

/** The cards that the learner suspended, put off or flagged. One that its deck no longer has cannot be brought back and is not among them. */
export const useSetAsideStore = defineStore('setAside', () => {
  const data = useStudyData()
  const deeds = useCardDeeds()
  const settingsStore = useSettingsStore()
  const cards = shallowRef<readonly SetAside[]>([])
  const loaded = ref(false)
  /** The study day by which that is told. */
  const day = ref('')
  /** What was lifted last, as long as it can be taken back here. */
  const lifted = shallowRef<Done | null>(null)
  const suspended = computed(() => cards.value.filter(({ shown }) => shown.memory.suspended))
  const resting = computed(() => cards.value.filter(({ shown }) => rests(shown.memory)))
  const flagged = computed(() => cards.value.filter(({ shown }) => shown.memory.flagged))

  const rests = (memory: Memory) => !memory.suspended && isBuried(memory, day.value)

  async function load() {
    await settingsStore.loaded
    day.value = localMoment(settingsStore.settings.dayStart).day
    const marked = new Map<string, Memory[]>()
    for await (const rows of data.memories.batches())
      for (const memory of rows)
        if ((memory.suspended || memory.flagged || rests(memory)) && !memory.retired)
          marked.set(memory.block, [...(marked.get(memory.block) ?? []), memory])
    const decks = new Map((await data.content.decks()).map((deck) => [deck.id, deck]))
    const found: SetAside[] = []
    for (const [id, memories] of marked) {
      const block = await data.content.block(id)
      if (block) found.push(...memories.flatMap((memory) => setAside(memory, block, decks.get(block.deck))))
    }
    cards.value = found
    lifted.value = null
    loaded.value = true
  }

  /** It stays known here, so that lifting it can be taken back. */
  const renew = (id: string, memory: Memory | null) =>
    (cards.value = cards.value.flatMap((each) =>
      each.id !== id ? [each] : memory ? [{ ...each, shown: { ...each.shown, memory } }] : [],
    ))

  /** Undoes the mark by an action of its own. @throws AppError `answered-elsewhere`, after which the list is as it is there */
  async function lift({ id, shown }: SetAside, mark: AsideMark) {
    try {
      const done = await deeds.act(shown, liftings[mark])
      renew(id, done.memory)
      lifted.value = done
    } catch (error) {
      await load()
      throw error
    }
  }

  /** Takes the last lifting back. */
  async function takeBack() {
    const { value: done } = lifted
    if (!done) return
    lifted.value = null // pressed twice, it is taken back once
    renew(done.entry.card, await deeds.takeBack(done))
  }

  return { loaded, suspended, resting, flagged, lifted, load, lift, takeBack }
})
