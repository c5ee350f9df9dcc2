import { plain } from '@/domain/cards/plainText'
import { madeOf } from '@/domain/cards/resolutionCards'
import { period } from '@/domain/cards/wording'
import { dateOf, whenPhrase, type CalendarDate } from '@/domain/facts/calendarDate'
import { told } from '@/domain/facts/clause'
import type { Claim, DateValue, Fact, PositionFact } from '@/domain/facts/fact'
import type { QuizDeck } from '@/domain/quiz/deck/quizDeck'
import type { ChoiceItem, Item, MatchItem, OrderItem, Part, StatementsItem } from '@/domain/quiz/items/item'
import { mightBeRight } from '../truth'

// What an examiner would say against a question, found the slow and obvious way; empty where nothing.

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const factOf = (deck: QuizDeck, { from }: Part): Fact => {
  const fact = deck.facts.get(from?.fact ?? '')
  if (!fact) throw new Error(`no fact behind ${JSON.stringify(from)}`)
  return fact
}
/** Whether a text may be the answer of a card after all. */
const doubt = (deck: QuizDeck, card: string, text: string) => mightBeRight(deck, { card }, text)

const repeated = (texts: readonly string[]) =>
  new Set(texts.map(plain)).size === texts.length ? [] : ['the same text twice']

/** Every date that anybody gives. */
function datesOf(fact: Fact): CalendarDate[] {
  const claim: Claim | undefined =
    fact.kind === 'date' ? fact.claims.when : fact.kind === 'resolution' ? fact.claims.adopted : undefined
  if (!claim) return []
  return [claim.value, ...(claim.dispute?.views.map(({ value }) => value) ?? [])].map((value) =>
    dateOf(value as DateValue),
  )
}

function choiceFaults(deck: QuizDeck, { card, options, right }: ChoiceItem): string[] {
  const faults = options.length < 3 || options.length > 4 ? [`${options.length} options`] : []
  if (!options[right] || options[right].from) faults.push('no right option')
  for (const [index, { text }] of options.entries()) {
    const reason = index !== right && doubt(deck, card, text)
    if (reason) faults.push(`“${text}” ${reason}`)
  }
  return faults
}

/** The stance of a position's issue of which a text tells, whatever stands in it for “it”: the longest. */
function stanceIn(deck: QuizDeck, fact: PositionFact, text: string): string | undefined {
  const issue = deck.head.issues.find(({ id }) => id === fact.claims.issue.value)
  const stances = Object.values(issue?.stances ?? {})
  const [, place] = /([^}]*)…/.exec(issue?.telling ?? '') ?? []
  if (place) {
    const told = stances.filter((stance) => text.includes(place.slice(-12) + stance))
    if (told.length) return told.sort((a, b) => b.length - a.length)[0]
  }
  const parts = (stance: string) => stance.split(/\b(?:it|them|they)\b(.*)/s).map((part) => part.trim())
  return stances
    .filter((stance) => text.includes(stance) || parts(stance).every((part) => text.includes(part)))
    .sort((a, b) => b.length - a.length)[0]
}

const holds = (deck: QuizDeck, fact: PositionFact, text: string) =>
  capital(
    deck.head.issues.find(({ id }) => id === fact.claims.issue.value)?.stances[fact.claims.stance.value] ?? '',
  ) === capital(text)

function oddFaults(deck: QuizDeck, { options, right, prompt }: ChoiceItem): string[] {
  if (options.length !== 4 || !options[right]) return ['not four options with one odd']
  const [, year, office, context] = /happened in (\d+)|held the office “(.+?)” (.+)\. Which/.exec(prompt) ?? []
  return options.flatMap((option, index) => {
    const fact = factOf(deck, option)
    const isOdd = index === right
    if (year) {
      const years = datesOf(fact).flatMap(({ earliest, latest }) => [earliest, latest].map((day) => day.slice(0, 4)))
      const fits = isOdd
        ? datesOf(fact).every(({ earliest, latest }) => latest.slice(0, 4) < year || earliest.slice(0, 4) > year)
        : years.every((each) => each === year)
      return fits ? [] : [`“${option.text}” ${isOdd ? 'may be of' : 'may not be of'} ${year}`]
    }
    if (fact.kind === 'position') {
      const stance = stanceIn(deck, fact, prompt)
      if (!stance) return [`what is shared is not told: ${prompt}`]
      const takes = holds(deck, fact, stance)
      const reason = isOdd && doubt(deck, option.asks?.card ?? '', capital(stance))
      return takes === isOdd || reason ? [`“${option.text}” and “${stance}”: ${reason}`] : []
    }
    if (fact.kind !== 'actor' || !office) return [`“${option.text}” is of another kind`]
    const roles = deck.offices.filter(({ actor }) => actor === fact.about[0]).map(({ role }) => role)
    const held = roles.some((role) => role.office === office && role.context === context)
    return held === isOdd ? [`“${option.text}” and ${office}`] : []
  })
}

