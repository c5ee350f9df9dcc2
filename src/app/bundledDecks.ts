import { bundledDecks } from 'virtual:decks'
import type { StudyData } from '@/storage/studyData'

/** One tab at a time puts content in place; where the browser has no locks, transactions alone keep it whole. */
const alone = <Result>(work: () => Promise<Result>): Promise<Result> =>
  'locks' in navigator ? navigator.locks.request('dossier-content', work) : work()

/**
 * Puts the bundled decks in place. `ready` resolves when there is something to study, `settled` when all is there, with the ids
 * of cards whose answer was corrected. A first start needs only the small start file to be ready.
 */
export function installBundledDecks(data: StudyData): { ready: Promise<void>; settled: Promise<string[]> } {
  const first = alone(async () => {
    for (const { id, hash, start } of bundledDecks)
      if (!(await data.content.deck(id))) await data.install({ deck: await start(), hash, complete: false, own: false })
  })
  const settled = first.then(() =>
    alone(async () => {
      const corrected: string[] = []
      for (const { id, hash, start, rest } of bundledDecks) {
        const row = await data.content.deck(id)
        if (row?.hash === hash && row.complete) continue
        const [deck, facts] = await Promise.all([start(), rest()])
        const whole = { ...deck, facts: [...deck.facts, ...facts] }
        const changes = await data.install({ deck: whole, hash, complete: true, own: false })
        corrected.push(...changes.corrected)
      }
      return corrected
    }),
  )
  settled.catch(() => {}) // whoever awaits it tells the learner
  return { ready: first, settled }
}
