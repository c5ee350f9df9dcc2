import { statementOf } from '../../cards/statement'
import { capital } from '../../cards/wording'
import { dateOf } from '../../facts/calendarDate'
import type { ResolutionFact } from '../../facts/fact'
import type { QuizDeck } from '../deck/quizDeck'
import { agrees, readSymbol, shownSymbol, type SymbolReading } from './readSymbol'
import { asWords, better, inWords, named, sameWords, slippedWords, wordsOf, type Rank, type Words } from './spelling'
import { right, wrong, type OtherView, type Question, type Verdict } from './verdict'

/** A resolution or another instrument that is right, and the symbols that documents give it instead. */
export interface ExpectedInstrument {
  type: 'symbol'
  fact: ResolutionFact
  views: readonly OtherView<string>[]
}

/** For the right number with a year that is not its own. */
const withWrongYear = 1 / 2

/** Words that name a sort of instrument rather than one of them. */
const generic = new Set(
  (
    'agreement agreements accord accords plan proposal package treaty pact statement declaration opinion resolution draft document text ' +
    'memorandum principles'
  ).split(' '),
)
const telling = ({ words }: Words) => asWords(words.filter((word) => !generic.has(word)))

/** All that an instrument is called: its name, its symbol or title, and the author's other words for these. */
export const namesOf = ({ name, claims: { symbol } }: ResolutionFact): string[] => [
  name,
  ...(symbol ? [symbol.value, ...(symbol.aliases ?? [])] : []),
]

/** An instrument's names in words, each with the part that tells it from others of its sort, and its number if it has one. */
interface Identity {
  names: { whole: Words; short: Words }[]
  symbol: SymbolReading | null
}

function numberOf(fact: ResolutionFact): SymbolReading | null {
  const read = namesOf(fact).flatMap((name) => readSymbol(name) ?? [])
  if (!read[0]) return null
  const { adopted } = fact.claims
  const year = read.find((each) => each.year)?.year ?? (adopted && dateOf(adopted.value).earliest.slice(0, 4))
  const body = read.find((each) => each.body)?.body
  return { number: read[0].number, ...(body && { body }), ...(year && { year }) }
}

const known = new WeakMap<ResolutionFact, Identity>()
/** Worked out once: one answer is held against every instrument of the deck. */
function identityOf(fact: ResolutionFact): Identity {
  const names = () =>
    namesOf(fact).map((name) => {
      const whole = inWords(name)
      return { whole, short: telling(whole) }
    })
  const identity = known.get(fact) ?? { names: names(), symbol: numberOf(fact) }
  known.set(fact, identity)
  return identity
}

/** The number of a resolution that has one, with its body and year as far as the deck tells them. */
export const symbolOf = (fact: ResolutionFact): SymbolReading | null => identityOf(fact).symbol

/** How well a text names an instrument that has no number. What the question itself says tells nothing. */
function rankOfTitle(fact: ResolutionFact, typed: Words, prompt: readonly string[]): Rank | null {
  let best: Rank | null = null
  const distinct = telling(typed)
  const tells = !distinct.words.every((word) => prompt.includes(word))
  for (const { whole, short } of identityOf(fact).names) {
    if (sameWords(typed, whole)) return 0
    if (tells && sameWords(distinct, short)) best = better(best, 1)
    else if (slippedWords(typed, whole) || (tells && slippedWords(distinct, short))) best = better(best, 2)
  }
  return best
}

/** The instrument that it is instead, in the words of its fact. */
function otherInstrument({ head }: QuizDeck, fact: ResolutionFact): Verdict {
  const claim = fact.claims.adopted ? 'adopted' : 'symbol'
  return wrong(
    { code: 'otherSymbol', meant: capital(fact.name), is: statementOf(head, fact, claim) },
    `${head.id}/${fact.id}`,
  )
}

function numberVerdict(deck: QuizDeck, fact: ResolutionFact, read: SymbolReading): Verdict {
  const own = symbolOf(fact)
  const meant = shownSymbol({ ...read, ...(own && agrees(read, own) && own) })
  if (own && agrees(read, own)) {
    if (!read.year || !own.year || read.year === own.year) return right({ code: 'sameValue', meant })
    return { share: withWrongYear, reason: { code: 'wrongYear', meant: shownSymbol(read) } }
  }
  const other = deck.resolutions.find((each) => {
    const symbol = symbolOf(each)
    return each !== fact && symbol && agrees(read, symbol)
  })
  return other ? otherInstrument(deck, other) : wrong({ code: 'otherSymbol', meant })
}

/** How a typed resolution, agreement or plan is judged: a number must be exact, a name may have a slip. */
export function instrumentVerdict({ deck, item, text }: Question, { fact, views }: ExpectedInstrument): Verdict {
  const read = readSymbol(text)
  if (read) {
    const verdict = numberVerdict(deck, fact, read)
    const view = views.find(({ value }) => {
      const symbol = readSymbol(value)
      return symbol && agrees(read, symbol)
    })
    if (verdict.share || !view) return verdict
    return right({ code: 'view', meant: view.value, documents: view.documents, main: item.answer })
  }
  const typed = inWords(text)
  const prompt = wordsOf(item.prompt)
  const found = named(
    deck.resolutions,
    (each) => each === fact,
    (each) => rankOfTitle(each, typed, each === fact ? prompt : []),
  )
  const meant = capital(fact.name)
  if (found.who === 'right') return right(found.rank === 2 ? { code: 'slip', meant } : { code: 'alias', meant })
  const view = views.find(({ value }) => sameWords(typed, inWords(value)))
  if (view) return right({ code: 'view', meant: view.value, documents: view.documents, main: item.answer })
  if (found.who === 'shared') {
    const others = [fact, ...found.others].map(({ name }) => capital(name))
    return { share: 1 / 2, reason: { code: 'shared', meant: text.trim(), others } }
  }
  return found.who === 'other' ? otherInstrument(deck, found.other) : wrong({ code: 'wrong' })
}
