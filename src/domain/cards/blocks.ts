import { dateOf } from '../facts/calendarDate'
import type { Deck } from '../facts/deck'
import type { DateValue, Fact, Role } from '../facts/fact'
import { claimsOf, familyOf } from '../facts/claims'
import type { Block, BlockSummary } from './card'
import { generateCards } from './generateCards'

/** Some 150 kB: read in a few milliseconds, and rarely more than one of them for a session's new cards. */
const cardsInBlock = 200

/** The day by which a date is sorted: where nobody knows when it began, when it ended. */
function beginning(value: DateValue): string {
  const { earliest, latest, open } = dateOf(value)
  return open === 'start' ? latest : earliest
}

/** When a fact belongs in its story, as a sortable day; facts without a time come last. */
export function timeOf(fact: Fact): string {
  const dates = claimsOf(fact).flatMap(([key, { value }]) =>
    ['when', 'adopted', 'from'].includes(key) ? [value as DateValue] : [],
  )
  const offices = familyOf<Role>(fact, 'role').flatMap(([, { value }]) => (value.from ? [value.from] : []))
  return [...dates, ...offices].map(beginning).toSorted()[0] ?? '9999'
}

/** A deck's facts and cards in the order in which new cards come: by level, topic and time. */
export function blocksOf(deck: Deck): Block[] {
  const blocks: Block[] = []
  for (const level of [1, 2, 3] as const)
    for (const topic of deck.topics) {
      const facts = deck.facts
        .filter((fact) => fact.level === level && fact.topic === topic.id)
        .map((fact) => ({ fact, time: timeOf(fact) }))
        .toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))
      let number = 0
      let open: Block | undefined
      for (const { fact } of facts) {
        const cards = generateCards(deck, fact)
        if (!open || open.cards.length + cards.length > cardsInBlock) {
          const id = `${deck.id}/${topic.id}/${level}/${number++}`
          blocks.push((open = { id, deck: deck.id, topic: topic.id, level, facts: [], cards: [] }))
        }
        open.facts.push(fact)
        open.cards.push(...cards)
      }
    }
  return blocks
}

export const summaryOf = ({ id, topic, level, cards }: Block): BlockSummary => ({
  id,
  topic,
  level,
  main: cards.filter((card) => card.main).length,
  cards: cards.length,
})
