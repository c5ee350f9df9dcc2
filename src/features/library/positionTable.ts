import { capital } from '@/domain/cards/wording'
import { dateOf, overlaps, shownDate, type CalendarDate } from '@/domain/facts/calendarDate'
import { claimsOf } from '@/domain/facts/claims'
import { nameOf, type DeckHead, type Issue } from '@/domain/facts/deck'
import type { Claim, PositionFact } from '@/domain/facts/fact'
import { positionWords } from '@/words/positionWords'
import type { Entry } from './libraryContent'
import { sayingOf, type Saying } from './saying'

/** A stance that somebody took at some time. */
export interface HeldStance extends Saying {
  /** Its code in the issue. */
  stance: string
  /** In words and in few; empty where nobody says when. */
  time: string
  year: string
  date: CalendarDate | null
  /** What is disputed of it. */
  disputed: Claim[]
  fact: PositionFact
}

/** What one actor held on an issue, the oldest first. */
export interface Holder {
  /** Without its deck, as the facts name it. */
  id: string
  name: string
  held: HeldStance[]
  shift: Shift
}

/** Whether what was held changed from one time to another, or was not the same at one time; empty where it was always the same. */
export type Shift = 'changed' | 'varied' | ''

/** An issue with who held what on it. `id` with its deck, `topic` too. */
export interface HeldIssue {
  id: string
  head: DeckHead
  issue: Issue
  name: string
  topic: string
  holders: Holder[]
  /** Documents differ on it, or other sources say otherwise. */
  disputed: boolean
}

/** Actors by issues: those issues on which several of the actors with most positions spoke. */
export interface Matrix {
  /** So many positions an actor has at least. */
  least: number
  actors: Column[]
  rows: HeldIssue[]
}

/** An actor with how many issues of the matrix it speaks of; an author argues, others act. */
interface Column {
  id: string
  name: string
  head: DeckHead
  cells: number
  argues: boolean
}

/** More columns nobody walks through. */
const mostActors = 20

/** "2008", "2010s", "by 2024": a date in the space of a cell. */
function yearOf(date: CalendarDate): string {
  if (date.open === 'start') return positionWords.by(Number(date.latest.slice(0, 4)))
  if (date.precision === 'century') return shownDate(date)
  return `${Number(date.earliest.slice(0, 4))}${date.precision === 'decade' ? 's' : ''}`
}

/** Whether different stances were taken at different times, as far as their dates tell. */
export function shiftOf(held: readonly Pick<HeldStance, 'stance' | 'date'>[]): Shift {
  const pairs = held.flatMap((a, nth) =>
    held.slice(nth + 1).flatMap((b) => (a.stance === b.stance ? [] : [[a, b] as const])),
  )
  if (!pairs.length) return ''
  return pairs.some(([a, b]) => a.date && b.date && !overlaps(a.date, b.date)) ? 'changed' : 'varied'
}

function heldStance(head: DeckHead, id: string, fact: PositionFact, issue: Issue): HeldStance {
  const { from, stance } = fact.claims
  const date = from ? dateOf(from.value) : null
  return {
    ...sayingOf(head, id, fact, issue),
    stance: stance.value,
    time: date ? shownDate(date) : '',
    year: date ? yearOf(date) : '',
    date,
    disputed: claimsOf(fact).flatMap(([, claim]) => (claim.dispute ? [claim] : [])),
    fact,
  }
}

const isAuthor = ({ actors }: DeckHead, holder: string) =>
  actors.some(({ id, kind }) => id === holder && kind === 'author')

/** Authors take different stances: one of their documents errs, or it is a matter of opinion. */
const authorsDiffer = (head: DeckHead, holders: readonly Holder[]) =>
  new Set(holders.flatMap(({ id, held }) => (isAuthor(head, id) ? held.map(({ stance }) => stance) : []))).size > 1

