import type { Card } from '../cards/card'
import { capital } from '../cards/wording'
import { dateOf } from '../facts/calendarDate'
import { told } from '../facts/clause'
import { nameOf } from '../facts/deck'
import type { Fact, PositionFact } from '../facts/fact'
import { introduction } from './actorDistractors'
import type { Offer } from './candidate'
import { eraGap, isNamed, mayBeOne, shareMembership } from './identity'
import { valuesOf } from './dated'
import { yearsOfPosition, type QuizDeck } from './quizDeck'
import { surroundings } from './surroundings'

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

/** Every text that a position's wording, or a view that disputes it, may have; plain. */
const wordingsOf = ({ plain }: QuizDeck, { claims: { wording, stance, holder } }: PositionFact) =>
  [wording, stance]
    .flatMap(valuesOf)
    .flatMap((value) => (typeof value === 'string' ? [plain(told(value)), plain(told(value, holder.value))] : []))

/** The stances of its issue that are wrong of nobody beyond doubt: taken by the same holder then, or by a view of a dispute. */
function doubtful(deck: QuizDeck, fact: PositionFact): Set<string> {
  const { issue, holder, stance } = fact.claims
  const wordings = wordingsOf(deck, fact)
  const stances = deck.head.issues.find(({ id }) => id === issue.value)?.stances ?? {}
  const rivals = deck.byIssue.get(issue.value) ?? []
  return new Set([
    stance.value,
    ...valuesOf(stance).filter((value) => typeof value === 'string'),
    ...rivals
      .filter(
        (rival) =>
          (mayBeOne(deck, rival.claims.holder.value, holder.value) && shareTime(rival, fact)) ||
          wordingsOf(deck, rival).some((wording) => wordings.includes(wording)),
      )
      .flatMap(({ claims }) => valuesOf(claims.stance).filter((value) => typeof value === 'string')),
    ...Object.keys(stances).filter((code) => wordings.includes(deck.plain(stances[code] ?? ''))),
  ])
}

/** "What was X's position on…?": the stances that the issue knows, all worded alike; the answer's own wording would stand out. */
export function stanceOffer(deck: QuizDeck, _card: Card, fact: Fact): Offer | null {
  if (fact.kind !== 'position') return null
  const { issue, stance } = fact.claims
  const stances = deck.head.issues.find(({ id }) => id === issue.value)?.stances ?? {}
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

/** Whether the deck has both take one stance anywhere: then either may well have said what the other said. */
const thinkAlike = ({ stances }: QuizDeck, a: string, b: string) =>
  [...(stances.get(a) ?? [])].some((stance) => stances.get(b)?.has(stance))

/** "Who held that?": others of the same kind, first those who took another stance; never one who may have held it too. */
export function whoOffer(deck: QuizDeck, { prompt, answer }: Card, fact: Fact): Offer | null {
  if (fact.kind !== 'position') return null
  const { head } = deck
  const { holder, issue, stance, wording } = fact.claims
  const around = surroundings(fact, prompt)
  const kind = deck.actors.get(holder.value)?.kind
  const rivals = deck.byIssue.get(issue.value) ?? []
  const holders = valuesOf(holder)
  const asked = yearsOfPosition(fact)
  const sayers = [...(deck.sayers.get(deck.plain(told(wording.value))) ?? [])]
  const cited = new Set(wording.cites.map(({ document }) => document))
  const quoted = head.documents.filter(({ id }) => cited.has(id)).flatMap(({ short, author = '' }) => [short, author])

  const wrong = head.actors.flatMap(({ id, kind: other, names, aliases = [] }) => {
    if (other !== kind || mayBeOne(deck, id, holder.value) || holders.includes(id)) return []
    if (fact.about.includes(id) || isNamed(deck, id, around)) return []
    // a document that says so itself is not wrong
    if (kind === 'author' && [...names.map(({ text }) => text), ...aliases].some((name) => quoted.includes(name)))
      return []
    if (sayers.some((sayer) => mayBeOne(deck, sayer, id))) return []
    const held = rivals.filter(({ claims }) => mayBeOne(deck, claims.holder.value, id))
    if (held.some(({ claims }) => valuesOf(claims.stance).includes(stance.value))) return []
    if (!held.length && thinkAlike(deck, id, holder.value)) return []
    const known = introduction(deck, id)
    if (!known) return []
    const far = (held.length ? 0 : shareMembership(deck, id, holder.value) ? 1 : 2) + eraGap(deck, id, asked)
    return [{ ...known, text: capital(nameOf(head, id)), far }]
  })
  return { right: answer, wrong }
}
