import { claimBehind } from '../../cards/generateCards'
import { dateOf, parseDate, type CalendarDate } from '../../facts/calendarDate'
import type { Claim, ClaimValue, DateValue, Fact, Figure } from '../../facts/fact'
import type { QuizDeck } from '../deck/quizDeck'
import type { ExpectedDate } from './dateVerdict'
import { namesOf, symbolOf, type ExpectedInstrument } from './instrumentVerdict'
import { actorsIn, hasName, type ExpectedName } from './nameVerdict'
import type { ExpectedNumber } from './numberVerdict'
import type { OtherView } from './verdict'
import type { ExpectedVotes } from './votesVerdict'

/** A text that was worded by hand. No deck can tell that other words are wrong, so only the same ones are judged surely. */
interface ExpectedText {
  type: 'text'
  text: string
  aliases: readonly string[]
}

/** What is right, by the kind of answer. */
export type Expected = ExpectedDate | ExpectedNumber | ExpectedName | ExpectedInstrument | ExpectedVotes | ExpectedText

/** The views of a claim's dispute that answer the question, and the documents that hold each. */
function viewsOf<Value>(
  { head }: QuizDeck,
  { dispute }: Claim,
  read: (value: ClaimValue) => Value | null,
): OtherView<Value>[] {
  return (dispute?.views ?? []).flatMap(({ value: told, cites }) => {
    const value = read(told)
    if (value === null) return []
    const ids = [...new Set(cites.map(({ document }) => document))]
    return [{ value, documents: ids.map((id) => head.documents.find((document) => document.id === id)?.short ?? id) }]
  })
}

const asDate = (value: ClaimValue): CalendarDate | null =>
  typeof value === 'string' || 'edtf' in value ? parseDate(value) : null

function dateExpected(deck: QuizDeck, claim: Claim): ExpectedDate {
  const date = dateOf(claim.value as DateValue)
  return { type: 'date', date, aliases: claim.aliases ?? [], views: viewsOf(deck, claim, asDate) }
}

/** A view of a figure counts only where it answers the same question: "ten withdrew" says nothing of how many recognised. */
function numberExpected(deck: QuizDeck, claim: Claim): ExpectedNumber {
  const figure = claim.value as Figure
  const views = viewsOf(deck, claim, (value) =>
    typeof value === 'object' && 'unit' in value && value.about === figure.about ? value : null,
  )
  return { type: 'number', figure, views }
}

function nameExpected(deck: QuizDeck, claim: Claim<string>, deed: boolean): ExpectedName | null {
  const actors = actorsIn(deck, claim.value)
  const known = actors?.flatMap((id) => deck.actors.get(id) ?? [])
  if (!actors || !known?.length || !known.every(hasName)) return null
  return {
    type: 'name',
    actors,
    deed,
    views: viewsOf(deck, claim, (value) => (typeof value === 'string' ? actorsIn(deck, value) : null)),
  }
}

const fewWords = 3
/** A proper name, not a description: "the Kumanovo Agreement". */
const isTitle = (name: string) => {
  const words = name.replace(/^the /, '').split(' ')
  return words.length <= fewWords && /^\p{Lu}/u.test(words[0] ?? '')
}

/** An instrument that goes by a number or a title; one that is only described ("the draft on…") cannot be recalled by name, nor can an event. */
function instrumentExpected(deck: QuizDeck, fact: Fact): ExpectedInstrument | null {
  if (fact.kind !== 'resolution') return null
  const { symbol } = fact.claims
  if (!symbolOf(fact) && !symbol && !namesOf(fact).some(isTitle)) return null
  return {
    type: 'symbol',
    fact,
    views: symbol ? viewsOf(deck, symbol, (value) => (typeof value === 'string' ? value : null)) : [],
  }
}

/** Longer ones nobody types as they stand. */
const mostWordsTyped = 4
/** Of words and numbers alone: what a comparison leaves out must not be what tells two answers apart ("C" and "C++"). */
const typeable = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\s'’.,-]*$/u

function textExpected(text: string, aliases: readonly string[] = []): ExpectedText | null {
  const isShort = text.trim().split(/\s+/).length <= mostWordsTyped
  return isShort && typeable.test(text.trim()) ? { type: 'text', text, aliases } : null
}

/** What is right of a claim that is asked in a direction; null where the answer is open, or could not be read surely. */
export function expectedOf(deck: QuizDeck, fact: Fact, key: string, direction: string): Expected | null {
  const claim = claimBehind(fact, key)
  switch (direction) {
    case 'when':
      return dateExpected(deck, claim)
    case 'figure':
      return numberExpected(deck, claim)
    case 'holder':
      return nameExpected(deck, { ...(claim as Claim<string>), value: fact.about[0] ?? '', dispute: undefined }, false)
    case 'who':
      return fact.kind === 'position' ? nameExpected(deck, fact.claims.holder, true) : null
    case 'body':
      return nameExpected(deck, claim as Claim<string>, false)
    case 'which':
    case 'event':
      return instrumentExpected(deck, fact)
    case 'answer':
      return textExpected((claim as Claim<string>).value, claim.aliases)
    case 'question':
      return fact.kind === 'plain' ? textExpected(fact.question) : null
    case 'votes':
      return { type: 'votes', votes: claim.value as ExpectedVotes['votes'] }
    default:
      return null
  }
}
