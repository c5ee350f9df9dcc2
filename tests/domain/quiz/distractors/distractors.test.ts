import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card } from '@/domain/cards/card'
import { plain } from '@/domain/cards/plainText'
import { statementOf } from '@/domain/cards/statement'
import { dateOf } from '@/domain/facts/calendarDate'
import { claimsOf } from '@/domain/facts/claims'
import type { DateValue } from '@/domain/facts/fact'
import type { QuizDeck } from '@/domain/quiz/deck/quizDeck'
import { chosen, type Offer } from '@/domain/quiz/distractors/candidate'
import { offerOf } from '@/domain/quiz/distractors/distractors'
import { anInventedDeck } from '../inventedDeck'
import { aDeck, anActorFact } from '../../../support/decks'
import { cardOf, kosovo, quizDeck } from '../items/decks'
import { mightBeRight } from '../truth'

const seeds = Array.from({ length: 25 }, (_, index) => `seed ${index}`)
/** Every offer of a deck with its card. */
const offers = (deck: QuizDeck): { card: Card; offer: Offer }[] =>
  deck.cards.flatMap((card) => {
    const offer = offerOf(deck, card)
    return offer ? [{ card, offer }] : []
  })
const known = offers(kosovo)
/** What each seed asks of every card: its direction, and the options with the right one first. */
const asked = seeds.flatMap((seed) =>
  known.map(({ card, offer }) => ({
    direction: card.direction,
    options: [offer.right, ...chosen(offer, seed, card.id).map(({ text }) => text)],
  })),
)
const faultsOf = (deck: QuizDeck) =>
  offers(deck).flatMap(({ card, offer: { right, wrong } }) =>
    wrong.flatMap(({ text, from }) => {
      const reason = mightBeRight(deck, { card: card.id }, text)
      const faults = reason ? [reason] : []
      if (from && !deck.facts.has(from.fact)) faults.push('comes from nowhere')
      if (plain(text) === plain(right) && text !== right) faults.push('is the right one in other letters')
      return faults.map((fault) => `${card.id} “${card.prompt}”: “${text}” ${fault}`)
    }),
  )

