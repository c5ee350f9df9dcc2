import type { Actor } from '../../facts/deck'
import type { QuizDeck } from '../deck/quizDeck'
import { isOneSlip } from './slip'
import { better, inWords, sameWords, slippedWords, wordsOf, type Rank, type Words } from './spelling'

/** Words before a name that are no part of it. */
const titles = new Set(
  (
    'mr mrs ms miss dr prof professor sir lord lady madam president vice prime minister premier pm foreign defence secretary general ' +
    'chancellor king queen prince marshal colonel admiral ambassador envoy special representative commissioner high deputy former then ' +
    'chief negotiator mediator state'
  ).split(' '),
)
const withoutTitles = (words: readonly string[]) => {
  const rest = words.filter((word) => !titles.has(word))
  return rest.length ? rest : words
}

/** Russian and South Slavic names as English spells them in several ways: "Yevgeniy", "Evgeny"; "Aleksandr", "Alexander". */
const respelt = (word: string) =>
  word
    .replace(/^ye/, 'e')
    .replaceAll('ks', 'x')
    .replace(/dj/g, 'd')
    .replace(/kh/g, 'h')
    .replace(/[jy]/g, 'i')
    .replace(/w/g, 'v')

/** The least letters of a first name in which a slip is let pass, beside its right surname. */
const leastOfFirst = 4

/** One spelling of an actor's name in words: of a person whatever stands last is the surname, with all parts of a double one. */
interface Spelling {
  name: Words
  first: string[]
  /** Without spaces. */
  surname: string
  respelt: string
}

function spellingOf(name: string): Spelling {
  const parts = name.trim().split(/\s+/)
  const first = parts.slice(0, -1).flatMap((part) => wordsOf(part))
  const surname = wordsOf(parts.at(-1) ?? '').join('')
  return { name: inWords(name), first: first.filter((word) => !titles.has(word)), surname, respelt: respelt(surname) }
}

const known = new WeakMap<Actor, Spelling[]>()
/** All that an actor is called, worked out once: one answer is held against every name of the deck. */
function spellingsOf(actor: Actor): Spelling[] {
  const spellings = known.get(actor) ?? namesOf(actor).map(spellingOf)
  known.set(actor, spellings)
  return spellings
}

export const namesOf = ({ names, aliases = [] }: Actor) => [...names.map(({ text }) => text), ...aliases]

/** How many slips lead to the first names, or null where one is another: each may be left out or cut to its initial. */
function slipsInFirst(typed: readonly string[], first: readonly string[]): number | null {
  let slips = 0
  let left = first
  for (const word of typed) {
    const same = left.find((name) => respelt(name) === respelt(word) || (word.length === 1 && name.startsWith(word)))
    const slipped = same ?? left.find((name) => isOneSlip(respelt(word), respelt(name), leastOfFirst))
    if (!slipped) return null
    left = left.filter((name) => name !== slipped)
    if (!same) slips += 1
  }
  return slips
}

/** Takes from the words beside a person's surname those of the state or body that they act for: "Russia's Putin", "Serbian". */
function withoutGroups(deck: QuizDeck, { memberOf = [] }: Actor, typed: readonly string[]): readonly string[] {
  const groups = memberOf
    .flatMap((id) => deck.actors.get(id) ?? [])
    .flatMap((group) => spellingsOf(group).flatMap(({ name }) => name.words))
  return typed.filter((word) => !groups.some((group) => group === word || isOneSlip(word, group)))
}

/** What may be the surname in a typed name, and the words that are then left. */
interface Cut {
  surname: string
  respelt: string
  rest: readonly string[]
}

/** A name as it was typed. */
export interface TypedName {
  name: Words
  cuts: readonly Cut[]
}

/** More words than any name has with its titles, and than any surname has. */
const mostWords = 12
const mostOfSurname = 3

function cutsOf(words: readonly string[]): Cut[] {
  const cuts: Cut[] = []
  for (let from = 0; from < words.length; from++)
    for (let until = from + 1; until <= Math.min(words.length, from + mostOfSurname); until++) {
      const part = words.slice(from, until)
      if (part.some((word) => word.length === 1)) continue // an initial, not a letter too many
      const surname = part.join('')
      cuts.push({ surname, respelt: respelt(surname), rest: [...words.slice(0, from), ...words.slice(until)] })
    }
  return cuts
}

export function typedNameOf(text: string): TypedName {
  // "Russia’s Lavrov" is Lavrov, "Lavrov’s deputy" is not
  const owned = text.split(/['’]s\s+/).at(-1) ?? ''
  return { name: inWords(text), cuts: cutsOf(withoutTitles(wordsOf(owned)).slice(0, mostWords)) }
}

/** How well a person is named: the surname must stand there, first names may, in any order. */
function rankOfPerson(deck: QuizDeck, actor: Actor, spelling: Spelling, cuts: readonly Cut[]): Rank | null {
  let best: Rank | null = null
  for (const cut of cuts) {
    const slipped = cut.respelt !== spelling.respelt
    if (slipped && !isOneSlip(cut.surname, spelling.surname)) continue
    const slips = slipsInFirst(withoutGroups(deck, actor, cut.rest), spelling.first)
    if (slips !== null && slips + Number(slipped) <= 1) best = better(best, slips || slipped ? 2 : 1)
  }
  return best
}

/** How well a name names an actor, under any spelling; null where it does not. */
export function rankOfActor(deck: QuizDeck, actor: Actor, { name, cuts }: TypedName): Rank | null {
  if (!name.words.length) return null
  const spellings = spellingsOf(actor)
  if (spellings.some((spelling) => sameWords(name, spelling.name))) return 0
  if (actor.kind !== 'person') return spellings.some((spelling) => slippedWords(name, spelling.name)) ? 2 : null
  return spellings.map((spelling) => rankOfPerson(deck, actor, spelling, cuts)).reduce(better, null)
}
