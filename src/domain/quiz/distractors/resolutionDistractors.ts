import type { Card } from '../../cards/card'
import { capital } from '../../cards/wording'
import { told } from '../../facts/clause'
import { familyOf } from '../../facts/claims'
import type { Fact, Provision, ResolutionFact } from '../../facts/fact'
import type { Offer } from './candidate'
import { contradicts, differs, farOf, reachOf } from './dateDistractors'
import { onceEach } from '../deck/once'
import type { QuizDeck } from '../deck/quizDeck'
import { stands } from '../deck/surroundings'

/** What is unlike enough to come last, where no date tells how near two instruments are. */
const undated = 3
/** How many times as far as a date may lie the date of an instrument: fewer of them are known. */
const looser = 2.5

/** Everything that the deck says an instrument did, plain. */
const deedsOf = onceEach(({ plain }, fact: ResolutionFact) =>
  [fact.gist ?? '', ...familyOf<Provision>(fact, 'does').map(([, { value }]) => value.text)]
    .filter(Boolean)
    .map((text) => plain(told(text))),
)

/** How far two instruments stand apart by whom they concern: least for those of one body. */
function apart({ actors }: QuizDeck, a: ResolutionFact, b: ResolutionFact): number {
  const shared = a.about.filter((id) => b.about.includes(id))
  if (shared.some((id) => actors.get(id)?.kind === 'body')) return 0
  return shared.length ? 0.5 : 1.5
}

/** "Which resolution…?": other instruments of the same sort, those of the same body and time first. */
export function instrumentOffer(deck: QuizDeck, card: Card, fact: Fact): Offer | null {
  if (fact.kind !== 'resolution') return null
  const own = deck.datedOf.get(fact)
  const asksDate = card.claim === 'adopted'
  const gist = fact.gist && deck.plain(told(fact.gist))
  const around = deck.around(card)
  const wrong = deck.resolutions.flatMap((other) => {
    if (other === fact || other.instrument !== fact.instrument) return []
    const dated = deck.datedOf.get(other)
    if (asksDate) {
      // of an instrument without a date nobody can say that it is not of this one
      if (!dated || !own || !dated.dates.every((each) => differs(each, own.dates))) return []
      if (Math.abs(dated.day - own.day) > looser * reachOf(deck, own)) return []
    }
    if (gist && deedsOf(deck, other).includes(gist)) return []
    const text = capital(other.name)
    if (contradicts(card.prompt, text) || stands(deck.plain(text), around)) return []
    const far = (own && dated ? Math.min(undated, farOf(own, dated.day)) : undated) + apart(deck, fact, other)
    return [{ text, from: { fact: `${deck.head.id}/${other.id}`, claim: dated ? 'adopted' : 'symbol' }, far }]
  })
  return { right: capital(fact.name), wrong }
}
