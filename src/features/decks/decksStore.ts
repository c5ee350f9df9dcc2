import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Card } from '@/domain/cards/card'
import { isSameQuestion } from '@/domain/cards/checkCards'
import { generateCards } from '@/domain/cards/generateCards'
import { plain } from '@/domain/cards/plainText'
import { titleOf } from '@/domain/cards/statement'
import type { Deck } from '@/domain/facts/deck'
import type { Fact } from '@/domain/facts/fact'
import type { Problem } from '@/domain/facts/problem'
import { grouped } from '@/domain/grouped'
import { faultsOf } from '@/domain/quiz/deck/faults'
import { deleteOwnDeck, editionOf, saveOwnDeck, type Edition } from '@/storage/ownDecks'
import type { DeckRow } from '@/storage/schema'
import { useSettingsStore } from '@/storage/settingsStore'
import { useContent, useStudyData } from '@/storage/studyData'

const shownFault = ({ path, what }: Problem) => JSON.stringify([path, what])

/** All decks, and the one that is open. Whatever changes a deck makes a new edition of it, which is checked as ours are and saved whole. */
export const useDecksStore = defineStore('decks', () => {
  const data = useStudyData()
  const content = useContent()
  const settingsStore = useSettingsStore()

  const loaded = ref(false)
  const rows = shallowRef<readonly DeckRow[]>([])
  const edition = shallowRef<Edition | null>(null)
  const busy = ref(false)
  /** What was done last, in words. */
  const told = ref('')

  const look = async () => void (rows.value = await data.content.decks())
  async function load() {
    await Promise.all([content.ready, settingsStore.loaded]) // or a choice would be made on none
    await content.settled().catch(() => {}) // what is here can be seen to
    await look()
    loaded.value = true
  }

  /** What was told shows on the page that follows, and no longer. */
  let isTold = false
  /** False where it is no longer there. */
  async function open(id: string): Promise<boolean> {
    if (isTold) told.value = ''
    isTold = told.value !== ''
    if (!id) edition.value = null
    else if (edition.value?.deck.id !== id || edition.value.hash !== (await data.content.deck(id))?.hash)
      edition.value = await editionOf(data.run, id)
    return edition.value !== null
  }

  /** Every card of the open deck by its plain question. */
  const asked = computed(() => {
    const deck = edition.value?.deck
    return grouped(deck?.facts.flatMap((fact) => generateCards(deck, fact)) ?? [], ({ prompt }) => plain(prompt))
  })
  /** The title of another fact of the open deck that asks the same; empty where none does. */
  function askedBy(fact: Fact): string {
    const deck = edition.value?.deck
    if (!deck) return ''
    const own = `${deck.id}/${fact.id}`
    for (const card of generateCards(deck, fact)) {
      const same = asked.value
        .get(plain(card.prompt))
        ?.find((other: Card) => other.fact !== own && isSameQuestion(other, card))
      const holder = same && deck.facts.find(({ id }) => `${deck.id}/${id}` === same.fact)
      if (holder) return titleOf(deck, holder)
    }
    return ''
  }

  async function during<Result>(work: () => Promise<Result>): Promise<Result> {
    busy.value = true
    told.value = ''
    try {
      return await work()
    } finally {
      busy.value = false
    }
  }

  /**
   * Saves a deck in place of the edition that it was made from, unless it has faults that this one had not; it tells those.
   * @throws AppError as `saveOwnDeck`
   */
  const save = (deck: Deck, from: Edition | null, words: string): Promise<Problem[]> =>
    during(async () => {
      const before = new Set((from ? faultsOf(from.deck) : []).map(shownFault))
      const faults = faultsOf(deck).filter((fault) => !before.has(shownFault(fault)))
      if (faults.length) return faults
      await saveOwnDeck(data.run, deck, from, Date.now())
      edition.value = await editionOf(data.run, deck.id)
      await look()
      told.value = words
      return []
    })

  const remove = (id: string, words: string): Promise<void> =>
    during(async () => {
      await deleteOwnDeck(data.run, id)
      if (edition.value?.deck.id === id) edition.value = null
      await look()
      told.value = words
    })

  /** A deck as it is stored, to be given away. */
  const whole = (id: string) => editionOf(data.run, id)

  return { loaded, rows, edition, busy, told, load, open, askedBy, save, remove, whole }
})