function orderFaults(deck: QuizDeck, { events, places }: OrderItem): string[] {
  const faults = events.length < 4 || events.length > 6 ? [`${events.length} events`] : []
  const inTime = places.map((_, place) => events[places.indexOf(place)])
  if (inTime.includes(undefined)) return [...faults, `places ${places.join()}`]
  if (places.every((place, index) => place === index)) faults.push('it is shown in the right order')
  inTime.forEach((event, place) => {
    for (const later of inTime.slice(place + 1))
      for (const date of datesOf(factOf(deck, event!)))
        for (const other of datesOf(factOf(deck, later!)))
          if (date.latest >= other.earliest) faults.push(`“${event!.text}” may come after “${later!.text}”`)
  })
  const tellsYear = events.filter(({ text }) => /\((1|2)\d{3}\)|\bin (1|2)\d{3}\b/.test(text))
  return [...faults, ...tellsYear.map(({ text }) => `“${text}” tells its year`)]
}

/** The card that would ask for one side of a pair by the other, and its wrong answer if they do not belong together. */
function crossed(deck: QuizDeck, left: Part, right: Part): [card: string, answer: string] {
  const mine = factOf(deck, left)
  const theirs = factOf(deck, right)
  const id = (fact: Fact, rest: string) => `${deck.head.id}/${fact.id}/${rest}`
  if (mine.kind === 'resolution') return [id(theirs, 'symbol/which'), capital(mine.name)]
  if (mine.kind === 'actor') return [id(mine, `${left.from!.claim}/office`), right.text]
  const stances = deck.head.issues.flatMap(({ stances }) => Object.values(stances).map(capital))
  return stances.includes(right.text) ? [id(mine, 'stance/stance'), right.text] : [id(theirs, 'stance/who'), left.text]
}

function matchFaults(deck: QuizDeck, { left, right, pairs }: MatchItem): string[] {
  const faults = left.length < 3 || left.length > 5 ? [`${left.length} pairs`] : []
  if (right.length - left.length > 1) faults.push('more than one left over')
  if (new Set(pairs).size !== left.length) faults.push('two go with the same one')
  left.forEach((each, index) => {
    if (right[pairs[index]!]?.from?.fact !== each.from?.fact)
      faults.push(`“${each.text}” has a partner of another fact`)
    right.forEach((other, place) => {
      if (place === pairs[index]) return
      const stancesNobodyTakes = !other.from
      const [card, answer] = crossed(deck, each, stancesNobodyTakes ? { ...other, from: each.from! } : other)
      const reason = doubt(deck, card, answer)
      if (reason) faults.push(`“${each.text}” and “${other.text}”: ${reason}`)
    })
  })
  return [...faults, ...repeated(left.map(({ text }) => text)), ...repeated(right.map(({ text }) => text))]
}

/** What a statement gives as the answer of its card, as an option would word it. */
function answerIn(deck: QuizDeck, fact: Fact, claim: string, statement: string): string {
  const text = statement.replace(/^According to .*?, /, '').replace(/ \(as of .*\)$/, '')
  if (fact.kind === 'position') return stanceIn(deck, fact, text) ?? ''
  if (fact.kind === 'actor') {
    const office = deck.offices.find((each) => each.fact === fact && each.claim === claim)!
    const { context = '', from, until } = office.role
    const name = deck.nameOf(office.actor)
    return text.slice(`${name} was `.length, -` ${[context, period(from, until)].filter(Boolean).join(' ')}`.length)
  }
  if (fact.kind === 'resolution' && claim === 'symbol') return text.slice(0, -` ${told(fact.gist ?? '')}`.length)
  if (fact.kind === 'plain') return text
  const happened = fact.kind === 'date' ? told(fact.event) : `${fact.name} was ${madeOf(fact)}`
  return text.slice(0, -`, ${happened}`.length).replace(/^(on|in|from) /i, '')
}

function statementFaults(deck: QuizDeck, { statements, ask }: StatementsItem): string[] {
  const faults = statements.length < 3 || statements.length > 5 ? [`${statements.length} statements`] : []
  if (new Set(statements.map(({ from }) => from?.fact)).size !== statements.length) faults.push('one fact twice')
  if (ask === 'which' && !statements.some(({ correct }) => correct)) faults.push('none is correct')
  for (const each of statements) {
    const fact = factOf(deck, each)
    const { text, correct, truth = text, asks, from } = each
    if (correct === (truth !== text)) faults.push(`“${text}” against “${truth}”`)
    if (
      fact.kind === 'date' &&
      !truth.toLowerCase().includes(`${whenPhrase(dateOf(fact.claims.when.value)).toLowerCase()}, `)
    )
      faults.push(`“${truth}” is not so`)
    if (fact.kind === 'position' && !holds(deck, fact, answerIn(deck, fact, from!.claim, truth)))
      faults.push(`“${truth}” is not so`)
    if (correct) continue
    const reason = doubt(deck, asks?.card ?? '', capital(answerIn(deck, fact, from!.claim, text)))
    if (reason) faults.push(`“${text}” ${reason}`)
  }
  return [...faults, ...repeated(statements.map(({ text }) => text))]
}

export function faultsOf(deck: QuizDeck, item: Item): string[] {
  const found = () => {
    switch (item.format) {
      case 'choice':
        return [
          ...repeated(item.options.map(({ text }) => text)),
          ...(item.type === 'odd' ? oddFaults(deck, item) : choiceFaults(deck, item)),
        ]
      case 'typed':
        return item.answer ? [] : ['nothing to type']
      case 'order':
        return [...orderFaults(deck, item), ...repeated(item.events.map(({ text }) => text))]
      case 'match':
        return matchFaults(deck, item)
      case 'statements':
        return statementFaults(deck, item)
    }
  }
  return found().map((fault) => `${item.id}: ${fault}`)
}
