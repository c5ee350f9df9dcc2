import { claimBehind } from '../../cards/generateCards'
import { factOf } from '../../cards/card'
import { plain } from '../../cards/plainText'
import { claimsOf } from '../../facts/claims'
import type { QuizDeck } from '../deck/quizDeck'
import type { TypedItem } from '../items/item'
import { dateVerdict } from './dateVerdict'
import { expectedOf, type Expected } from './expected'
import { instrumentVerdict } from './instrumentVerdict'
import { noMark, type Mark } from './mark'
import { nameVerdict } from './nameVerdict'
import { readDate } from './readDate'
import { numberVerdict } from './numberVerdict'
import type { Reader } from './reader'
import { right, wrong, type Question, type Verdict } from './verdict'
import { votesVerdict } from './votesVerdict'

/** Longer than any name or date: what lies behind is not read. */
const mostCharacters = 300

/** What the deck holds to be right now; null where the question is no longer in it as it was asked. */
function expectedNow(deck: QuizDeck, { card, revision }: TypedItem): Expected | null {
  const fact = deck.facts.get(factOf(card))
  const [, , claim = '', direction = ''] = card.split('/')
  if (!fact || !claimsOf(fact).some(([key]) => key === claim)) return null
  return claimBehind(fact, claim).revision === revision ? expectedOf(deck, fact, claim, direction) : null
}

/** The same, of a question that is gone: a date can still be read from its answer. */
function expectedThen({ answerType, answer }: TypedItem): Expected | null {
  const date = answerType === 'date' ? readDate(answer, true)?.date : undefined
  return date ? { type: 'date', date, aliases: [], views: [] } : null
}

function verdictOf(question: Question, expected: Expected): Verdict {
  switch (expected.type) {
    case 'date':
      return dateVerdict(question, expected)
    case 'number':
      return numberVerdict(question, expected)
    case 'name':
      return nameVerdict(question, expected)
    case 'symbol':
      return instrumentVerdict(question, expected)
    case 'votes':
      return votesVerdict(question, expected)
    case 'text':
      return textVerdict(question, expected.aliases)
  }
}

const textVerdict = ({ text, item }: Question, aliases: readonly string[]): Verdict =>
  aliases.some((alias) => plain(alias) === plain(text))
    ? right({ code: 'alias', meant: item.answer })
    : wrong({ code: 'otherWords' })

/**
 * How a typed answer is judged. It never throws, whatever was typed. What is right proves that the card was known, what is wrong that it
 * was not. What is right in part proves neither: nothing that was said is false, and whoever types a year against the clock may well
 * know the day. The card stays as it is, and comes up in study by itself. Nor is an error certain where the question is gone from the deck, or where its answer was worded by hand.
 */
export function typedMark(deck: QuizDeck, item: TypedItem, text: string, reader: Reader): Mark {
  const given = text.trim().slice(0, mostCharacters)
  if (!/[\p{L}\p{N}]/u.test(given)) return { ...noMark, reason: { code: 'empty' } }
  const expected = expectedNow(deck, item) ?? expectedThen(item)
  const { share, reason, mistakenFor } = judged(
    { deck, item, text: given, dayFirst: reader.dayFirst },
    expected,
    reader,
  )
  const isRight = share === 1
  const answer = isRight ? 'good' : 'again'
  const isProven = isRight || (share === 0 && expected !== null && expected.type !== 'text')
  const proven = { card: item.card, revision: item.revision, answer, given } as const
  return {
    share,
    right: isRight,
    reason,
    proves: isProven ? [{ ...proven, ...(mistakenFor !== undefined && { mistakenFor }) }] : [],
  }
}

/** A number keeps its signs: "-45" is not 45. */
const bare = (text: string, { answerType }: TypedItem) =>
  answerType === 'number' ? text.toLowerCase().replace(/\s+/g, ' ') : plain(text)

function judged(question: Question, expected: Expected | null, { aliases }: Reader): Verdict {
  const { item, text } = question
  if (bare(text, item) === bare(item.answer, item)) return right({ code: 'exact' })
  const verdict = expected ? verdictOf(question, expected) : wrong({ code: 'wrong' })
  const learners = verdict.share < 1 && aliases.some((alias) => plain(alias) === plain(text))
  return learners ? right({ code: 'learners', meant: text }) : verdict
}
