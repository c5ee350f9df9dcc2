import * as v from 'valibot'
import { AppError } from '@/domain/error'
import { checkDeck } from '@/domain/facts/checkDeck'
import type { Deck, DeckHead } from '@/domain/facts/deck'
import { deckSchema, factSchema } from '@/domain/facts/deckSchema'
import type { Fact } from '@/domain/facts/fact'
import type { OwnDeck } from '@/domain/reviews/backup'

const headSchema = v.omit(deckSchema, ['facts'])
type Path = readonly (string | number)[]

const broken = (deck: string, where: Path, problem: string) =>
  new AppError('deck-broken', { deck, where: where.join('.'), problem })

function parsed<Output>(deck: string, schema: v.GenericSchema<unknown, Output>, value: unknown, at: Path = []) {
  const { success, output, issues } = v.safeParse(schema, value, { abortEarly: true })
  if (success) return output
  const [{ path = [], message }] = issues
  throw broken(deck, [...at, ...path.map(({ key }) => key as string | number)], message)
}

const nameIn = (head: unknown): string => {
  const { title, id } = (head ?? {}) as Partial<Record<keyof DeckHead, unknown>>
  return typeof title === 'string' ? title : typeof id === 'string' ? id : ''
}

/**
 * Puts the learner's decks together from their heads and their facts, and checks them as the build checks ours.
 * Every method throws AppError `deck-broken`; `addFacts` returns false where the deck has no head yet.
 */
export function deckAssembly() {
  const decks = new Map<string, OwnDeck>()
  return {
    begin(head: unknown, hash: string, at: number) {
      const checked = parsed<DeckHead>(nameIn(head), headSchema, head)
      if (decks.has(checked.id)) throw broken(checked.title, ['id'], 'there are two decks of this id')
      decks.set(checked.id, { deck: { ...checked, facts: [] }, hash, at })
    },
    addFacts(id: string, facts: readonly unknown[]): boolean {
      const deck = decks.get(id)?.deck
      for (const fact of facts)
        deck?.facts.push(parsed<unknown>(deck.title, factSchema, fact, ['facts', deck.facts.length]) as Fact)
      return deck !== undefined
    },
    finish(): OwnDeck[] {
      for (const { deck } of decks.values()) checked(deck)
      return [...decks.values()]
    },
  }
}

function checked(deck: Deck) {
  const [problem] = checkDeck(deck)
  if (!problem) return
  const { path, what, remedy } = problem
  throw broken(deck.title, path, remedy ? `${what}: ${remedy}` : what)
}
