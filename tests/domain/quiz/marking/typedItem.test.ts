import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDeck } from '../../../../scripts/deckSource'
import { blocksOf } from '@/domain/cards/blocks'
import { plain } from '@/domain/cards/plainText'
import { claimBehind } from '@/domain/cards/generateCards'
import { overlaps } from '@/domain/facts/calendarDate'
import type { Actor } from '@/domain/facts/deck'
import { datesOf } from '@/domain/quiz/deck/dated'
import { quizDeckOf, type QuizDeck } from '@/domain/quiz/deck/quizDeck'
import type { TypedItem } from '@/domain/quiz/items/item'
import { typedItemOf } from '@/domain/quiz/items/typed'
import { typedMark } from '@/domain/quiz/marking/typedMark'
import { anInventedDeck } from '../inventedDeck'
import { aReader, markedIn, typedDeck, typedItem } from './typedDeck'

const bundled = readDeck('decks/kosovo')
const kosovo = quizDeckOf(bundled, blocksOf(bundled))
const decks: [string, QuizDeck][] = [
  ['the bundled deck', kosovo],
  ['a deck of near misses', typedDeck],
]

const itemsOf = (deck: QuizDeck) => deck.cards.flatMap((card) => typedItemOf(deck, card) ?? [])
const marked = (deck: QuizDeck, item: TypedItem, text: string) => typedMark(deck, item, text, aReader())
const directionOf = ({ card }: TypedItem) => card.split('/').at(-1)

describe('a question to type an answer to', () => {
  it('is made of dates, figures, holders and doers, resolutions and votes', () => {
    const item = (id: string) => typedItem(typedDeck, id)
    expect(item('the-entry/when/when')).toMatchObject({
      id: 'typed:made/the-entry/when/when',
      type: 'typed',
      format: 'typed',
      card: 'made/the-entry/when/when',
      topic: 'made/war',
      answerType: 'date',
      hint: 'day, month and year',
      answer: '12 June 1999',
    })
    expect(item('the-worth/figure.n/figure')).toMatchObject({ answerType: 'number', hint: 'million euros' })
    expect(item('the-share/figure.n/figure').hint).toBe('per cent')
    expect(item('russia/stance/who').answerType).toBe('name')
    expect(item('res-1244/symbol/which')).toMatchObject({ answerType: 'symbol', hint: 'its number is enough' })
    expect(item('the-draft/votes/votes')).toMatchObject({ answerType: 'word', hint: 'for, against, abstained' })
  })
  it.each([
    ['the-swap', 'month and year'],
    ['the-break', 'year'],
    ['the-nineties', 'decade'],
    ['the-old-realm', 'century'],
    ['the-days', 'all days, month and year'],
    ['the-period', 'from which year to which'],
    ['the-season', 'season or month, and year'],
    ['the-fall', 'roughly'],
    ['the-policy', 'month and year'],
  ])('says how closely %s is asked: %s', (id, hint) => expect(typedItem(typedDeck, `${id}/when/when`).hint).toBe(hint))

  it('is never made of what has an open answer, nor of what goes by no name', () => {
    for (const [, deck] of decks) {
      const directions = new Set(itemsOf(deck).map(directionOf))
      for (const open of ['stance', 'reason', 'does', 'office']) expect(directions).not.toContain(open)
      for (const item of itemsOf(deck)) expect(item.kind === 'date' && directionOf(item) === 'event').toBe(false)
    }
    const answers = itemsOf(kosovo).map(({ answer }) => answer)
    expect(answers).not.toContain('The policy paper')
    expect(answers).not.toContain('The draft Security Council resolution on NATO’s air strikes')
  })
  it('can be made of every sort in the bundled deck', () => {
    const types = itemsOf(kosovo).map(({ answerType }) => answerType)
    for (const type of ['date', 'number', 'name', 'symbol'])
      expect(types.filter((each) => each === type).length).toBeGreaterThan(10)
  })
})

