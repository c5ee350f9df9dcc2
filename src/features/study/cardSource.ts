import type { Block, Card } from '@/domain/cards/card'
import { claimBehind } from '@/domain/cards/generateCards'
import type { DeckHead } from '@/domain/facts/deck'
import type { Claim, Fact } from '@/domain/facts/fact'
import { siblingDays } from '@/domain/scheduling/balance'
import type { Queued } from '@/domain/scheduling/queue'
import type { Noted } from '@/storage/noteRepository'
import { shownOf, type Shown } from '@/storage/shown'
import type { StudyData } from '@/storage/studyData'

/** A card with all that showing and answering it needs. */
export interface CardInHand extends Noted {
  item: Queued
  card: Card
  fact: Fact
  claim: Claim
  head: DeckHead
  shown: Shown
  /** Study days on which other cards of its fact come back. */
  siblings: readonly string[]
}

/** Where the card stands in its block, with its fact. */
function placeOf(item: Queued, block: Block) {
  const card = block.cards.find(({ id }) => id === item.card)
  const fact = card && block.facts.find(({ id }) => card.fact === `${block.deck}/${id}`)
  return card && fact
    ? { card, fact, others: block.cards.filter(({ id, fact: of }) => of === card.fact && id !== card.id) }
    : null
}

/** Fetches cards before they are asked for, so that the next one is there when an answer is safe. */
export function cardSource(data: Pick<StudyData, 'content' | 'memories' | 'notes'>, blockOf: Map<string, string>) {
  const blocks = new Map<string, Promise<Block | undefined>>()
  const heads = new Map<string, Promise<DeckHead | undefined>>()
  const coming = new Map<string, Promise<CardInHand | null>>()
  /** Those of them that have come. */
  const here = new Map<string, CardInHand>()

  /** What was fetched before. What failed is fetched anew when it is asked for again. */
  const once = <Value>(store: Map<string, Promise<Value>>, key: string, fetch: () => Promise<Value>) => {
    const known = store.get(key)
    if (known) return known
    const fetched = fetch()
    store.set(key, fetched)
    fetched.catch(() => store.delete(key))
    return fetched
  }

  async function fetchCard(item: Queued): Promise<CardInHand | null> {
    const id = blockOf.get(item.card)
    if (!id) return null
    const [block, [memory]] = await Promise.all([
      once(blocks, id, () => data.content.block(id)),
      data.memories.of([item.card]),
    ])
    const place = block && placeOf(item, block)
    if (!place) return null
    const { card, fact, others } = place
    const head = await once(heads, block.deck, async () => (await data.content.deck(block.deck))?.head)
    if (!head) return null
    const [rows, noted] = await Promise.all([
      data.memories.of(others.map(({ id }) => id)),
      data.notes.of([card.id, ...(card.formerly ?? [])]),
    ])
    const shown = shownOf(card, block, memory ?? null)
    return {
      item,
      card,
      fact,
      claim: claimBehind(fact, card.claim),
      head,
      shown,
      siblings: siblingDays(rows),
      ...noted,
    }
  }

  function forget(card: string) {
    coming.delete(card)
    here.delete(card)
  }

  return {
    /** At once where it is prepared. Null where the content no longer has the card. */
    take: (item: Queued): CardInHand | Promise<CardInHand | null> => {
      const prepared = here.get(item.card)
      const found = coming.get(item.card) ?? fetchCard(item)
      forget(item.card)
      return prepared ? { ...prepared, item } : found.then((card) => card && { ...card, item })
    },
    prepare: (items: readonly Queued[]) => {
      for (const item of items) {
        const found = once(coming, item.card, () => fetchCard(item))
        found.then(
          (card) => card && coming.get(item.card) === found && here.set(item.card, card),
          () => {}, // it tells why when it is taken
        )
      }
    },
    /** More cards of that block may be asked for. */
    extend: (cards: readonly string[], block: string) => {
      for (const card of cards) blockOf.set(card, block)
    },
    /** To be told of a card that changed otherwise than by being taken and answered: what was prepared of it no longer holds. */
    forget,
  }
}
