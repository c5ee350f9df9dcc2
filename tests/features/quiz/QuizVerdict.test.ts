import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { blocksOf } from '@/domain/cards/blocks'
import type { Item, Response } from '@/domain/quiz/items/item'
import type { Mark } from '@/domain/quiz/marking/mark'
import { quizDeckOf } from '@/domain/quiz/deck/quizDeck'
import QuizVerdict from '@/features/quiz/QuizVerdict.vue'
import type { QuizContent } from '@/features/quiz/quizContent'
import {
  aChoiceItem,
  aMark,
  aMatchItem,
  anAnswer,
  anOddItem,
  anOrderItem,
  aStatementsItem,
  aTypedItem,
} from '../../domain/quiz/makers'
import { aClaim, aDateFact, aDeck } from '../../support/decks'

const deck = aDeck({
  facts: [
    aDateFact({ claims: { when: aClaim('1999-02-06', { note: 'In a castle.' }) } }),
    aDateFact({ id: 'strikes', event: 'the strikes [begin|began]', when: '1999-03-24' }),
  ],
})
const content = { decks: [quizDeckOf(deck, blocksOf(deck))] } as unknown as QuizContent
const card = 'kosovo/rambouillet/when/when'
const from = { fact: 'kosovo/strikes', claim: 'when' }
const asks = { card: 'kosovo/strikes/when/when', revision: 1 }

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

function aVerdict(item: Item, response: Response | null, mark: Partial<Mark>) {
  const answer = anAnswer({ response, mark: aMark([], { right: false, share: 0, ...mark }) })
  const wrapper = mount(QuizVerdict, { attachTo: document.body, props: { item, answer, content } })
  open.push(() => wrapper.unmount())
  return wrapper
}
const right = { right: true, share: 1 }
const option = (index: number): Response => ({ format: 'choice', option: index })
const heading = (...given: Parameters<typeof aVerdict>) =>
  aVerdict(...given)
    .get('h2')
    .text()

describe('a verdict', () => {
  const item = aChoiceItem({
    card,
    options: [{ text: '6 February 1999' }, { text: '24 March 1999', from }, { text: '1 May 1999' }],
  })

  it('takes the focus', () => expect(aVerdict(item, option(0), right).get('h2').element).toBe(document.activeElement))

  it('is told by sign and word', () => {
    expect(heading(item, option(0), right)).toBe('✓ Right')
    expect(heading(item, option(1), {})).toBe('✗ Not right')
    expect(heading(item, null, {})).toBe('✗ Time is up')
  })

  it('tells the right answer, its note and where it stands', () => {
    const text = aVerdict(item, option(1), {}).text()
    for (const part of ['Right answer: 6 February 1999', 'In a castle.', 'The war, paragraph 1'])
      expect(text).toContain(part)
  })

  it('does not say again what was chosen rightly', () =>
    expect(aVerdict(item, option(0), right).find('.answer').exists()).toBe(false))

  it('tells what a wrong choice really is, where a fact holds it', () => {
    expect(aVerdict(item, option(1), {}).get('.chosen').text()).toBe('What you choseThe strikes began on 24 March 1999')
    expect(aVerdict(item, option(2), {}).find('.chosen').exists()).toBe(false)
  })

  it('says so where the fact is gone', () =>
    expect(aVerdict(aChoiceItem(), option(1), {}).text()).toContain('this fact is no longer in it'))
})

