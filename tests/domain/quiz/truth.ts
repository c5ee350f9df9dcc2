import { dateOf, overlaps, shownDate, type CalendarDate } from '@/domain/facts/calendarDate'
import { claimsOf, familyOf } from '@/domain/facts/claims'
import { told } from '@/domain/facts/clause'
import { nameOf } from '@/domain/facts/deck'
import type { Claim, DateValue, Fact, Figure, PositionFact, Role, Votes } from '@/domain/facts/fact'
import { once, onceEach } from '@/domain/quiz/deck/once'
import type { QuizDeck } from '@/domain/quiz/deck/quizDeck'

// The slow and obvious way to ask whether an option might be right after all: it looks at every fact of the deck.

const lower = (text: string) => text.toLowerCase()
const values = ({ value, dispute }: Claim) => [value, ...(dispute?.views.map((view) => view.value) ?? [])]
const datesOf = (claim: Claim | undefined): CalendarDate[] =>
  claim ? values(claim).flatMap((value) => (typeof value === 'string' || 'edtf' in value ? [dateOf(value)] : [])) : []
const dated = (fact: Fact): Claim | undefined =>
  fact.kind === 'date' ? fact.claims.when : fact.kind === 'resolution' ? fact.claims.adopted : undefined

/** Every date that a deck could show, under its text. */
const datesByText = once((deck) => {
  const texts = new Map<string, CalendarDate>()
  for (const fact of deck.facts.values())
    for (const [, { value }] of claimsOf(fact)) {
      if (dated(fact)?.value !== value) continue
      const date = dateOf(value as DateValue)
      const coarser = date.span ? [] : [date.earliest.slice(0, 7), date.earliest.slice(0, 4)].map(dateOf)
      for (const each of [...coarser, date]) texts.set(lower(shownDate(each)), each)
    }
  return texts
})

const rolesOf = onceEach((deck, actor: string) =>
  [...deck.facts.values()]
    .filter(({ about, kind }) => kind === 'actor' && about[0] === actor)
    .flatMap((fact) => familyOf<Role>(fact, 'role').map(([, { value }]) => value)),
)
const officeOf = (deck: QuizDeck, { office, of }: Role) => {
  if (!of) return lower(office)
  const name = nameOf(deck.head, of)
  const isTitle = /^an? |^the /.test(office) || office.split(' ').every((word) => word === 'of' || /^[A-Z]/.test(word))
  return lower(isTitle ? `${office} of ${name}` : `${name}’${name.endsWith('s') ? '' : 's'} ${office}`)
}
const namesOf = onceEach((deck, actor: string) => {
  const { names = [], aliases = [] } = deck.head.actors.find(({ id }) => id === actor) ?? {}
  return [...names.map(({ text }) => text), ...aliases].map(lower)
})
const actorsNamed = onceEach((deck, text: string) =>
  deck.head.actors.map(({ id }) => id).filter((id) => namesOf(deck, id).includes(lower(text))),
)
/** Everybody who may be meant by the same name. */
const same = (deck: QuizDeck, actor: string) => namesOf(deck, actor).flatMap((name) => actorsNamed(deck, name))

/** When an office began and ended as far as anybody says so; `once`: all that is known is that it was held then. */
function spell({ from, until, on }: Role) {
  const bounds = on?.includes('/') ? on.split('/') : [on, on]
  const [first, last] = bounds.map((bound) => (bound === '..' ? undefined : bound))
  const [begin, end] = [from ?? first, until ?? last]
  return { begin, end, once: begin !== undefined && begin === end }
}
const apart = (a: Role, b: Role) => {
  const ends = (one: Role, other: Role) => {
    const [{ end, once }, { begin, once: alsoOnce }] = [spell(one), spell(other)]
    if (!end || !begin) return false
    if (dateOf(end).latest < dateOf(begin).earliest) return true
    // who took over in 1996 did not share the office
    return !once && !alsoOnce && end === begin
  }
  return ends(a, b) || ends(b, a)
}
const oneOffice = (deck: QuizDeck, a: Role, b: Role) =>
  officeOf(deck, a) === officeOf(deck, b) || (a.post !== undefined && a.post === b.post)
const sameTime = (a: PositionFact, b: PositionFact) => {
  const [from, other] = [a.claims.from, b.claims.from]
  return !from || !other || overlaps(dateOf(from.value), dateOf(other.value))
}