describe.each(decks)('in %s', { timeout: 60_000 }, (_, deck) => {
  const items = itemsOf(deck)
  const names = [
    ...new Map(items.filter(({ answerType }) => answerType === 'name').map((item) => [item.answer, item])).values(),
  ]

  it('the card’s own answer is right, whatever its case, marks and spaces', () => {
    for (const item of items)
      for (const text of [
        item.answer,
        item.answer.toUpperCase(),
        ` “${item.answer}”. `,
        item.answer.normalize('NFD').replace(/\p{M}/gu, ''),
      ])
        expect(marked(deck, item, text).right, `${text} for ${item.card}`).toBe(true)
  })

  it('a date that contradicts every view is never right', () => {
    for (const item of items.filter(({ answerType }) => answerType === 'date')) {
      const fact = deck.facts.get(item.card.split('/').slice(0, 2).join('/'))!
      const claim = claimBehind(fact, item.card.split('/')[2]!)
      for (const { date, forms } of deck.dated) {
        // "early 2007" means what its reader makes of it
        if (datesOf(claim).some((own) => overlaps(own, date)) || date.open || date.shown) continue
        const told = forms[0]!.text
        if (claim.aliases?.includes(told) || datesOf(claim).some(({ approximate }) => approximate)) continue
        expect(marked(deck, item, told).share, `${told} for ${item.card}`).toBe(0)
      }
    }
  })

  const spellings = ({ kind, names: all, aliases = [] }: Actor) => {
    const whole = [...all.map(({ text }) => text), ...aliases]
    return kind === 'person' ? [...whole, ...whole.map((name) => name.split(' ').at(-1)!)] : whole
  }

  it('no other actor’s name is right, nor its surname', () => {
    const faults: string[] = []
    for (const item of names) {
      const answer = deck.head.actors.filter((actor) => marked(deck, item, actor.names[0]!.text).right)
      const own = new Set(answer.flatMap(spellings).map(plain))
      for (const other of deck.head.actors) {
        if (answer.includes(other)) continue
        for (const name of spellings(other))
          if (!own.has(plain(name)) && marked(deck, item, name).right) faults.push(`${name} for ${item.card}`)
      }
    }
    expect(faults).toEqual([])
  })

  it('one slip in a long name that is nobody else’s is right', () => {
    const long = names.filter(({ answer }) => /^\p{L}+ ?\p{L}{7,}$/u.test(answer))
    expect(long.length).toBeGreaterThan(2)
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        fc.nat(),
        fc.constantFrom(...letters),
        fc.nat(3),
        (item, place, letter, kind) => {
          const word = plain(item.answer).split(' ').at(-1)!
          const at = place % (word.length - 1)
          const slipped = [
            word.slice(0, at) + letter + word.slice(at),
            word.slice(0, at) + word.slice(at + 1),
            word.slice(0, at) + letter + word.slice(at + 1),
            word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
          ][kind]!
          const { right, reason } = marked(deck, item, slipped)
          // what is one slip from another as well is told to be so
          if (!right) expect(reason?.code, `${slipped} for ${item.answer}`).toMatch(/^(shared|otherActor)$/)
          const bearers = deck.head.actors.filter((actor) =>
            spellings(actor).some((name) => plain(name).includes(word.slice(0, 3))),
          )
          if (bearers.length === 1) expect(right, `${slipped} for ${item.answer}`).toBe(true)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('no other resolution’s number is right', () => {
    const numbered = items.filter(({ hint }) => hint === 'its number is enough')
    expect(numbered.length).toBeGreaterThan(3)
    for (const item of numbered)
      for (const other of numbered)
        if (other.answer !== item.answer) expect(marked(deck, item, other.answer).share).toBe(0)
    fc.assert(
      fc.property(fc.constantFrom(...numbered), fc.nat(9_999), (item, number) => {
        const right = new RegExp(`(^|\\D)${number}( \\(|$)`).test(item.answer) && !item.answer.includes(`/${number}`)
        expect(marked(deck, item, `Resolution ${number}`).right).toBe(right)
      }),
    )
  })

  it('marking never fails, whatever is typed, and always says why', () => {
    const pieces = fc.constantFrom(
      ...'10 June 1999 / - . , the of XX s/res/1244 (1999) 15th century 1,000 million % “ ’ é and to since early T-72'.split(
        ' ',
      ),
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.array(pieces, { maxLength: 12 }).map((all) => all.join(' ')),
    )
    fc.assert(
      fc.property(fc.constantFrom(...items), text, fc.boolean(), (item, typed, dayFirst) => {
        const { share, right, reason, proves } = typedMark(
          deck,
          item,
          typed,
          aReader({ dayFirst, aliases: [typed.slice(1)] }),
        )
        expect(share).toBeGreaterThanOrEqual(0)
        expect(right).toBe(share === 1)
        expect(reason).toBeDefined()
        expect(proves.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 2_000 },
    )
  })
})

it('in decks made to confuse it, the card’s own answer is right and no other actor’s name is', () => {
  fc.assert(
    fc.property(anInventedDeck, (deck) => {
      for (const item of itemsOf(deck)) {
        expect(marked(deck, item, item.answer).right).toBe(true)
        if (item.answerType !== 'name') continue
        for (const { names } of deck.head.actors) {
          const text = names[0]!.text
          if (plain(text) !== plain(item.answer) && !(item.answer === 'Ádám Nom9' && text === 'Ada Nom0'))
            expect(marked(deck, item, text).right).toBe(false)
        }
      }
    }),
    { numRuns: 100 },
  )
})

describe('answers that an examiner of the bundled deck would meet', () => {
  it.each([
    ['res-1244/symbol/which', '1244', 1],
    ['res-1244/symbol/which', '1199', 0],
    ['res-1244/adopted/when', '10/6/1999', 1],
    ['res-1244/adopted/when', '10 June', 1],
    ['res-1244/adopted/when', 'June 1999', 2 / 3],
    ['res-1199/adopted/when', '28 September 1998', 1],
    ['res-64-298/symbol/which', '64/292', 1],
    ['serbia-under-ottoman-rule/when/when', 'mid-15th century', 1],
    ['bonn-talks/when/when', '1–2 June 1999', 1],
    ['bonn-talks/when/when', '2-3 June 1999', 1],
    ['sochi-talks-2021/when/when', 'November 2022', 2 / 3],
    ['gazprom-takes-nis/figure.share/figure', '51%', 1],
    ['russian-companies-in-serbia/figure.companies/figure', '9,000', 1],
    ['suriname-withdraws-recognition/figure.followers/figure', '9', 1],
    ['kosovo-declares-independence/figure.recognitions/figure', '10', 0],
    ['bora-milosevic-ambassador/role.ambassador/holder', 'Milošević', 1 / 2],
    ['lajcak-special-representative/role.representative/holder', 'Lajcak', 1],
    ['first-agreement-2013/symbol/which', 'Brussels Agreement', 1],
    ['washington-agreement/body/body', 'Vučić and Hoti', 1],
    ['russia-threatens-veto-2007/stance/who', 'the Kremlin', 1],
    ['draft-against-air-strikes/votes/votes', '3-12-0', 1],
  ])('%s: “%s” earns %d', (id, text, share) => expect(markedIn(kosovo, id, text).share).toBeCloseTo(share))
})
