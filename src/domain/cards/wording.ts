import { dateOf, shownDate, whenPhrase, type CalendarDate } from '../facts/calendarDate'
import { nameOf, type DeckHead } from '../facts/deck'
import type { Claim, Figure, Role } from '../facts/fact'

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
export const uncapital = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
export const phrase = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ')
export const possessive = (name: string) => (name.endsWith('s') ? `${name}’` : `${name}’s`)
/** "Russia", "Russia and China", "Russia, China and Namibia". */
export const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
const numerals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })
/** "12,580", "0.5". */
export const numeral = (n: number) => numerals.format(n)

/** The name of a document as cards call it. */
export const shortName = (head: DeckHead, document: string) =>
  head.documents.find(({ id }) => id === document)?.short ?? document

/** According to whom, where that belongs to the question: an opinion, hearsay, or a matter on which the documents differ. */
export function source(head: DeckHead, claim: Claim, speaker?: string): string | null {
  const document = shortName(head, claim.cites[0]?.document ?? '')
  if (claim.dispute?.accepted === null || claim.voice === 'judgement') return document
  if (claim.voice !== 'reported' || !claim.said || claim.said.by === speaker) return null
  const { by, via } = claim.said
  const relative = head.actors.find(({ id }) => id === by)?.kind === 'person' ? 'who' : 'which'
  return via ? `${nameOf(head, by)}, ${relative} had it from ${nameOf(head, via)}` : nameOf(head, by)
}

/** The question with the day for which its answer holds: "How many …? (as of 2024)". */
export const dated = (claim: Claim, question: string): string =>
  claim.asOf ? question.replace(/\?$/, ` (as of ${shownDate(dateOf(claim.asOf))})?`) : question

/**
 * A question as it is asked of one claim: "According to the policy paper, why did …? (as of 2024)".
 * @param speaker the actor whom the question names already
 */
export function asked(head: DeckHead, claim: Claim, question: string, speaker?: string): string {
  const whom = source(head, claim, speaker)
  const attributed = whom ? `According to ${whom}, ${uncapital(question)}` : question
  return capital(dated(claim, attributed))
}

/** "Foreign Minister" and "an autonomous province" stand before whom they belong to, "envoy" behind. */
const standsBefore = /^(an?|the) |^(\p{Lu}\S*|of)( (\p{Lu}\S*|of))*$/u

/** "Foreign Minister of Russia", "Russia’s envoy". */
export function officeName(head: DeckHead, { office, of }: Role): string {
  if (of === undefined) return office
  const whose = nameOf(head, of)
  return standsBefore.test(office) ? `${office} of ${whose}` : `${possessive(whose)} ${office}`
}

/** "About 1,000 people", "50 %", or the deck's own wording. */
export function shownFigure({ n, unit, approximate, shown }: Figure): string {
  const exact = `${numeral(n)} ${unit}`
  return shown ?? (approximate ? `About ${exact}` : exact)
}

/** The question word that tells how precise an answer is wanted. */
export function askingWhen(date: CalendarDate): string {
  if (date.shown || date.approximate || date.open) return 'When'
  if (date.span) return date.precision === 'day' ? 'On which days' : 'In which period'
  return {
    day: 'On what date',
    month: 'In which month and year',
    year: 'In which year',
    decade: 'In which decade',
    century: 'In which century',
  }[date.precision]
}

/** "from 1996 to 1998", "from April 2020", "until 2014", "in June 1999"; empty where nothing is known. */
export function period(from?: string, until?: string): string {
  if (from && from === until) return whenPhrase(dateOf(from))
  const start = from && shownDate(dateOf(from))
  const end = until && shownDate(dateOf(until))
  if (start && end) return `from ${start} to ${end}`
  if (start) return `from ${start}`
  return end ? `until ${end}` : ''
}
