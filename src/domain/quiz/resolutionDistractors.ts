import type { Card } from '../cards/card'
import { capital } from '../cards/wording'
import { told } from '../facts/clause'
import type { Fact, Provision, ResolutionFact } from '../facts/fact'
import { familyOf } from '../facts/claims'
import type { Offer } from './candidate'
import { contradicts, differs, farOf } from './dateDistractors'
import { datesOf } from './dated'
import type { QuizDeck } from './quizDeck'
import { stands, surroundings } from './surroundings'

/** What is unlike enough to come last, where no date tells how near two instruments are. */
const undated = 4

/** Everything that the deck says an instrument did, plain. */
const deedsOf = ({ plain }: QuizDeck, fact: ResolutionFact) =>
  [fact.gist ?? '', ...familyOf<Provision>(fact, 'does').map(([, { value }]) => value.text)]
    .filter(Boolean)
    .map((text) => plain(told(text)))

/** "Which resolution…?": other instruments of the same sort, those of the same actors and time first. */
export function instrumentOffer(deck: QuizDeck, { prompt, claim }: Card, fact: Fact): Offer | null {
  if (fact.kind !== 'resolution') return null
  const { adopted } = fact.claims
  const own = adopted ? datesOf(adopted) : []
  const asksDate = claim === 'adopted'
  const gist = fact.gist && deck.plain(told(fact.gist))
  const around = surroundings(fact, prompt)
  const wrong = deck.resolutions.flatMap((other) => {
    if (other === fact || other.instrument !== fact.instrument) return []
    const dates = other.claims.adopted ? datesOf(other.claims.adopted) : []
    // of an instrument without a date nobody can say that it is not of this one
    if (asksDate && (!dates.length || !dates.every((date) => differs(date, own)))) return []
    if (gist && deedsOf(deck, other).includes(gist)) return []
    const text = capital(other.name)
    if (contradicts(prompt, text) || stands(deck.plain(text), around)) return []
    const shared = other.about.some((id) => fact.about.includes(id))
    const far = (own[0] && dates[0] ? Math.min(undated, farOf(own[0], dates[0])) : undated) + (shared ? 0 : 1)
    return [{ text, from: { fact: `${deck.head.id}/${other.id}`, claim: dates.length ? 'adopted' : 'symbol' }, far }]
  })
  return { right: capital(fact.name), wrong }
}