describe('a verdict on a typed answer', () => {
  const item = aTypedItem({ card, answer: '6 February 1999' })
  const typed = (text: string): Response => ({ format: 'typed', text })
  const mark = { reason: { code: 'coarser', meant: 'February 1999', asked: 'day' } } as const

  it.each([
    [0.5, '◐ Half right'],
    [2 / 3, '◐ Two thirds right'],
    [0.45, '◐ 45% right'],
    [0.999, '◐ 99% right'],
  ])('that earns %d of all says how much that is', (share, told) =>
    expect(heading(item, typed('February 1999'), { share })).toBe(told),
  )

  it('says why', () => expect(aVerdict(item, typed('February 1999'), mark).text()).toContain('right as far as it goes'))

  it('can be overruled, and says what that does', async () => {
    const verdict = aVerdict(item, typed(' February 1999 '), mark)
    expect(verdict.get('.override').text()).toContain('takes “February 1999” as right from now on')
    await verdict.get('button').trigger('click')
    expect(verdict.emitted('override')).toHaveLength(1)
  })

  it('cannot be overruled where it is right, nothing was typed, or nothing was to be typed', () => {
    expect(aVerdict(item, typed('6 Feb 1999'), right).find('button').exists()).toBe(false)
    expect(aVerdict(item, typed(' '), {}).find('button').exists()).toBe(false)
    expect(aVerdict(item, null, {}).find('button').exists()).toBe(false)
    expect(aVerdict(aChoiceItem({ card }), option(1), {}).find('button').exists()).toBe(false)
  })
})

describe('a verdict on a question of several facts', () => {
  it('lists them, each with its evidence', () => {
    const item = anOrderItem({ events: anOrderItem().events.map((event) => ({ ...event, asks })) })
    const verdict = aVerdict(item, { format: 'order', order: [1, 0, 3, 2] }, right)
    expect(verdict.findAll('.parts > ul > li > details > summary').map((each) => each.text())).toEqual([
      '1997: A',
      '1998: B',
      '1999: C',
      '2000: D',
    ])
    expect(verdict.findAll('.evidence').map((each) => each.attributes('aria-label'))[1]).toBe(
      'Where it stands: 1998: B',
    )
  })

  it('tells a part whose fact is gone, without evidence', () => {
    const verdict = aVerdict(anOrderItem(), { format: 'order', order: [1, 0, 3, 2] }, right)
    expect(verdict.find('details').exists()).toBe(false)
    expect(verdict.text()).toContain('1997: A')
  })

  it('says how many of a match were right', () =>
    expect(heading(aMatchItem(), { format: 'match', pairs: [1, 0] }, { share: 0.5 })).toBe('◐ Half right'))

  it('tells what was chosen in a match where it belongs to none of them', () => {
    const [, ...others] = aMatchItem().right
    const item = aMatchItem({ right: [{ text: 'began', from }, ...others] })
    expect(
      aVerdict(item, { format: 'match', pairs: [0, 2] }, { share: 0.5 })
        .get('.chosen')
        .text(),
    ).toContain('The strikes began on 24 March 1999')
    expect(
      aVerdict(item, { format: 'match', pairs: [2, 1] }, {})
        .find('.chosen')
        .exists(),
    ).toBe(false)
  })

  it('says why an order or a choice of statements counts less than what was right', () => {
    const order = aVerdict(anOrderItem(), { format: 'order', order: [0, 1, 3, 2] }, { share: 2 / 3 })
    expect(order.get('h2').text()).toBe('◐ Partly right: counts as two thirds')
    expect(order.text()).toContain('5 of 6 stand in the right order')
    const statements = aVerdict(aStatementsItem(), { format: 'statements', chosen: [0] }, { share: 1 / 3 })
    expect(statements.get('h2').text()).toBe('◐ Partly right: counts as a third')
    expect(statements.text()).toContain('You judged 2 of 3 rightly')
  })

  it('leaves it at the number where that was wrong', () =>
    expect(aVerdict(aStatementsItem({ ask: 'howMany' }), { format: 'statements', count: 3 }, {}).text()).not.toContain(
      'rightly',
    ))

  it('tells of each option of an odd one out what it is', () => {
    const item = anOddItem({ card, options: [{ text: 'Strikes', from, asks }, { text: 'Talks' }], right: 1 })
    const verdict = aVerdict(item, option(0), {})
    expect(verdict.findAll('.parts summary')[0]?.text()).toBe('The strikes began on 24 March 1999')
    expect(verdict.find('.chosen').exists()).toBe(false)
  })
})
