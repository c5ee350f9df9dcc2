import type { FactKind } from '../../facts/fact'
import type { QuizDeck } from '../deck/quizDeck'
import { itemId, parseItemId, type QuestionType } from '../items/item'
import { makeQuiz } from '../makeQuiz'
import type { Attempt } from './attempt'
import { usualOptions, type Clock, type QuizOptions } from './options'
import { isQuizOptions } from './optionsSchema'
import { quizWish } from './wish'

/** What a link says: the same quiz on any device that has the same edition of the deck. */
export interface SharedQuiz {
  options: QuizOptions
  seed: string
  /** Of each deck that was asked, the first characters of its content's hash. */
  editions: Record<string, string>
}

/** A change of the deck shows in so many characters of its hash. */
const shortHash = 8
/** No link of ours is longer, and no browser takes much more. */
const longest = 20_000

/**
 * The quiz as it can be made again elsewhere: by its options, or, where these alone do not make it (they depend on the learner, on
 * cards set aside, or on an edition that is gone), by the ids of its questions.
 */
export function sharedQuiz(
  { options: given, seed, editions, items }: Pick<Attempt, 'options' | 'seed' | 'editions' | 'items'>,
  decks: readonly QuizDeck[],
): SharedQuiz {
  const { items: _, ...options }: QuizOptions = { ...given, source: 'all' }
  const ids = items.map(({ id }) => id)
  const made = makeQuiz(decks, quizWish(options), seed).map(({ id }) => id)
  const same = made.length === ids.length && made.every((id, index) => id === ids[index])
  const listed = { topics: [], kinds: [], levels: [], types: [], count: ids.length, items: ids }
  const short = Object.entries(editions).map(([deck, hash]) => [deck, hash.slice(0, shortHash)])
  return {
    options: same ? options : { ...options, ...listed },
    seed,
    editions: Object.fromEntries(short) as Record<string, string>,
  }
}

/** The decks of a shared quiz that are here in another edition, or not at all. */
export const otherEditions = (shared: Pick<SharedQuiz, 'editions'>, here: Record<string, string>): string[] =>
  Object.entries(shared.editions).flatMap(([deck, hash]) => (here[deck]?.startsWith(hash) ? [] : [deck]))

// Written with nothing but letters, digits and -_.~,:/ so that no messenger cuts or mangles it. Fields are parted by ~, the first letter
// of each says what it is; the members of a list by commas. A deck's name stands only where it changes.

const typeLetters: Record<QuestionType, string> = {
  choice: 'c',
  typed: 't',
  order: 'o',
  match: 'm',
  statements: 's',
  who: 'w',
  odd: 'x',
}
const kindLetters: Record<FactKind, string> = { date: 'd', resolution: 'r', actor: 'a', position: 'p', plain: 's' }
const clockLetters: Record<Clock['kind'], string> = { none: 'p', question: 'q', sprint: 's', exam: 'e' }
const version = '1'

const nameOf = <Name extends string>(letters: Record<Name, string>, letter: string) =>
  (Object.keys(letters) as Name[]).find((name) => letters[name] === letter)

/** Ids that begin with their deck, the deck left out where it is that of the one before. `parts`: how many the whole id has. */
function packed(ids: readonly string[]): string[] {
  let deck = ''
  return ids.map((id) => {
    const [own = '', ...rest] = id.split('/')
    const text = own === deck ? rest.join('/') : id
    deck = own
    return text
  })
}

function unpacked(texts: readonly string[], parts: number): string[] {
  let deck = ''
  return texts.map((text) => {
    const names = text.split('/')
    if (names.length === parts) deck = names.shift() ?? ''
    return [deck, ...names].join('/')
  })
}

/** As it stands in the address. */
export function encodeQuiz({ options, seed, editions }: SharedQuiz): string {
  const { clock, count, topics, kinds, types, negative, sure, items } = options
  const cards = items?.map((id) => parseItemId(id)).filter((id) => id !== null) ?? []
  const packedCards = packed(cards.map(({ card }) => card))
  const known = Object.entries(editions)
  const fields = [
    version,
    `m${clockLetters[clock.kind]}${clock.kind === 'none' ? '' : clock.seconds}`,
    `n${count}`,
    topics.length && `o${packed(topics).join(',')}`,
    kinds.length && `k${kinds.map((kind) => kindLetters[kind]).join('')}`,
    options.levels.length && `l${options.levels.join('')}`,
    types.length && `t${types.map((type) => typeLetters[type]).join('')}`,
    negative && 'g',
    sure && 'u',
    items && `i${cards.map(({ type }, index) => `${typeLetters[type]}:${packedCards[index]}`).join(',')}`,
    known.length && `v${known.map((edition) => edition.join(':')).join(',')}`,
    `s${seed}`,
  ]
  return fields.filter(Boolean).join('~')
}

/** What the address says, or null where it is no quiz of ours: cut short, of a later version, or made up. */
export function decodeQuiz(text: string): SharedQuiz | null {
  if (text.length > longest || !/^[\w\-.~,:/]+$/.test(text)) return null
  const [first, ...rest] = text.split('~')
  const fields = new Map(rest.map((field) => [field[0] ?? '', field.slice(1)]))
  const seed = fields.get('s')
  if (first !== version || fields.size !== rest.length || !seed) return null
  const list = (field: string) => fields.get(field)?.split(',') ?? []
  const letters = (field: string) => [...(fields.get(field) ?? '')]
  const items = list('i').map((item) => ({ type: nameOf(typeLetters, item[0] ?? ''), card: item.slice(2) }))
  const cards = unpacked(
    items.map(({ card }) => card),
    4,
  )
  const clock = fields.get('m') ?? ''
  const kind = nameOf(clockLetters, clock[0] ?? '')
  const options: unknown = {
    ...usualOptions,
    clock: kind === 'none' ? { kind } : { kind, seconds: Number(clock.slice(1)) },
    count: Number(fields.get('n')),
    topics: unpacked(list('o'), 2),
    kinds: letters('k').map((letter) => nameOf(kindLetters, letter)),
    levels: letters('l').map(Number),
    types: letters('t').map((letter) => nameOf(typeLetters, letter)),
    negative: fields.has('g'),
    sure: fields.has('u'),
    ...(fields.has('i') && {
      items: items.map(({ type }, index) => type && itemId(type, cards[index] ?? '')),
    }),
  }
  const editions = list('v').map((edition) => edition.split(':'))
  if (!isQuizOptions(options) || editions.some(({ length }) => length !== 2)) return null
  return { options, seed, editions: Object.fromEntries(editions) as Record<string, string> }
}