/** All issues on which somebody holds something, in the order in which they came up. `entries` in the order of time. */
export function heldIssues(entries: readonly Entry[]): HeldIssue[] {
  const issues = new Map<string, HeldIssue>()
  const heads = new Set(entries.map(({ head }) => head))
  const known = new Map([...heads].flatMap(({ id, issues }) => issues.map((issue) => [`${id}/${issue.id}`, issue])))
  for (const { id, head, fact, topic } of entries) {
    if (fact.kind !== 'position') continue
    const key = `${head.id}/${fact.claims.issue.value}`
    const issue = known.get(key)
    if (!issue) continue
    const at = issues.get(key) ?? {
      id: key,
      head,
      issue,
      name: capital(issue.name),
      topic,
      holders: [],
      disputed: false,
    }
    issues.set(key, at)
    const holder = fact.claims.holder.value
    let own = at.holders.find((each) => each.id === holder)
    if (!own) at.holders.push((own = { id: holder, name: capital(nameOf(head, holder)), held: [], shift: '' }))
    own.held.push(heldStance(head, id, fact, issue))
  }
  return [...issues.values()].map((at) => {
    const holders = at.holders.map((holder) => ({ ...holder, shift: shiftOf(holder.held) }))
    const disputed = holders.some(({ held }) => held.some((each) => each.disputed.length > 0))
    return { ...at, holders, disputed: disputed || authorsDiffer(at.head, holders) }
  })
}

/**
 * The part of it that is worth seeing side by side. Actors are left out from those with fewest positions on, until a page has room for the rest
 * (all that have as many go together); an issue stays that two of them speak of, and an actor that speaks of such an issue.
 */
export function matrixOf(issues: readonly HeldIssue[], most = mostActors): Matrix {
  const keyOf = ({ head }: HeldIssue, { id }: Pick<Holder, 'id'>) => `${head.id}/${id}`
  const counts = new Map<string, number>()
  for (const issue of issues)
    for (const holder of issue.holders)
      counts.set(keyOf(issue, holder), (counts.get(keyOf(issue, holder)) ?? 0) + holder.held.length)
  let least = 1
  while ([...counts.values()].filter((count) => count >= least).length > most) least++

  const seen = (issue: HeldIssue) => issue.holders.filter((holder) => (counts.get(keyOf(issue, holder)) ?? 0) >= least)
  const rows = issues.filter((issue) => seen(issue).length > 1)
  const actors = new Map<string, Column>()
  for (const row of rows)
    for (const holder of seen(row)) {
      const { id, name } = holder
      const at = actors.get(keyOf(row, holder)) ?? {
        id,
        name,
        head: row.head,
        cells: 0,
        argues: isAuthor(row.head, id),
      }
      actors.set(keyOf(row, holder), { ...at, cells: at.cells + 1 })
    }
  const arguing = (issue: HeldIssue) => seen(issue).filter(({ id }) => isAuthor(issue.head, id)).length
  return {
    least,
    actors: [...actors.values()].sort((a, b) => Number(a.argues) - Number(b.argues) || b.cells - a.cells),
    // what the authors argue among themselves stands together, after what others said
    rows: rows.toSorted((a, b) => arguing(a) - arguing(b) || seen(b).length - seen(a).length),
  }
}

/** Stances in a row that are the same, as one: "2008–2022". */
export function runsOf(held: readonly HeldStance[]): { stance: string; label: string; years: string }[] {
  const runs: { stance: string; label: string; from: string; until: string }[] = []
  for (const { stance, label, year, date } of held) {
    const last = runs.at(-1)
    if (last?.stance !== stance) runs.push({ stance, label, from: year, until: year })
    // when it began to be so is not known: that makes a run no longer
    else if (!last.from || date?.open !== 'start') last.until = year || last.until
  }
  return runs.map(({ stance, label, from, until }) => ({
    stance,
    label,
    years: from && until !== from ? `${from}–${until}` : until,
  }))
}
