import { factOf } from '../../cards/card'
import { statementOf } from '../../cards/statement'
import { capital } from '../../cards/wording'
import { shownDate, type CalendarDate } from '../../facts/calendarDate'
import { contains, fitOf, fitOfView, sameTime } from './dateFit'
import { dateTokens } from './dateTokens'
import { readDate } from './readDate'
import type { DateReading } from './singleDate'
import { right, wrong, type OtherView, type Question, type Verdict } from './verdict'

/** A date that is right, and what else is: other dates by the author's word, and those of other documents. */
export interface ExpectedDate {
  type: 'date'
  date: CalendarDate
  aliases: readonly string[]
  views: readonly OtherView<CalendarDate>[]
}

/** What happened at just that time, by the deck: first something about the same actors. */
function happenedThen({ deck, item }: Question, date: CalendarDate) {
  const own = factOf(item.card)
  const about = deck.facts.get(own)?.about ?? []
  const then = deck.dated.filter((dated) => `${deck.head.id}/${dated.fact.id}` !== own && sameTime(dated.date, date))
  const near = then.find(({ fact }) => fact.about.some((id) => about.includes(id))) ?? then[0]
  return near && { id: `${deck.head.id}/${near.fact.id}`, is: statementOf(deck.head, near.fact, near.claim) }
}

const named = (date: CalendarDate) => capital(shownDate(date))

function judged(question: Question, expected: ExpectedDate, { date, other }: DateReading): Verdict {
  const meant = named(date)
  const { item, dayFirst } = question
  const fit = fitOf(expected.date, date)
  if (fit?.share === 1) {
    if (other) return right({ code: 'ambiguous', meant, other: named(other) })
    return right({ code: fit.how === 'within' ? 'within' : 'sameValue', meant })
  }
  const alias = expected.aliases.some((text) => {
    const read = readDate(text, dayFirst)
    return read && sameTime(read.date, date)
  })
  if (alias) return right({ code: 'alias', meant })
  for (const { value, documents } of expected.views) {
    // a view that only tells the same time more coarsely is no other date
    if (contains(value, expected.date) && !sameTime(value, expected.date)) continue
    const view = fitOfView(value, expected.date, date)
    if (view?.share === 1) return right({ code: 'view', meant, documents, main: item.answer })
    if (view?.share && !fit?.share)
      return {
        share: view.share,
        reason: { code: 'coarser', meant, asked: expected.date.precision, documents, main: item.answer },
      }
  }
  if (fit?.how === 'partOfSpan') return { share: fit.share, reason: { code: 'partOfSpan', meant } }
  if (fit) return { share: fit.share, reason: { code: 'coarser', meant, asked: expected.date.precision } }
  const then = happenedThen(question, date)
  return wrong(
    { code: 'wrongDate', meant, ...(other && { other: named(other) }), ...(then && { is: then.is }) },
    then?.id,
  )
}

/** For day and month without a year that the question does not name either: they place nothing in time. */
const withoutYear = 1 / 3

const timeOfYear: readonly string[] = ['month', 'season', 'number']

/**
 * How a typed date is judged: by its value, whatever its form. Where its year is missing but stands in the question, nothing is
 * missing; else day and month alone place nothing in time and earn a third.
 */
export function dateVerdict(question: Question, expected: ExpectedDate): Verdict {
  const { text, item, dayFirst } = question
  const whole = readDate(text, dayFirst)
  if (whole) return judged(question, expected, whole)
  const yearAsked = expected.date.earliest.slice(0, 4)
  const completed =
    dateTokens(text)?.some(({ kind }) => timeOfYear.includes(kind)) && readDate(`${text} ${yearAsked}`, dayFirst)
  if (!completed) return wrong({ code: 'unreadable' })
  const verdict = judged(question, expected, completed)
  if (item.prompt.includes(yearAsked)) return verdict
  const meant = named(completed.date).replace(` ${yearAsked}`, '')
  if (!verdict.share) return wrong({ code: 'wrongDate', meant })
  return { share: verdict.share === 1 ? withoutYear : 0, reason: { code: 'noYear', meant } }
}
