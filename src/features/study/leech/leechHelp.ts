import { deckOf, type Card } from '@/domain/cards/card'
import { claimBehind } from '@/domain/cards/generateCards'
import type { DeckHead } from '@/domain/facts/deck'
import type { Claim } from '@/domain/facts/fact'
import { counterpart } from '@/domain/scheduling/confusedPairs'
import { mistakenFor } from '@/domain/scheduling/confusion'
import { isBuried, isDue, isMet } from '@/domain/scheduling/fold'
import type { Memory } from '@/domain/scheduling/memory'
import { queued, type Queued } from '@/domain/scheduling/queue'
import type { Moment } from '@/domain/scheduling/studyDay'
import type { StudyData } from '@/storage/studyData'
import type { CardInHand } from '../cardSource'

/** A card beside another. */
export interface Compared {
  card: Card
  claim: Claim
  head: DeckHead
}

export interface LeechHelp {
  /** What it was taken for; null where no answer told. */
  confusedWith: Compared | null
  /** The other cards of its fact that can be asked now, those of the same claim first. */
  others: Queued[]
}

type Data = Pick<StudyData, 'content' | 'memories' | 'confusions'>

export async function helpFor(hand: CardInHand, now: Moment, data: Data): Promise<LeechHelp> {
  const [confusedWith, others] = await Promise.all([confusedOf(hand, now, data), othersOf(hand, now, data)])
  return { confusedWith, others }
}

/** The first of the facts that it was taken for which its deck still has. */
async function confusedOf({ card }: CardInHand, now: Moment, { content, confusions }: Data): Promise<Compared | null> {
  for (const id of mistakenFor(await confusions.all(), card.id, now.day)) {
    const [row, blocks] = await Promise.all([content.deck(deckOf(id)), content.blocksOf(deckOf(id))])
    const block = blocks.find(({ cards }) => cards.some(({ fact }) => fact === id))
    const fact = block?.facts.find((each) => `${block.deck}/${each.id}` === id)
    const other =
      block &&
      counterpart(
        card,
        block.cards.filter((each) => each.fact === id),
      )
    if (row && fact && other) return { card: other, claim: claimBehind(fact, other.claim), head: row.head }
  }
  return null
}

async function othersOf({ card, shown }: CardInHand, now: Moment, { memories }: Data): Promise<Queued[]> {
  const claim = (id: string) => id.split('/')[2]
  const kin = shown.kin.map(({ id }) => id).filter((id) => id !== card.id)
  const ids = [...kin.filter((id) => claim(id) === card.claim), ...kin.filter((id) => claim(id) !== card.claim)]
  const held = await memories.of(ids)
  return ids.flatMap((id, index) => asked(id, card.fact, held[index], now) ?? [])
}

/** As it joins the session; null where it is set aside. */
function asked(card: string, fact: string, memory: Memory | undefined, now: Moment): Queued | null {
  if (memory && (memory.suspended || isBuried(memory, now.day))) return null
  if (!isMet(memory)) return { card, fact, reason: 'new', due: 0 }
  if (memory.phase !== 'review') return queued(memory, 'learning')
  return queued(memory, isDue(memory, now) ? 'due' : 'ahead')
}
