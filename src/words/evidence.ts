import { shownValue } from '@/domain/cards/shownValue'
import { capital } from '@/domain/cards/wording'
import { dateOf, shownDate } from '@/domain/facts/calendarDate'
import type { Citation } from '@/domain/facts/citation'
import { nameOf, type DeckHead, type Document } from '@/domain/facts/deck'
import type { Claim, ShownDispute } from '@/domain/facts/fact'
import { evidenceWords } from './evidenceWords'
import { videoTime } from './format'

/** One paragraph that a claim rests on, as it is shown. */
export interface CitationView {
  document: string
  title: string
  perspective: string
  place: string
  /** Its first words; empty where no paragraph is cited. */
  begins: string
  /** The document itself, where no paragraph of it is cited: its reader looks there. */
  link?: { url: string; site: string }
  moments: { text: string; url: string }[]
  primary?: { title: string; url: string }
}

export interface DisputeView {
  title: string
  /** What it is about, where that is not the answer itself; empty elsewhere. */
  concerns: string
  views: string[]
  verdict: string
  sure: string
  why: string
  ground?: { text: string; link?: { url: string; site: string } }
}

export interface EvidenceView {
  voice: Claim['voice']
  voiceName: string
  voiceMeaning: string
  said: string
  citations: CitationView[]
  oneSource: boolean
  dispute: DisputeView | null
}

/** A video's address at a moment, as the sites that keep videos understand it. */
function momentIn(video: string, seconds: number): string {
  const address = new URL(video)
  address.searchParams.set('t', `${seconds}s`)
  return address.href
}

/** Moments of a document that has an address, as links to them; none where it has not. Seconds. */
export const momentsIn = ({ url }: Pick<Document, 'url'>, times: readonly number[]): CitationView['moments'] =>
  url ? times.map((seconds) => ({ text: evidenceWords.watch(videoTime(seconds)), url: momentIn(url, seconds) })) : []

function citationView(
  head: DeckHead,
  { document: id, at = '', place = '', times = [], primary }: Citation,
): CitationView {
  const document = head.documents.find((each) => each.id === id)
  const section = document?.anchors.find(({ paragraphs }) => Object.hasOwn(paragraphs, at))
  const url = document?.url
  return {
    document: document?.short ?? id,
    title: document?.title ?? id,
    perspective: document?.perspective ?? '',
    place: at
      ? [at.startsWith('fn') ? '' : section?.title, evidenceWords.paragraph(at)].filter(Boolean).join(', ')
      : place,
    begins: at && evidenceWords.begins(section?.paragraphs[at] ?? ''),
    ...(!at && url && { link: { url, site: siteOf(url) } }),
    moments: document ? momentsIn(document, times) : [],
    ...(primary && { primary }),
  }
}

/** "en.wikipedia.org": an address at length would fill a phone. */
const siteOf = (url: string) => new URL(url).hostname.replace(/^www\./, '')

/** With a full stop, since more follows. */
const closed = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** Whether what is taken as right is the answer itself; not so of a view that was held, and is mistaken. */
const bearsOut = (head: DeckHead, { accepted, concerns }: ShownDispute, value: Claim['value']) =>
  concerns !== undefined || (accepted !== null && shownValue(head, accepted) === shownValue(head, value))

function disputeTitle(head: DeckHead, dispute: ShownDispute, value: Claim['value']): string {
  const { disputed, title, otherwise, mistaken } = evidenceWords.dispute
  if (dispute.accepted === null) return disputed
  if (dispute.basis === 'documents') return title
  return bearsOut(head, dispute, value) ? otherwise : mistaken
}

function disputeView(head: DeckHead, dispute: ShownDispute, value: Claim['value']): DisputeView {
  const { views, accepted, sure, why, ground, concerns } = dispute
  const shorts = (cites: readonly Citation[]) =>
    [...new Set(cites.map(({ document }) => head.documents.find(({ id }) => id === document)?.short ?? document))].join(
      ', ',
    )
  return {
    title: disputeTitle(head, dispute, value),
    concerns: concerns ? evidenceWords.dispute.concerns[concerns] : '',
    views: views.map(({ value, cites }) => capital(evidenceWords.dispute.says(shorts(cites), shownValue(head, value)))),
    verdict:
      accepted === null
        ? evidenceWords.dispute.open(views.length)
        : closed(evidenceWords.dispute.accepted(shownValue(head, accepted))),
    sure: accepted === null ? '' : evidenceWords.dispute.sure[sure],
    why,
    ...(ground && {
      ground: { text: ground.text, ...(ground.url && { link: { url: ground.url, site: siteOf(ground.url) } }) },
    }),
  }
}

/** Where a claim stands, according to whom, and what speaks against it: all that an answer shows below itself. */
export function evidenceOf(
  head: DeckHead,
  { cites, voice, said, dispute, value }: Claim & { dispute?: ShownDispute | undefined },
): EvidenceView {
  const rests = cites.map(({ document }) => head.documents.find(({ id }) => id === document)?.restsOn)
  const sayings = said
    ? [
        evidenceWords.saidBy(nameOf(head, said.by)),
        said.to && evidenceWords.saidTo(nameOf(head, said.to)),
        said.via && evidenceWords.saidVia(nameOf(head, said.via)),
        said.on && shownDate(dateOf(said.on)),
      ]
    : []
  return {
    voice,
    voiceName: evidenceWords.voices[voice].name,
    voiceMeaning: evidenceWords.voices[voice].meaning,
    said: sayings.filter(Boolean).join(', '),
    citations: cites.map((cite) => citationView(head, cite)),
    oneSource:
      new Set(cites.map(({ document }) => document)).size > 1 && new Set(rests).size === 1 && rests[0] !== undefined,
    dispute: dispute ? disputeView(head, dispute, value) : null,
  }
}
