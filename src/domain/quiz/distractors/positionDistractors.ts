import type { Card } from '../../cards/card'
import { capital } from '../../cards/wording'
import { dateOf } from '../../facts/calendarDate'
import { told } from '../../facts/clause'
import type { Fact, PositionFact } from '../../facts/fact'
import type { Offer } from './candidate'
import { areOfOneSide, areOfOneSort, isNamed, mayBeOne, shareMembership, strangeness } from '../deck/identity'
import { valuesOf } from '../deck/dated'
import { put } from '../deck/maps'
import { onceEach } from '../deck/once'
import { yearsOfPosition } from '../deck/part'
import type { QuizDeck } from '../deck/quizDeck'

/** Whether two positions may have been held at one time; one without a time may be any. */
function shareTime(a: PositionFact, b: PositionFact): boolean {
  const spell = ({ claims: { from, until } }: PositionFact) =>
    from && {
      from: dateOf(from.value).earliest,
      until: until ? dateOf(until.value).latest : dateOf(from.value).latest,
    }
  const [first, second] = [spell(a), spell(b)]
  return !first || !second || (first.from <= second.until && second.from <= first.until)
}

/** The stance that a position takes, those that a dispute has it take, and those that it leaves open. */
const stancesOf = ({ claims: { stance } }: PositionFact): string[] => [
  ...valuesOf(stance).filter((value) => typeof value === 'string'),
  ...(stance.aliases ?? []),
]

/** The stances of its issue that are wrong of nobody beyond doubt: taken by the same holder then, or by a view of a dispute. */
function doubtful(deck: QuizDeck, fact: PositionFact): Set<string> {
  const { issue, holder } = fact.claims
  const wordings = deck.wordings(fact)
  const stances = deck.issues.get(issue.value)?.stances ?? {}
  const worded = Object.keys(stances).filter((code) => wordings.includes(deck.plain(stances[code] ?? '')))
  const out = new Set([...stancesOf(fact), ...worded])
  for (const rival of deck.byIssue.get(issue.value) ?? []) {
    const theirs = stancesOf(rival)
    if (theirs.every((code) => out.has(code))) continue
    if (
      (mayBeOne(deck, rival.claims.holder.value, holder.value) && shareTime(rival, fact)) ||
      deck.wordings(rival).some((wording) => wordings.includes(wording))
    )
      for (const code of theirs) out.add(code)
  }
  return out
}

/** "What was X's position on…?": the stances that the issue knows, all worded alike; the answer's own wording would stand out. */
export function stanceOffer(deck: QuizDeck, _card: Card, fact: Fact): Offer | null {
  if (fact.kind !== 'position') return null
  const { issue, stance } = fact.claims
  const stances = deck.issues.get(issue.value)?.stances ?? {}
  const rivals = deck.byIssue.get(issue.value) ?? []
  const out = doubtful(deck, fact)
  const wrong = Object.entries(stances).flatMap(([code, wording]) => {
    if (out.has(code)) return []
    const holder = rivals.find(({ claims }) => claims.stance.value === code)
    const from = holder && { from: { fact: `${deck.head.id}/${holder.id}`, claim: 'stance' } }
    return [{ text: capital(wording), far: 0, ...from }]
  })
  return { right: capital(stances[stance.value] ?? ''), wrong }
}

/** Whether neither where two persons are from nor that one is in office and the other a mere observer tells who said a thing. */
const mayBeMistaken = (deck: QuizDeck, a: string, b: string) =>
  shareMembership(deck, a, b) || (areOfOneSide(deck, a, b) && isInOffice(deck, a) === isInOffice(deck, b))

const isInOffice = ({ officesOf }: QuizDeck, actor: string) => Boolean(officesOf.get(actor)?.length)

/** By actor: the positions on an issue of all that may be that actor. */
const heldOn = onceEach((deck, issue: string) => {
  const held = new Map<string, Set<PositionFact>>()
  for (const position of deck.byIssue.get(issue) ?? []) {
    const { value: holder } = position.claims.holder
    for (const actor of deck.kin.get(holder) ?? [holder]) put(held, actor, position)
  }
  return held
})

/**
 * "Who held that?": others of the same sort, first those who took another stance; never one who may have held it too. Persons who took
 * none are of the same side; a state or body that took none would be too easily ruled out.
 */
export function whoOffer(deck: QuizDeck, card: Card, fact: Fact): Offer | null {
  if (fact.kind !== 'position') return null
  const { holder, issue, stance, wording } = fact.claims
  const kind = deck.actors.get(holder.value)?.kind
  const heldBy = heldOn(deck, issue.value)
  const holders = valuesOf(holder)
  const asked = yearsOfPosition(fact)
  const sayers = [...(deck.sayers.get(deck.plain(told(wording.value))) ?? [])]
  const views = [...(deck.stances.get(holder.value) ?? [])]
  // a document that says so itself is not wrong
  const quoted = wording.cites.map(({ document }) => deck.authors.get(document))

  const wrong = deck.head.actors.flatMap(({ id }) => {
    if (
      !areOfOneSort(deck, id, holder.value) ||
      mayBeOne(deck, id, holder.value) ||
      holders.includes(id) ||
      quoted.includes(id)
    )
      return []
    const held = [...(heldBy.get(id) ?? [])]
    if (held.some((position) => stancesOf(position).includes(stance.value))) return []
    // who takes one stance with the holder anywhere may well have said this too
    if (!held.length && views.some((view) => deck.stances.get(id)?.has(view))) return []
    const own = held.find(({ claims }) => claims.holder.value === id)
    if (!own && kind !== 'author' && !(kind === 'person' && mayBeMistaken(deck, id, holder.value))) return []
    const from = own ? { fact: `${deck.head.id}/${own.id}`, claim: 'stance' } : deck.introductions.get(id)
    if (!from || sayers.some((sayer) => mayBeOne(deck, sayer, id))) return []
    if (fact.about.includes(id) || isNamed(deck, id, deck.around(card))) return []
    const strange = strangeness(deck, id, asked, fact.topic)
    if (strange === Infinity) return []
    const far = (held.length ? 0 : shareMembership(deck, id, holder.value) ? 1 : 2) + strange
    return [{ from, text: deck.nameOf(id), far }]
  })
  return { right: card.answer, wrong }
}
