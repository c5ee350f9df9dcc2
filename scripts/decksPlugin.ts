import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { blocksOf } from '../src/domain/cards/blocks.ts'
import type { Deck } from '../src/domain/facts/deck.ts'
import { readDecks } from './deckSource.ts'

const list = 'virtual:decks'
const partId = /^virtual:deck\/(?<id>[a-z0-9-]+)\/(?<part>start|rest)$/

/** A parsed string is quicker to load than the same object as source: https://v8.dev/blog/cost-of-javascript-2019#json */
const jsonModule = (value: unknown) => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`

/** Of all that a learner sees, so that a change of the generators counts as one of the deck. */
const hashOf = ({ facts: _facts, ...head }: Deck, blocks: unknown) =>
  createHash('sha256')
    .update(JSON.stringify([head, blocks]))
    .digest('hex')
    .slice(0, 16)

/**
 * Compiles `decks/` into `virtual:decks`: for each deck its id, its content hash, a small `start` (its head and the facts of its
 * first block, with their issues) and the `rest` of its facts and issues. A fault in a deck fails the build and names file, line, fact and remedy.
 */
export function decksPlugin(): Plugin {
  let decks: Map<string, Deck> | undefined
  const read = () => (decks ??= new Map(readDecks().map((deck) => [deck.id, deck])))
  return {
    name: 'dossier-decks',
    resolveId: (source) => (source === list || partId.test(source) ? `\0${source}` : undefined),
    load(resolved) {
      const source = resolved.replace('\0', '')
      if (source === list) {
        const entries = [...read().values()].map(
          (deck) =>
            `{ id: '${deck.id}', hash: '${hashOf(deck, blocksOf(deck))}', start: () => import('virtual:deck/${deck.id}/start').then((m) => m.default), rest: () => import('virtual:deck/${deck.id}/rest').then((m) => m.default) }`,
        )
        return `export const bundledDecks = [${entries.join(',\n')}]`
      }
      const groups = partId.exec(source)?.groups
      const deck = groups?.id && read().get(groups.id)
      if (!deck) return undefined
      const { facts, issues, ...head } = deck
      const first = new Set(blocksOf(deck)[0]?.facts)
      const named = new Set([...first].map((fact) => (fact.kind === 'position' ? fact.claims.issue.value : undefined)))
      const isStart = groups.part === 'start'
      const part = {
        issues: issues.filter(({ id }) => named.has(id) === isStart),
        facts: facts.filter((fact) => first.has(fact) === isStart),
      }
      return jsonModule(isStart ? { ...head, ...part } : part)
    },
    configureServer(server) {
      server.watcher.add('decks').on('change', (path) => {
        if (!/decks[\\/].*\.yaml$/.test(path)) return
        decks = undefined
        server.moduleGraph.invalidateAll()
        server.hot.send({ type: 'full-reload' })
      })
    },
  }
}
