import type { Block, Card } from '@/domain/cards/card'
import { claimBehind } from '@/domain/cards/generateCards'
import type { DeckHead } from '@/domain/facts/deck'
import type { Claim, Fact } from '@/domain/facts/fact'
import type { CardContext, Memory } from '@/domain/scheduling/memory'
import type { Queued } from '@/domain/scheduling/queue'
import type { Shown } from '@/storage/recorder'
import type { StudyData } from '@/storage/studyData'

/** A card with all that showing and answering it needs. */
export interface CardInHand {
  item: Queued
  card: Card
  fact: Fact
  claim: Claim
  head: DeckHead
  shown: Shown
}

function inHand(item: Queued, block: Block, head: DeckHead, memory: Memory | null): CardInHand | null {
  const card = block.cards.find(({ id }) => id === item.card)
  const fact = card && block.facts.find(({ id }) => card.fact === `${block.deck}/${id}`)
  if (!card || !fact) return null
  const { topic, deck, level } = block
  const context: CardContext = { card: card.id, block: block.id, topic, deck, level, revision: card.revision }
  const kin = block.cards.filter((each) => each.fact === card.fact)
  return {
    item,
    card,
    fact,
    claim: claimBehind(fact, card.claim),
    head,
    shown: { context, memory, kin, formerly: card.formerly },
  }
}

/** Fetches cards before they are asked for, so that the next one is there when an answer is safe. */
export function cardSource(data: Pick<StudyData, 'content' | 'memories'>, blockOf: ReadonlyMap<string, string>) {
  const blocks = new Map<string, Promise<Block | undefined>>()
  const heads = new Map<string, Promise<DeckHead | undefined>>()
  const coming = new Map<string, Promise<CardInHand | null>>()

  const once = <Value>(store: Map<string, Promise<Value>>, key: string, fetch: () => Promise<Value>) => {
    const known = store.get(key) ?? fetch()
    store.set(key, known)
    return known
  }

  async function fetchCard(item: Queued): Promise<CardInHand | null> {
    const id = blockOf.get(item.card)
    if (!id) return null
    const [block, [memory]] = await Promise.all([
      once(blocks, id, () => data.content.block(id)),
      data.memories.of([item.card]),
    ])
    if (!block) return null
    const head = await once(heads, block.deck, async () => (await data.content.deck(block.deck))?.head)
    return head ? inHand(item, block, head, memory ?? null) : null
  }

  return {
    /** Null where the content no longer has the card. */
    take: (item: Queued): Promise<CardInHand | null> => {
      const found = coming.get(item.card) ?? fetchCard(item)
      coming.delete(item.card)
      return found.then((card) => card && { ...card, item })
    },
    prepare: (items: readonly Queued[]) => {
      for (const item of items) once(coming, item.card, () => fetchCard(item)).catch(() => coming.delete(item.card)) // asked for again, it tells why
    },
  }
}
