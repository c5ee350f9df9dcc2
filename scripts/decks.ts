import { blocksOf } from '../src/domain/cards/blocks.ts'
import { claimBehind } from '../src/domain/cards/generateCards.ts'
import type { Card } from '../src/domain/cards/card.ts'
import type { Deck } from '../src/domain/facts/deck.ts'
import type { Citation } from '../src/domain/facts/citation.ts'
import type { Fact } from '../src/domain/facts/fact.ts'
import { DeckFaults, readDeck, readDecks, shownFault } from './deckSource.ts'
import { coverageTable, deckTable } from './deckTable.ts'
import { printQuiz } from './quizSheet.ts'

interface Listed {
  deck: Deck
  fact: Fact
  card: Card
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
    ...(fact.kind === 'resolution' ? [fact.name, fact.claims.symbol?.value ?? ''] : []),
    ...deck.documents.flatMap(({ title, short }) => [title, short]),
    ...deck.actors.flatMap(({ names, aliases = [] }) => [...names.map(({ text: name }) => name), ...aliases]),
    ...deck.issues.map(({ name }) => name),
  ].filter((title) => title.includes(' ') && text.includes(title))

/** A card with all that a learner sees of it. */
function whole({ deck, fact, card }: Listed) {
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

/** Every card of a deck in the order in which new cards come. */
const cardsOf = (deck: Deck): Listed[] =>
  blocksOf(deck).flatMap(({ facts, cards }) => {
    const byId = new Map(facts.map((fact) => [`${deck.id}/${fact.id}`, fact]))
    return cards.map((card) => ({ deck, fact: byId.get(card.fact)!, card }))
  })

/** A card as a learner meets it. */
function printCard({ fact, card: { id, main, claim, prompt, answer } }: Listed) {
  const { voice, note, dispute, cites } = claimBehind(fact, claim)
  const where = cites.map(({ document, at }) => `${document}#${at}`).join(' ')
  console.log(`${id}${main ? '' : ' (reverse)'}\n  ${prompt}\n  → ${answer}`)
  console.log(`  [${voice}] ${where}${dispute ? ` DISPUTE ${dispute.why}` : ''}`)
  console.log(note ? `  ${note}\n` : '')
}

/**
 * Checks the bundled decks and prints what they hold. `--coverage`: each paragraph with the facts that rest on it; `--jsonl`: every card,
 * one JSON a line; `--cards [TEXT]`: those whose id or prompt holds the text, as a learner meets them; `--quiz SEED [--count N] [--types a,b]`: that quiz with its answers, 10 questions
 * of all types unless told otherwise; `--in FOLDER`: that deck instead of the bundled ones.
 */
export function main(args: string[]): void {
  const valueOf = (option: string) => args[args.indexOf(option) + 1]
  try {
    const folder = args.includes('--in') && valueOf('--in')
    const decks = folder ? [readDeck(folder)] : readDecks()
    if (args.includes('--jsonl')) {
      for (const listed of decks.flatMap(cardsOf)) console.log(JSON.stringify(whole(listed)))
    } else if (args.includes('--cards')) {
      const wanted = valueOf('--cards') ?? ''
      for (const listed of decks.flatMap(cardsOf))
        if (listed.card.id.includes(wanted) || listed.card.prompt.includes(wanted)) printCard(listed)
    } else if (args.includes('--quiz')) {
      const types = args.includes('--types') ? (valueOf('--types') ?? '').split(',') : []
      const count = args.includes('--count') ? Number(valueOf('--count')) : 10
      printQuiz(decks, { seed: valueOf('--quiz') ?? '', count, types })
    } else for (const deck of decks) console.log(args.includes('--coverage') ? coverageTable(deck) : deckTable(deck))
  } catch (error) {
    if (!(error instanceof DeckFaults)) throw error
    console.error(error.faults.map(shownFault).join('\n'))
    console.error(`${error.faults.length} faults`)
    process.exitCode = 1
  }
}
