import { cited, noSource, withFacts } from '../facts/ownDeck'
import type { Deck, Document } from '../facts/deck'
import type { Level, PlainFact } from '../facts/fact'
import { changedPlainFact, newPlainFact, plainCardOf, type PlainCard } from '../facts/plainFact'
import { generateCards } from './generateCards'
import { sameWording, wordingKey } from './plainText'

/** What a table says of one card. A column that it lacks is `undefined`: what is there already stays. */
export interface GivenCard {
  line: number
  given: Partial<
    Record<'question' | 'answer' | 'note' | 'topic' | 'level' | 'reverse' | 'source' | 'place' | 'id', string>
  >
}

/** Why a line cannot be taken. `other`: the line, or the title of the card, that it repeats. */
export type Refusal =
  | { line: number; why: 'question' | 'answer' | 'level' | 'note' | 'made' | 'length' }
  | { line: number; why: 'twice'; other: number }
  | { line: number; why: 'asked'; other: string }

/** What a table would do to a deck. Nothing is written yet. */
export interface CardPlan {
  added: PlainFact[]
  /** `answer`: the right answer changes too. */
  changed: { before: PlainFact; given: PlainCard; answer: boolean }[]
  unchanged: number
  refused: Refusal[]
  /** Topics that the deck has not got yet. */
  topics: { id: string; title: string }[]
  documents: Document[]
}

const mostWords = 40
const mostLetters = 1_000
const tidy = (text: string) => text.replace(/\r\n?/g, '\n').trim()
const isYes = (text: string) => /^(y|yes|true|1|x)$/i.test(text)
const isId = (text: string) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 80

/**
 * Compares a table with a deck: by the id of a card, else by its question.
 * @param topic where cards stand whose line names none
 * @param newId makes an id that nothing had before
 */
export function planCards(
  deck: Deck,
  rows: readonly GivenCard[],
  topic: string,
  newId: (prefix: string) => string,
): CardPlan {
  const plan: CardPlan = { added: [], changed: [], unchanged: 0, refused: [], topics: [], documents: deck.documents }
  const plainFacts = deck.facts.filter((fact) => fact.kind === 'plain')
  const byId = new Map(plainFacts.map((fact) => [fact.id, fact]))
  const byQuestion = new Map(plainFacts.map((fact) => [wordingKey(fact.question), fact]))
  const made = new Map(
    deck.facts
      .flatMap((fact) => generateCards(deck, fact))
      .filter(({ kind, claim }) => kind !== 'plain' || claim !== 'answer')
      .map((card) => [card.id.slice(deck.id.length + 1), card]),
  )
  const taken = new Set(deck.facts.map(({ id }) => id))
  const questions = new Map<string, number>()
  const met = new Map<string, number>()

  const topicOf = (title: string | undefined, usual: string) => {
    if (!title) return usual
    const known = [...deck.topics, ...plan.topics].find((each) => sameWording(each.title, title))
    if (known) return known.id
    const fresh = { id: newId('topic-'), title }
    plan.topics.push(fresh)
    return fresh.id
  }
  function citesOf(title: string | undefined, place: string | undefined, before: PlainCard | undefined) {
    const [first, ...others] = before?.cites ?? []
    const named = plan.documents.find(({ id }) => id === first?.document)
    const wanted = title ?? named?.title ?? ''
    if (!wanted) return []
    if (first && named && wanted === named.title) {
      const { place: held, ...cite } = first
      // a paragraph is written where a place would be
      const next = place === undefined || place === first.at ? held : place
      return [{ ...cite, ...(next && { place: next }) }, ...others]
    }
    const known = plan.documents.find((document) => document.title === wanted && !document.anchors.length)
    if (known) return [{ document: known.id, ...(place && { place }) }, ...others]
    const { documents, cite } = cited(plan, { ...noSource, title: wanted }, place ?? '', newId('source-'))
    plan.documents = documents
    return [cite, ...others]
  }
  const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length

  for (const { line, given } of rows) {
    const { question = '', answer = '', note, id = '' } = given
    const refuse = (why: Exclude<Refusal['why'], 'twice' | 'asked'>) => plan.refused.push({ line, why })
    const generated = made.get(id)
    if (generated) {
      if (tidy(generated.prompt) === question && tidy(generated.answer) === answer) plan.unchanged += 1
      else refuse('made')
      continue
    }
    if (!question) refuse('question')
    else if (!answer) refuse('answer')
    else if (question.length > mostLetters || answer.length > mostLetters) refuse('length')
    else if (given.level && !/^[123]$/.test(given.level)) refuse('level')
    else if (wordsIn(note ?? '') > mostWords) refuse('note')
    else {
      const key = wordingKey(question)
      const twice = questions.get(key)
      const before = byId.get(id) ?? byQuestion.get(key)
      const again = twice ?? (before && met.get(before.id))
      if (again !== undefined) {
        plan.refused.push({ line, why: 'twice', other: again })
        continue
      }
      const holder = byQuestion.get(key)
      if (holder && before && holder !== before) {
        plan.refused.push({ line, why: 'asked', other: holder.question })
        continue
      }
      questions.set(key, line)
      if (before) met.set(before.id, line)
      const old = before && plainCardOf(before)
      const card: PlainCard = {
        topic: topicOf(given.topic, old?.topic ?? topic),
        level: (given.level ? Number(given.level) : (old?.level ?? 1)) as Level,
        question,
        answer,
        note: note ?? old?.note ?? '',
        reverse: given.reverse === undefined ? (old?.reverse ?? false) : isYes(given.reverse),
        cites: citesOf(given.source, given.place, old),
        voice: old?.voice ?? 'record',
      }
      if (!before || !old) {
        const free = isId(id) && !taken.has(id)
        const own = free ? id : newId('card-')
        taken.add(own)
        plan.added.push(newPlainFact(own, card))
      } else if (isSame(old, card)) plan.unchanged += 1
      else plan.changed.push({ before, given: kept(old, card), answer: tidy(old.answer) !== card.answer })
    }
  }
  return plan
}

const texts = ['question', 'answer', 'note'] as const
/** The same but for how lines end, which a table does not keep. */
const isSame = (old: PlainCard, card: PlainCard) => JSON.stringify(old) === JSON.stringify(kept(old, card))
const kept = (old: PlainCard, card: PlainCard): PlainCard => {
  const same = texts.filter((key) => tidy(old[key]) === card[key]).map((key) => [key, old[key]])
  return { ...old, ...card, ...(Object.fromEntries(same) as Partial<PlainCard>) }
}

/** The deck as a table makes it. `because`: why the answers that it changes were wrong; null where they are only worded otherwise. */
export const withPlan = (deck: Deck, plan: CardPlan, because: string | null): Deck =>
  withFacts({ ...deck, topics: [...deck.topics, ...plan.topics], documents: plan.documents }, [
    ...plan.changed.map(({ before, given }) => changedPlainFact(before, given, because)),
    ...plan.added,
  ])
