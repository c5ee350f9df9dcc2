import { readdirSync } from 'node:fs'
import { blocksOf } from '../src/domain/cards/blocks.ts'
import { claimBehind } from '../src/domain/cards/generateCards.ts'
import type { Card } from '../src/domain/cards/card.ts'
import type { Deck } from '../src/domain/facts/deck.ts'
import type { Citation } from '../src/domain/facts/citation.ts'
import type { Fact } from '../src/domain/facts/fact.ts'
import { DeckFaults, readDeck, shownFault } from './deckSource.ts'

/** The decks in `decks/`, or the one in the folder named after `--in`. */
function decksOf(args: string[]): Deck[] {
  const folder = args.includes('--in') && args[args.indexOf('--in') + 1]
  if (folder) return [readDeck(folder)]
  const entries = readdirSync('decks', { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => readDeck(`decks/${name}`))
}

/** The paragraphs cited, one entry a document. */
function sources(cites: readonly Citation[]) {
  const documents = [...new Set(cites.map(({ document }) => document))]
  return documents.map((document) => ({
    document,
    at: cites.filter((cite) => cite.document === document).map(({ at }) => at),
  }))
}

/** Names and official titles that may stand in a card as they stand in a document. */
const titlesOf = (deck: Deck, fact: Fact, text: string) =>
  [
    ...(fact.kind === 'resolution' ? [fact.name] : []),
    ...deck.documents.flatMap(({ title, short }) => [title, short]),
    ...deck.actors.flatMap(({ names, aliases = [] }) => [...names.map(({ text: name }) => name), ...aliases]),
    ...deck.issues.map(({ name }) => name),
  ].filter((title) => title.includes(' ') && text.includes(title))

function whole(deck: Deck, fact: Fact, card: Card) {
  const { voice, note, dispute, cites } = claimBehind(fact, card.claim)
  const { id, topic, level, kind, direction, prompt, answer } = card
  return {
    id,
    deck: deck.id,
    topic,
    level,
    kind,
    direction,
    prompt,
    answer,
    note: note ?? null,
    voice,
    dispute: dispute ?? null,
    sources: sources([...cites, ...(dispute?.views.flatMap((view) => view.cites) ?? [])]),
    titles: titlesOf(deck, fact, [prompt, answer, note].join(' ')),
  }
}

/**
 * Checks the bundled decks and counts what they hold. `--jsonl`: every card, one JSON a line;
 * `--cards [text]`: the cards whose id or prompt holds the text,
 * as a learner meets them; `--in FOLDER`: that deck instead of the bundled ones.
 */
export function main(args: string[]): void {
  try {
    for (const deck of decksOf(args)) {
      const cards = blocksOf(deck).flatMap((block) =>
        block.cards.map((card) => ({ card, fact: block.facts.find((fact) => `${deck.id}/${fact.id}` === card.fact)! })),
      )
      if (args.includes('--jsonl'))
        for (const { card, fact } of cards) console.log(JSON.stringify(whole(deck, fact, card)))
      else if (args.includes('--cards')) {
        const wanted = args[args.indexOf('--cards') + 1] ?? ''
        for (const { card, fact } of cards) {
          if (!card.id.includes(wanted) && !card.prompt.includes(wanted)) continue
          const { voice, note, dispute, cites } = claimBehind(fact, card.claim)
          const where = cites.map(({ document, at }) => `${document}#${at}`).join(' ')
          console.log(
            `${card.id}${card.main ? '' : ' (reverse)'}\n  ${card.prompt}\n  → ${card.answer}\n  [${voice}] ${where}${dispute ? ` DISPUTE ${dispute.why}` : ''}${note ? `\n  ${note}` : ''}\n`,
          )
        }
      } else {
        const count = (of: (fact: Fact) => string | number) => {
          const sums = new Map<string | number, number>()
          for (const fact of deck.facts) sums.set(of(fact), (sums.get(of(fact)) ?? 0) + 1)
          return [...sums].map(([key, sum]) => `${key} ${sum}`).join(', ')
        }
        console.log(`${deck.id}: ${deck.facts.length} facts, ${cards.length} cards`)
        console.log(
          `  by level: ${count((fact) => fact.level)}\n  by kind: ${count((fact) => fact.kind)}\n  by topic: ${count((fact) => fact.topic)}`,
        )
      }
    }
  } catch (error) {
    if (!(error instanceof DeckFaults)) throw error
    console.error(error.faults.map(shownFault).join('\n'))
    console.error(`${error.faults.length} faults`)
    process.exitCode = 1
  }
}
