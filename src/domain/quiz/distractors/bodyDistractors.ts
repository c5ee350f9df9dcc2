import type { Card } from '../../cards/card'
import { shownVotes } from '../../cards/resolutionCards'
import { capital } from '../../cards/wording'
import type { Fact, Votes } from '../../facts/fact'
import type { Offer } from './candidate'
import { valuesOf } from '../deck/dated'
import { areOfOneSort, isNamed, mayBeOne } from '../deck/identity'
import type { QuizDeck } from '../deck/quizDeck'

/** "Which body adopted…?": those of the same sort that made other texts. Makers that are told as a text may be several, so they offer nothing. */
export function bodyOffer(deck: QuizDeck, card: Card, fact: Fact): Offer | null {
  const body = fact.kind === 'resolution' ? fact.claims.body : undefined
  if (!body || !deck.actors.has(body.value)) return null
  const around = deck.around(card)
  const makers = valuesOf(body).filter((value) => typeof value === 'string')
  const wrong = deck.resolutions.flatMap(({ id, claims: { body: other } }) => {
    const maker = other?.value ?? ''
    if (!areOfOneSort(deck, maker, body.value) || makers.some((each) => mayBeOne(deck, each, maker))) return []
    if (makers.some((each) => isNamed(deck, maker, ` ${deck.plain(each)} `))) return []
    if (fact.about.includes(maker) || isNamed(deck, maker, around)) return []
    return [{ text: deck.nameOf(maker), from: { fact: `${deck.head.id}/${id}`, claim: 'body' }, far: 0 }]
  })
  return { right: card.answer, wrong }
}

/** "How did the vote go?": how other votes went, those with the same outcome first. */
export function votesOffer(deck: QuizDeck, card: Card, fact: Fact): Offer | null {
  const votes = fact.kind === 'resolution' ? fact.claims.votes : undefined
  if (!votes) return null
  const views = valuesOf(votes).filter((value): value is Votes => typeof value === 'object' && 'outcome' in value)
  const wrong = deck.resolutions.flatMap(({ id, claims: { votes: other } }) => {
    if (!other || views.some((each) => sameCount(each, other.value))) return []
    const text = capital(shownVotes(deck.head, other.value))
    const far = other.value.outcome === votes.value.outcome ? 0 : 1
    return [{ text, from: { fact: `${deck.head.id}/${id}`, claim: 'votes' }, far }]
  })
  return { right: card.answer, wrong }
}

/** Two votes that went alike may be told with other names. */
const sameCount = (a: Votes, b: Votes) => a.for === b.for && a.against === b.against && a.abstained === b.abstained