const figuresOf = (fact: Fact) => familyOf<Figure>(fact, 'figure').map(([, claim]) => claim)
const numberIn = (text: string) => Number(/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', ''))

function wrongNumber(all: readonly Fact[], claim: Claim<Figure>, option: string) {
  const n = numberIn(option)
  if (!all.some((fact) => figuresOf(fact).some(({ value }) => value.n === n))) return 'is no number of the deck'
  const given = values(claim).map((value) => (value as Figure).n)
  if (given.includes(n)) return 'is what somebody says'
  if (claim.value.approximate && given.some((each) => Math.max(each / n, n / each) < 1.25)) return 'is about as much'
  if (claim.value.unit === '%' && n > 100) return 'is more than all'
  return ` ${claim.note ?? ''} `.includes(` ${n.toLocaleString('en-US')} `) ? 'is told of the same thing' : null
}

function wrongVote(all: readonly Fact[], claim: Claim<Votes>, option: string) {
  const tally = (votes: Votes) => `${votes.for} ${votes.against} ${votes.abstained}`
  const shown = (votes: Votes) =>
    [`${votes.for} for`, `${votes.against} against`, votes.abstained ? `${votes.abstained} abst` : ''].every((part) =>
      option.includes(part),
    )
  const others = all.flatMap((fact) =>
    fact.kind === 'resolution' && fact.claims.votes ? [fact.claims.votes.value] : [],
  )
  if (!others.some(shown)) return 'is no vote of the deck'
  const given = values(claim).map((value) => value as Votes)
  return given.some((each) => shown(each) && others.filter(shown).every((other) => tally(other) === tally(each)))
    ? 'went so as well'
    : null
}

/** The stances that a position takes, may take by some view, or leaves open. */
const stancesOf = ({ claims: { stance } }: PositionFact) => [...values(stance), ...(stance.aliases ?? [])]

/** Why this option might be right too; null where nothing in the deck says so. `item`: the card that is asked. */
export function mightBeRight(deck: QuizDeck, item: { card: string }, option: string): string | null {
  const [deckId, factId, claim, direction] = item.card.split('/')
  const fact = deck.facts.get(`${deckId}/${factId}`)
  if (!fact || !claim) throw new Error(`no fact behind ${item.card}`)
  const all = [...deck.facts.values()]
  const own = datesOf(dated(fact))
  const positions = all.filter((each) => each.kind === 'position')

  const numbered = (fact.claims as Record<string, Claim>)[claim]
  if (direction === 'figure') return wrongNumber(all, numbered as Claim<Figure>, option)
  if (direction === 'votes') return wrongVote(all, numbered as Claim<Votes>, option)
  if (direction === 'body') {
    const named = actorsNamed(deck, option)
    if (!named.length) return 'is no actor of the deck'
    return values(numbered!).some(
      (value) => typeof value === 'string' && same(deck, value).some((id) => named.includes(id)),
    )
      ? 'made it'
      : null
  }
  if (direction === 'when') {
    const date = datesByText(deck).get(lower(option))
    if (!date) return 'is no date of the deck'
    return own.some((each) => overlaps(each, date)) ? 'may be the same time' : null
  }
  if (fact.kind === 'date') {
    const others = all.filter((each) => each.kind === 'date' && lower(told(each.event)) === lower(option))
    if (!others.length) return 'is no event of the deck'
    return others.some((other) => datesOf(dated(other)).some((date) => own.some((each) => overlaps(each, date))))
      ? 'may have happened then'
      : null
  }
  if (fact.kind === 'resolution') {
    const others = all.filter((each) => each.kind === 'resolution').filter(({ name }) => lower(name) === lower(option))
    if (!others.length) return 'is no text of the deck'
    if (direction === 'which') return others.some(({ gist }) => gist === fact.gist) ? 'did that too' : null
    return others.some((other) => {
      const dates = datesOf(other.claims.adopted)
      return !dates.length || dates.some((date) => own.some((each) => overlaps(each, date)))
    })
      ? 'may be of that day'
      : null
  }
  if (fact.kind === 'actor') {
    const role = fact.claims[claim as `role.${string}`]!.value
    const actor = fact.about[0]!
    if (direction === 'office') {
      const known = deck.head.actors.flatMap(({ id }) => rolesOf(deck, id))
      const meant = known.filter((each) => officeOf(deck, each) === lower(option))
      if (!meant.length) return 'is no office of the deck'
      const held = same(deck, actor).flatMap((id) => rolesOf(deck, id))
      return held.some((each) => meant.every((other) => oneOffice(deck, each, other)))
        ? 'is an office of that actor'
        : null
    }
    const named = actorsNamed(deck, option)
    if (!named.length) return 'is no actor of the deck'
    return named.some((id) => rolesOf(deck, id).some((each) => oneOffice(deck, each, role) && !apart(each, role)))
      ? 'may have held it too'
      : null
  }
  if (fact.kind === 'plain') return 'was worded by hand'
  const { holder, issue, stance, wording } = fact.claims
  const onIssue = positions.filter((each) => each.claims.issue.value === issue.value)
  if (direction === 'who') {
    const named = actorsNamed(deck, option)
    if (!named.length) return 'is no actor of the deck'
    if (
      onIssue.some(
        (each) => named.includes(each.claims.holder.value) && stancesOf(each).some((code) => code === stance.value),
      )
    )
      return 'holds that too'
    const cited = new Set(wording.cites.map(({ document }) => document))
    if (deck.head.actors.some(({ id, wrote = [] }) => named.includes(id) && wrote.some((each) => cited.has(each))))
      return 'says so itself'
    return positions.some(
      (each) => named.includes(each.claims.holder.value) && each.claims.wording.value === wording.value,
    )
      ? 'said just that too'
      : null
  }
  const stances = Object.entries(deck.head.issues.find(({ id }) => id === issue.value)?.stances ?? {})
  const codes = stances.filter(([, text]) => lower(text) === lower(option)).map(([code]) => code)
  if (!codes.length) return 'is no stance on that issue'
  return onIssue.some(
    (each) =>
      same(deck, holder.value).includes(each.claims.holder.value) &&
      stancesOf(each).some((code) => codes.some((other) => other === code)) &&
      sameTime(each, fact),
  )
    ? 'was held by the same then'
    : null
}
