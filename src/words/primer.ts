import { capital, listed, shortName } from '@/domain/cards/wording'
import type { Citation } from '@/domain/facts/citation'
import type { DeckHead, Topic } from '@/domain/facts/deck'
import { evidenceWords } from './evidenceWords'

/** A topic's primer as it is shown: each part with where it stands. */
export interface PrimerView {
  title: string
  /** The deck's, which the parts are written in. */
  language: string
  parts: { text: string; stands: string }[]
}

/** "The policy paper, paragraphs 5 and 6; the encyclopedia page, paragraph 4". */
function standsIn(head: DeckHead, cites: readonly Citation[]): string {
  const documents = [...new Set(cites.map(({ document }) => document))]
  const places = documents.map((id) => {
    const own = cites.flatMap(({ document, at }) => (document === id && at ? [at] : []))
    return [shortName(head, id), ...evidenceWords.paragraphs(own, listed)].join(', ')
  })
  return capital(places.join('; '))
}

/** Null where a topic has none. */
export function primerOf(head: DeckHead, { title, primer }: Topic): PrimerView | null {
  if (!primer) return null
  const parts = primer.map(({ text, cites }) => ({ text, stands: standsIn(head, cites) }))
  return { title, language: head.language, parts }
}
