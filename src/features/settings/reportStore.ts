import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { deckOf } from '@/domain/cards/card'
import { correctionIn } from '@/domain/reviews/standingCorrections'
import { vanished } from '@/domain/scheduling/cardLogs'
import type { Report } from '@/formats/reportFile'
import { shownOf, type Shown } from '@/storage/shown'
import { useStudyData } from '@/storage/studyData'
import { useCardDeeds, type Done } from '@/storage/useCardDeeds'

export type ReportedCard = Report & { shown: Shown }

/** What the learner reported, of all decks; of cards too that a deck no longer has. */
export const useReportStore = defineStore('report', () => {
  const data = useStudyData()
  const deeds = useCardDeeds()
  const loaded = ref(false)
  const reports = shallowRef<readonly ReportedCard[]>([])
  /** What was done last, as long as it can be taken back here. */
  const done = shallowRef<Done | null>(null)

  async function read() {
    const corrections = await data.notes.corrections()
    const found: ReportedCard[] = []
    const placed = new Set<string>()
    for (const deck of new Set(corrections.map(({ card }) => deckOf(card)))) {
      const row = await data.content.deck(deck)
      const wanted = new Set(corrections.map(({ card }) => card))
      for (const block of row ? await data.content.blocksOf(deck) : [])
        for (const card of block.cards) {
          const ids = [card.id, ...(card.formerly ?? [])]
          const correction = ids.some((id) => wanted.has(id)) && correctionIn(corrections, card)
          for (const id of ids) placed.add(id)
          if (!correction || !row) continue
          const [memory] = await data.memories.of([card.id])
          const place = { card, block, head: row.head, hash: row.hash }
          found.push({ card: card.id, correction, place, shown: shownOf(card, block, memory ?? null) })
        }
    }
    for (const { card } of corrections) {
      const correction = placed.has(card) ? null : correctionIn(corrections, { id: card })
      if (!correction) continue
      const [memory] = await data.memories.of([card])
      found.push({
        card,
        correction,
        place: null,
        shown: { context: vanished(card, []), memory: memory ?? null, kin: [] },
      })
    }
    return found.sort((a, b) => b.correction.at - a.correction.at)
  }

  async function load() {
    reports.value = await read()
    loaded.value = true
  }

  /** Without remark and answer: reset. @throws AppError `answered-elsewhere`, after which the list is as it is there */
  async function say({ shown }: ReportedCard, remark: string, own: string | null) {
    try {
      done.value = await deeds.act(shown, { kind: 'correction', remark, own })
    } finally {
      await load()
    }
  }

  async function takeBack() {
    const { value: last } = done
    if (!last) return
    done.value = null // pressed twice, it is taken back once
    await deeds.takeBack(last)
    await load()
  }

  return { loaded, reports, done, load, say, takeBack }
})
