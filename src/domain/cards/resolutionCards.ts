import { dateOf, shownDate, whenPhrase } from '../facts/calendarDate'
import { familyOf } from '../facts/claims'
import { told } from '../facts/clause'
import { nameOf, type DeckHead } from '../facts/deck'
import type { Instrument, Provision, ResolutionFact, Votes } from '../facts/fact'
import type { Question } from './question'
import { asked, askingWhen, capital, listed } from './wording'

/** How English speaks of each instrument: what it is, how it comes about, by whom, and the verb of its content. */
const speech: Record<Instrument, { noun: string; made: string; maker: string; says: string }> = {
  resolution: { noun: 'resolution', made: 'adopted', maker: 'Which body adopted', says: 'decide' },
  draft: { noun: 'draft resolution', made: 'put to the vote', maker: 'Who presented', says: 'demand' },
  agreement: { noun: 'agreement', made: 'concluded', maker: 'Who concluded', says: 'provide' },
  treaty: { noun: 'treaty', made: 'concluded', maker: 'Who concluded', says: 'provide' },
  opinion: { noun: 'court opinion', made: 'delivered', maker: 'Which court delivered', says: 'find' },
  plan: { noun: 'plan', made: 'presented', maker: 'Who presented', says: 'propose' },
  statement: { noun: 'statement', made: 'issued', maker: 'Who issued', says: 'say' },
  declaration: { noun: 'declaration', made: 'adopted', maker: 'Who adopted', says: 'declare' },
  ruling: { noun: 'court ruling', made: 'handed down', maker: 'Which court handed down', says: 'find' },
  report: { noun: 'report', made: 'submitted', maker: 'Who submitted', says: 'state' },
  letter: { noun: 'letter', made: 'sent', maker: 'Who sent', says: 'say' },
  article: { noun: 'article', made: 'published', maker: 'Who wrote', says: 'say' },
  doctrine: { noun: 'doctrine', made: 'put forward', maker: 'Who put forward', says: 'teach' },
}

/** "adopted", "signed": how it came about. */
export const madeOf = ({ made, instrument }: ResolutionFact) => made ?? speech[instrument].made

/** "Who concluded", "Who signed": by whom it came about. */
const makerOf = ({ made, instrument }: ResolutionFact) =>
  made?.endsWith('ed') ? `Who ${made}` : speech[instrument].maker

/** "Rejected: 3 for (Russia, China and Namibia), 12 against". */
export function shownVotes(head: DeckHead, { for: yes, against, abstained, named, outcome }: Votes): string {
  const part = (count: number, what: string, who: string[] = []) =>
    `${count} ${what}${who.length ? ` (${listed(who.map((id) => nameOf(head, id)))})` : ''}`
  const parts = [part(yes, 'for', named?.for), part(against, 'against', named?.against)]
  if (abstained) parts.push(part(abstained, abstained === 1 ? 'abstention' : 'abstentions', named?.abstained))
  return `${capital(outcome)}: ${parts.join(', ')}`
}

/** Which resolution…, when and by whom, what it decides on each matter, how the vote went. */
export function resolutionCards(head: DeckHead, fact: ResolutionFact): Question[] {
  const { name, gist, instrument, claims } = fact
  const { noun, says } = speech[instrument]
  const made = madeOf(fact)
  const questions: Question[] = []
  const add = (claim: string, direction: string, prompt: string, answer: string, main = true) =>
    questions.push({ claim, direction, main, prompt, answer: capital(answer) })

  if (claims.symbol && gist) {
    const { value } = claims.symbol
    // S/RES/1244 says no more than Resolution 1244
    const answer = name.includes(value.replace(/^[A-Z/]*RES\//, '')) ? name : `${name}, ${value}`
    add('symbol', 'which', asked(head, claims.symbol, `Which ${noun} ${told(gist)}?`), answer)
  }
  if (claims.adopted) {
    const date = dateOf(claims.adopted.value)
    add('adopted', 'when', asked(head, claims.adopted, `${askingWhen(date)} was ${name} ${made}?`), shownDate(date))
    if (date.precision === 'day' && !date.span && !claims.adopted.dispute)
      add(
        'adopted',
        'event',
        asked(head, claims.adopted, `Which ${noun} was ${made} ${whenPhrase(date)}?`),
        name,
        false,
      )
  }
  const { body } = claims
  if (body) {
    const who = nameOf(head, body.value)
    if (!name.includes(who.replace(/^the (UN )?/, '')))
      add('body', 'body', asked(head, body, `${makerOf(fact)} ${name}?`), who)
  }
  for (const [key, claim] of familyOf<Provision>(fact, 'does'))
    add(key, 'does', asked(head, claim, `What did ${name} ${says} on ${claim.value.on}?`), told(claim.value.text, 'it'))
  if (claims.votes)
    add(
      'votes',
      'votes',
      asked(head, claims.votes, `How did the vote on ${name} go?`),
      shownVotes(head, claims.votes.value),
    )
  return questions
}