describe('the wrong answers that a question may be offered', { timeout: 60_000 }, () => {
  it('are none of them true by any claim of the bundled deck', () => expect(faultsOf(kosovo)).toEqual([]))

  it('are none of them true in decks that are made to confuse', () => {
    fc.assert(
      fc.property(anInventedDeck, (deck) => {
        expect(faultsOf(deck)).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })

  it('come in every direction that can be asked so', () => {
    const directions = new Set<string>()
    fc.assert(
      fc.property(anInventedDeck, (deck) => {
        for (const { card, offer } of offers(deck))
          if (chosen(offer, 'seed', card.id).length) directions.add(`${card.kind}/${card.direction}`)
      }),
      { numRuns: 300, seed: 1 },
    )
    expect([...directions].toSorted()).toEqual([
      'actor/holder',
      'actor/office',
      'date/event',
      'date/figure',
      'date/when',
      'position/stance',
      'position/who',
      'resolution/body',
      'resolution/event',
      'resolution/votes',
      'resolution/when',
      'resolution/which',
    ])
  })

  it('tell what they are, a stance wherever somebody in the deck takes it', () => {
    for (const { card, offer } of known) {
      const fact = kosovo.facts.get(card.fact)
      const takes = (text: string) =>
        fact?.kind === 'position' &&
        kosovo.positions.some(({ claims: { issue, stance } }) => {
          const label = kosovo.issues.get(issue.value)?.stances[stance.value] ?? ''
          return issue.value === fact.claims.issue.value && plain(label) === plain(text)
        })
      for (const { text, from } of offer.wrong) {
        if (card.direction === 'stance' && !takes(text)) continue
        const source = kosovo.facts.get(from?.fact ?? '')
        expect(source && statementOf(kosovo.head, source, from!.claim), `${card.id}: ${text}`).toBeTruthy()
      }
    }
  })
})

describe('the wrong answers that are chosen', { timeout: 60_000 }, () => {
  it('are three where there are three good ones, else two', () => {
    const numbers = asked.map(({ options }) => options.length - 1)
    expect(new Set(numbers)).toEqual(new Set([0, 2, 3]))
    const made = numbers.filter((number) => number > 0)
    expect(made.filter((number) => number === 3).length / made.length).toBeGreaterThan(0.8)
    expect(made.length / numbers.length).toBeGreaterThan(0.8)
  })

  it('give every position of the bundled deck something to choose from', () => {
    const without = kosovo.cards
      .filter(({ direction }) => direction === 'stance')
      .filter((card) => chosen(offerOf(kosovo, card)!, 'seed', card.id).length < 2)
    expect(without.map(({ id }) => id)).toEqual([])
  })

  it('do not come the same each time', () => {
    const rich = known.filter(({ offer }) => new Set(offer.wrong.map(({ text }) => plain(text))).size > 5)
    const sets = rich.map(({ card, offer }) => {
      const texts = (seed: string) => chosen(offer, seed, card.id).map(({ text }) => text)
      return new Set(seeds.map((seed) => texts(seed).toSorted().join())).size
    })
    // now and then three stand much nearer than all others
    expect(sets.filter((size) => size > 1).length / sets.length).toBeGreaterThan(0.95)
    expect(sets.filter((size) => size > 2).length / sets.length).toBeGreaterThan(0.9)
  })

  it('stay as they were when one that was not chosen is taken away', () => {
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.string(), fc.nat(), ({ card, offer }, seed, index) => {
        const before = chosen(offer, seed, card.id)
        const texts = before.map(({ text }) => text)
        const others = offer.wrong.filter(({ text }) => !texts.includes(text))
        const gone = others[index % Math.max(1, others.length)]
        const wrong = offer.wrong.filter((each) => each !== gone)
        expect(chosen({ ...offer, wrong }, seed, card.id)).toEqual(before)
      }),
      { numRuns: 2_000 },
    )
  })
})

/** How often the right one alone is the first by some measure, where chance would be a quarter. */
function partOfFirst(directions: readonly string[], measure: (text: string) => number): number {
  const all = asked.filter(({ direction, options }) => directions.includes(direction) && options.length === 4)
  const firsts = all.map(({ options }) => {
    const [right = 0, ...others] = options.map(measure)
    const alike = others.filter((other) => other === right).length
    return others.some((other) => other > right) ? 0 : 1 / (alike + 1)
  })
  return firsts.reduce((sum, each) => sum + each, 0) / firsts.length
}

describe('the right answer', { timeout: 60_000 }, () => {
  const worded = ['event', 'stance', 'who', 'which', 'office', 'holder']
  it.each<[string, (text: string) => number]>([
    ['the longest', (text) => text.length],
    ['the shortest', (text) => -text.length],
    ['the one with the most words', (text) => text.split(' ').length],
    ['the one with the most capitals', (text) => text.match(/\p{Lu}/gu)?.length ?? 0],
  ])('is not given away as %s', (_, measure) => expect(partOfFirst(worded, measure)).toBeLessThan(0.33))

  it.each<[string, (text: string) => boolean]>([
    ['a year or number', (text) => /\d/.test(text)],
    ['a bracket', (text) => text.includes('(')],
    ['a quotation', (text) => text.includes('“')],
  ])('is seldom alone in holding %s', (_, has) => {
    const all = asked.filter(({ direction, options }) => worded.includes(direction) && options.length > 1)
    const alone = all.filter(({ options: [right = '', ...others] }) => has(right) && !others.some(has))
    expect(alone.length / all.length).toBeLessThan(0.03)
  })

  it('is in no corner of the dates', () => {
    const day = (text: string) => Date.parse(`${text} UTC`)
    for (const sign of [1, -1])
      expect(partOfFirst(['when'], (text) => sign * (day(text) || Number(text.match(/\d{4}/)?.[0])))).toBeLessThan(0.33)
  })
})

describe('a date', () => {
  it('stands beside dates of its own form that are worth confusing it with', () => {
    for (const { card, offer } of known) {
      if (card.direction !== 'when') continue
      const form = (text: string) => text.replaceAll(/\d+/g, '0').replaceAll(/[A-Z][a-z]+(?= (?:0|to ))/g, 'Month')
      const fact = kosovo.facts.get(card.fact)!
      const claim = claimsOf(fact).find(([key]) => key === card.claim)![1]
      const year = Number(dateOf(claim.value as DateValue).latest.slice(0, 4))
      // a third of a lifetime for what is long ago, some years for what is not
      const most = Math.max(12, 0.45 * (2024 - year))
      for (const { text } of offer.wrong) {
        expect(form(text), card.prompt).toBe(form(offer.right))
        expect(Math.abs(Number(/\d{4}/.exec(text)?.[0]) - year), `${card.prompt} ${text}`).toBeLessThanOrEqual(most)
      }
    }
  })

  it('that stands alone in its form or its time is not asked so', () => {
    const alone = ['battle-of-kosovo-polje/when/when', 'bonn-talks/when/when', 'russia-in-kosovo-efforts/when/when']
    for (const id of alone) {
      const card = cardOf(kosovo, `kosovo/${id}`)
      expect(chosen(offerOf(kosovo, card)!, 'seed', card.id)).toEqual([])
    }
  })
})

describe('an office', () => {
  const holders = (id: string) => offerOf(kosovo, cardOf(kosovo, `kosovo/${id}`))!.wrong.map(({ text }) => text)

  it('may have had another holder at another time, which only the context tells in words', () =>
    expect(holders('konuzin-ambassador/role.ambassador/holder')).toContain('Alexander Botsan-Kharchenko'))

  it('is no wrong answer under another wording of the same post', () => {
    const offices = holders('wisner-troika/role.troika/office')
    expect(offices).not.toContain('The United States’ special envoy for the talks between Kosovo and Serbia')
    expect(offices).not.toContain('The United States’ Contact Group negotiator')
    expect(offices).toContain('President of the United States')
  })
})

describe('who somebody is and what they said', () => {
  const wrong = (id: string) => offerOf(kosovo, cardOf(kosovo, `kosovo/${id}`))!.wrong.map(({ text }) => text)

  it('is not given away by the country of a name', () => {
    for (const { card, offer } of known) {
      const fact = kosovo.facts.get(card.fact)!
      if (card.direction !== 'holder' && card.direction !== 'who') continue
      const own = fact.kind === 'position' ? fact.claims.holder.value : fact.about[0]!
      if (kosovo.actors.get(own)?.kind !== 'person') continue
      const states = (id: string) =>
        (kosovo.actors.get(id)?.memberOf ?? []).filter((group) => kosovo.actors.get(group)?.kind === 'state')
      const rivals = positionsOn(card.fact)
      for (const { text } of offer.wrong) {
        const id = kosovo.head.actors.find(({ names }) => names[0]?.text === text)!.id
        const mine = kosovo.actors.get(own)?.memberOf ?? []
        const shared = (kosovo.actors.get(id)?.memberOf ?? []).some((group) => mine.includes(group))
        const isRival = rivals.includes(id)
        expect(shared || isRival || (!states(id).length && !states(own).length), `${card.prompt} ${text}`).toBe(true)
      }
    }
  })

  const positionsOn = (id: string) => {
    const fact = kosovo.facts.get(id)
    return fact?.kind === 'position'
      ? kosovo.positions
          .filter(({ claims }) => claims.issue.value === fact.claims.issue.value)
          .map(({ claims }) => claims.holder.value)
      : []
  }

  it('has no office of another state, nor of one that is no more', () => {
    const serbian = wrong('dacic-offices/role.prime-minister/office')
    expect(serbian).toContain('Serbia’s head of intelligence')
    expect(serbian.filter((office) => !/Serbia|mediator/.test(office))).toEqual([])
    expect(wrong('bora-milosevic-ambassador/role.ambassador/office')).toContain('Prime Minister of Serbia')
    expect(wrong('ahtisaari-bonn/role.president/office')).toEqual([])
  })

  it('has no politician for a singer', () => expect(wrong('istrefi-singer/role.singer/holder')).toEqual([]))

  it('has what other things of its sort are, if it is of a sort', () => {
    const body = (id: string, sort?: string) => ({
      id,
      kind: 'body' as const,
      names: [{ text: id }],
      ...(sort && { sort }),
    })
    const actors = [body('oilco', 'company'), body('gasco', 'company'), body('assizes', 'court'), body('league')]
    const facts = actors.map(({ id }) => anActorFact({ id, about: [id], role: { office: `the office of ${id}` } }))
    const deck = quizDeck(aDeck({ actors, facts }))
    const offered = (id: string, direction: string) =>
      offerOf(deck, cardOf(deck, `kosovo/${id}/role.minister/${direction}`))!.wrong.map(({ text }) => text)
    expect(offered('oilco', 'office')).toEqual(['The office of gasco'])
    expect(offered('oilco', 'holder')).toEqual(['Gasco'])
    expect(offered('league', 'office')).toEqual([])
  })

  it('has no state that could be ruled out at once', () =>
    expect(wrong('russia-threatens-veto-2007/stance/who')).toEqual([]))
})

describe('a number', () => {
  it('is never that of the dead', () => {
    const offer = offerOf(kosovo, cardOf(kosovo, 'kosovo/air-strikes-begin/figure.days/figure'))!
    expect(offer.wrong.map(({ text }) => text)).not.toContain('45 days')
  })

  it('is told in the unit that is asked, and as roughly', () => {
    const offer = offerOf(kosovo, cardOf(kosovo, 'kosovo/air-strikes-begin/figure.days/figure'))!
    expect(offer.right).toBe('78 days')
    expect(offer.wrong.map(({ text }) => text)).toContain('90 days')
  })

  it('whose wording alone makes it right is not asked so', () => {
    const card = cardOf(kosovo, 'kosovo/kosovo-declares-independence/figure.recognitions/figure')
    expect(card.answer).toBe('Over 100 countries')
    expect(offerOf(kosovo, card)).toBeNull()
  })
})
