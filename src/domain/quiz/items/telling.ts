import type { Card } from '../../cards/card'
import { claimBehind } from '../../cards/generateCards'
import { madeOf } from '../../cards/resolutionCards'
import { stanceTaken, thesisOf } from '../../cards/stanceSentence'
import { circumstancesOf } from '../../cards/statement'
import { capital, period, phrase, possessive, source } from '../../cards/wording'
import { shownDate, dateOf, whenPhrase, type CalendarDate } from '../../facts/calendarDate'
import { told } from '../../facts/clause'
import { nameOf } from '../../facts/deck'
import type { ActorFact, Claim, DateFact, Fact, PositionFact, ResolutionFact } from '../../facts/fact'
import { grouped } from '../../grouped'
import { once, onceEach } from '../deck/once'
import type { QuizDeck } from '../deck/quizDeck'
import type { Candidate } from '../distractors/candidate'
import { placeOf, type Placed } from './nearness'

/**
 * What a card's claim says, as a sentence that is true by itself. `otherwise`: the same with a wrong answer in the place of the right
 * one, in the same form; null where that cannot be worded.
 */
export interface Telling extends Placed {
  card: Card
  /** What its fact is about. */
  about: readonly string[]
  text: string
  otherwise: (wrong: Candidate) => string | null
}

type Sentence = Pick<Telling, 'text' | 'otherwise'>

function dateSentence(deck: QuizDeck, fact: DateFact | ResolutionFact): Sentence | null {
  const own = deck.datedOf.get(fact)
  if (!own || own.date.approximate || own.date.open) return null
  const happened = fact.kind === 'date' ? told(fact.event) : phrase(fact.name, 'was', madeOf(fact))
  // the time stands first: at the end it would seem to belong to the last thing named
  const at = (date: CalendarDate) => phrase(`${whenPhrase(date)},`, happened)
  return {
    text: at(own.date),
    otherwise({ text, from }) {
      const other = deck.facts.get(from?.fact ?? '')
      const form = other && deck.datedOf.get(other)?.forms.find((each) => each.text === text)
      return form ? at(form.date) : null
    },
  }
}

function instrumentSentence(deck: QuizDeck, { name, gist }: ResolutionFact): Sentence | null {
  if (!gist) return null
  return {
    text: phrase(name, told(gist)),
    otherwise({ from }) {
      const other = deck.facts.get(from?.fact ?? '')
      return other?.kind === 'resolution' ? phrase(other.name, told(gist)) : null
    },
  }
}

function officeSentence(deck: QuizDeck, fact: ActorFact, claim: string): Sentence | null {
  const own = deck.offices.find((office) => office.fact === fact && office.claim === claim)
  const circumstances = own && phrase(own.role.context, period(own.role.from, own.role.until))
  // of states and bodies an office tells no more than what they are
  if (!own || !circumstances || deck.actors.get(own.actor)?.kind !== 'person') return null
  const name = nameOf(deck.head, own.actor)
  return {
    text: phrase(name, 'was', own.name, circumstances),
    otherwise({ from }) {
      const theirs = deck.facts.get(from?.fact ?? '')
      const other = deck.offices.find((office) => office.fact === theirs && office.claim === from?.claim)
      return other ? phrase(name, 'was', other.name, circumstances) : null
    },
  }
}

function positionSentence(deck: QuizDeck, fact: PositionFact): Sentence | null {
  const { holder, issue, stance } = fact.claims
  const matter = deck.issues.get(issue.value)
  const wording = matter?.stances[stance.value]
  if (!matter || !wording) return null
  const name = nameOf(deck.head, holder.value)
  const argues = deck.actors.get(holder.value)?.kind === 'author'
  const circumstances = circumstancesOf(deck.head, fact)
  const sentence = (label: string) => {
    if (argues) {
      const thesis = thesisOf(matter, label)
      return thesis === null ? `${matter.question} According to ${name}: ${label}` : `According to ${name}, ${thesis}`
    }
    const taken = stanceTaken(matter, label, name) ?? `${possessive(name)} position on ${matter.name}: ${label}`
    return phrase(circumstances && `${circumstances},`, taken)
  }
  return {
    text: sentence(wording),
    otherwise({ text }) {
      const other = Object.values(matter.stances).find((each) => capital(each) === text)
      return other === undefined ? null : sentence(other)
    },
  }
}

function sentenceOf(deck: QuizDeck, fact: Fact, { claim, direction }: Card): Sentence | null {
  if (fact.kind === 'position') return direction === 'stance' ? positionSentence(deck, fact) : null
  if (fact.kind === 'actor') return direction === 'office' ? officeSentence(deck, fact, claim) : null
  if (fact.kind === 'plain') return null // a question and its answer make no sentence
  if (direction === 'when') return dateSentence(deck, fact)
  return fact.kind === 'resolution' && direction === 'which' ? instrumentSentence(deck, fact) : null
}

/** Whether nobody doubts what is told, and when. */
const isCertain = (fact: Fact, card: Card, claim: Claim) => {
  const claims: (Claim | undefined)[] =
    fact.kind === 'position' ? [claim, fact.claims.stance, fact.claims.holder, fact.claims.from] : [claim]
  // when something happened is no matter of opinion
  return claims.every((each) => !each?.dispute) && (card.direction !== 'when' || claim.voice !== 'judgement')
}

/** What a card's claim says; null where that is doubtful, or could not be told falsely as well. */
export const tellingOf = onceEach((deck, card: Card): Telling | null => {
  const fact = deck.facts.get(card.fact)
  const claim = fact && claimBehind(fact, card.claim)
  const sentence = claim && isCertain(fact, card, claim) ? sentenceOf(deck, fact, card) : null
  if (!claim || !sentence) return null
  const holder = fact.kind === 'position' ? fact.claims.holder.value : undefined
  const argues = holder !== undefined && deck.actors.get(holder)?.kind === 'author'
  const whom = argues ? null : source(deck.head, claim, holder)
  const asOf = claim.asOf ? `(as of ${shownDate(dateOf(claim.asOf))})` : ''
  const whole = (text: string) => phrase(whom ? `According to ${whom}, ${text}` : capital(text), asOf)
  return {
    card,
    about: fact.about,
    text: whole(sentence.text),
    otherwise(wrong) {
      const text = sentence.otherwise(wrong)
      return text === null ? null : whole(text)
    },
    ...placeOf(deck, card),
  }
})

const directions = new Set(['when', 'which', 'office', 'stance'])

/** The cards whose claims may be told, by topic. */
export const toldByTopic = once((deck) =>
  grouped(
    deck.cards.filter(({ direction }) => directions.has(direction)),
    ({ topic }) => topic,
  ),
)
