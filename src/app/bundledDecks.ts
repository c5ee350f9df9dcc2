import { bundledDecks } from 'virtual:decks'
import type { Content, StudyData } from '@/storage/studyData'
import { betweenSessions } from '@/storage/studyLock'

/** One tab at a time puts content in place; where the browser has no locks, transactions alone keep it whole. */
const alone = <Result>(work: () => Promise<Result>): Promise<Result> =>
  'locks' in navigator ? navigator.locks.request('dossier-content', work) : work()

/**
 * Puts the bundled decks in place. A first start needs only the small start file to be ready. A deck of an earlier edition is
 * brought up to this one before it is studied, or corrections would come too late; where that fails, it is studied as it was.
 */
export function installBundledDecks(data: StudyData): Content {
  const begun = alone(async () => {
    let outdated = false
    for (const { id, hash, start } of bundledDecks) {
      const row = await data.content.deck(id)
      if (!row) await data.install({ deck: await start(), hash, complete: false, own: false })
      else outdated ||= row.hash !== hash
    }
    return outdated
  })
  const fill = () =>
    alone(async () => {
      const corrected: string[] = []
      for (const { id, hash, start, rest } of bundledDecks) {
        const row = await data.content.deck(id)
        if (row?.hash === hash && row.complete) continue
        const [deck, more] = await Promise.all([start(), rest()])
        const whole = { ...deck, issues: [...deck.issues, ...more.issues], facts: [...deck.facts, ...more.facts] }
        const install = () => data.install({ deck: whole, hash, complete: true, own: false })
        // where a session lasts elsewhere, the next start brings it
        const changes = await (row?.hash === hash ? install() : betweenSessions(install))
        corrected.push(...(changes?.corrected ?? []))
      }
      return corrected
    })
  let filling: Promise<string[]> | undefined
  const settled = () =>
    (filling ??= begun.then(fill).catch((error: unknown) => {
      filling = undefined // whoever asks next tries again
      throw error
    }))
  const updated = () => settled().then(noop, noop)
  return { ready: begun.then((outdated) => (outdated ? updated() : undefined)), settled }
}

const noop = () => {}
