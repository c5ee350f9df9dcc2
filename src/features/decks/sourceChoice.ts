import type { Citation } from '@/domain/facts/citation'
import { parseDate } from '@/domain/facts/calendarDate'
import type { DeckHead, Document } from '@/domain/facts/deck'
import type { Claim, Voice } from '@/domain/facts/fact'
import { cited, noSource, type Source } from '@/domain/facts/ownDeck'

/** What a form says of where a claim stands. `document`: its id, empty for none, {@link another} for one that is named here. */
export interface SourceChoice extends Source {
  document: string
  place: string
  voice: Voice
}

export const another = 'another'

export const choiceOf = ({ cites: [first], voice }: Pick<Claim, 'cites' | 'voice'>): SourceChoice => ({
  ...noSource,
  document: first?.document ?? '',
  place: first?.place ?? '',
  voice,
})

/** Documents that can be cited by a place in free words, and the one that is cited already. */
export const choosable = ({ documents }: DeckHead, current: string): Document[] =>
  documents.filter(({ id, anchors }) => !anchors.length || id === current)

const isAddress = (url: string) => /^https?:\/\//i.test(url) && URL.canParse(url)

/** Which of its fields cannot be taken. */
export const wrongIn = ({ document, title, url, date }: SourceChoice): ('title' | 'url' | 'date')[] =>
  document === another
    ? [
        ...(title.trim() ? [] : (['title'] as const)),
        ...(!url.trim() || isAddress(url.trim()) ? [] : (['url'] as const)),
        ...(!date.trim() || parseDate(date.trim()) ? [] : (['date'] as const)),
      ]
    : []

/** The documents and citations that a claim has then; what it cites besides its first stays. `id`: of a new document. */
export function citedBy(
  deck: DeckHead,
  choice: SourceChoice,
  [first, ...others]: readonly Citation[],
  id: string,
): { documents: Document[]; cites: Citation[] } {
  const place = choice.place.trim()
  if (!choice.document) return { documents: deck.documents, cites: [...others] }
  if (choice.document === another) {
    const { title, author, url, date } = choice
    const source = { title: title.trim(), author: author.trim(), url: url.trim(), date: date.trim() }
    const { documents, cite } = cited(deck, source, place, id)
    return { documents, cites: [cite, ...others] }
  }
  const kept = first?.document === choice.document ? first : { document: choice.document }
  const { place: _, ...cite } = kept
  return { documents: deck.documents, cites: [{ ...cite, ...(place && { place }) }, ...others] }
}
