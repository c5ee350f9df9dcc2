import { statementOf } from '../../cards/statement'
import type { Actor } from '../../facts/deck'
import { isNamed } from '../deck/identity'
import type { QuizDeck } from '../deck/quizDeck'
import { namesOf, rankOfActor, typedNameOf } from './actorName'
import { inWords, named, sameWords, type Named, type Rank } from './spelling'
import { right, wrong, type OtherView, type Question, type Verdict } from './verdict'

/** Who is right: one actor, or several that are all wanted. */
export interface ExpectedName {
  type: 'name'
  actors: readonly string[]
  /** Whether it was a deed, of which one of its people, or whoever they act for, is not quite the wrong answer. */
  deed: boolean
  views: readonly OtherView<readonly string[]>[]
}

/** For an answer that is not wrong, but names the state for its minister or the minister for the state. */
const ofKin = 1 / 2
/** For a surname that two actors of the deck share. */
const notToldApart = 1 / 2

const listed = (deck: QuizDeck, ids: readonly string[]) => ids.map((id) => deck.nameOf(id)).join(', ')

function whoIs(deck: QuizDeck, text: string, actors: readonly string[]): Named<Actor> {
  const typed = typedNameOf(text)
  return named(
    deck.head.actors,
    ({ id }) => actors.includes(id),
    (actor) => rankOfActor(deck, actor, typed),
  )
}

const partsOf = (text: string) => text.split(/[,;&+/]|\b(?:and|with)\b/i).flatMap((part) => part.trim() || [])

/** The actors that a text of the deck lists, by id or by name; null where a part of it is no actor's name. */
export function actorsIn(deck: QuizDeck, text: string): string[] | null {
  const called = (name: string, most: Rank) => {
    const typed = typedNameOf(name)
    return deck.head.actors.find((actor) => (rankOfActor(deck, actor, typed) ?? 2) <= most)?.id
  }
  const whole = deck.actors.has(text) ? text : called(text, 0)
  if (whole !== undefined) return [whole]
  const found = partsOf(text).map((part) => called(part, 1))
  return found.every((id) => id !== undefined) ? found : null
}

/** Who it is instead, in the words of a fact of the deck. */
function otherActor(deck: QuizDeck, { id }: Actor): Verdict {
  const from = deck.introductions.get(id)
  const fact = from && deck.facts.get(from.fact)
  const meant = deck.nameOf(id)
  if (!from || !fact) return wrong({ code: 'otherActor', meant })
  return wrong({ code: 'otherActor', meant, is: statementOf(deck.head, fact, from.claim) }, from.fact)
}

function areKin({ actors }: QuizDeck, a: string, b: string): boolean {
  const belongs = (one: string, other: string) => actors.get(one)?.memberOf?.includes(other) ?? false
  return belongs(a, b) || belongs(b, a)
}

function oneName({ deck, text, item }: Question, id: string, deed: boolean): Verdict {
  const found = whoIs(deck, text, [id])
  const meant = deck.nameOf(id)
  switch (found.who) {
    case 'right': {
      if (found.rank === 2) return right({ code: 'slip', meant })
      const typed = inWords(text)
      const usedBy = deck.actors.get(id)?.names.find((name) => sameWords(typed, inWords(name.text)))?.usedBy
      return right({ code: 'alias', meant, ...(usedBy !== undefined && { usedBy }) })
    }
    case 'shared': {
      const others = [id, ...found.others.map((other) => other.id)].map((each) => deck.nameOf(each))
      return { share: notToldApart, reason: { code: 'shared', meant: text.trim(), others } }
    }
    case 'other': {
      const { other } = found
      const given = isNamed(deck, other.id, ` ${deck.plain(item.prompt)} `)
      if (deed && !given && areKin(deck, other.id, id))
        return { share: ofKin, reason: { code: 'kin', meant: deck.nameOf(other.id) } }
      return otherActor(deck, other)
    }
    case 'nobody':
      return wrong({ code: 'wrong' })
  }
}

/** Several names, in any order: each right one earns its share, but a wrong one among them spoils all. */
function severalNames({ deck, text }: Question, actors: readonly string[]): Verdict {
  const found = partsOf(text).map((part) => whoIs(deck, part, actors))
  const stray = found.find(({ who }) => who === 'other')
  if (stray?.who === 'other') return otherActor(deck, stray.other)
  const met = actors.filter((id) => partsOf(text).some((part) => whoIs(deck, part, [id]).who === 'right'))
  if (!met.length || found.some(({ who }) => who !== 'right')) return wrong({ code: 'wrong' })
  const meant = listed(deck, met)
  const missing = actors.length - met.length
  if (!missing) return right({ code: 'sameValue', meant })
  return { share: met.length / actors.length, reason: { code: 'some', meant, missing } }
}

/** How a typed name is judged. */
export function nameVerdict(question: Question, { actors, deed, views }: ExpectedName): Verdict {
  const judge = (ids: readonly string[]) =>
    ids.length === 1 && ids[0] !== undefined ? oneName(question, ids[0], deed) : severalNames(question, ids)
  const verdict = judge(actors)
  if (verdict.share === 1) return verdict
  const view = views.find(({ value }) => judge(value).share === 1)
  if (!view) return verdict
  const meant = listed(question.deck, view.value)
  return right({ code: 'view', meant, documents: view.documents, main: question.item.answer })
}

/** Whether an actor goes by a name that can be recalled, rather than by a description: "the Serbian public". */
export const hasName = (actor: Actor): boolean => /^\P{Ll}/u.test(namesOf(actor)[0]?.split(/\s+/).at(-1) ?? '')
