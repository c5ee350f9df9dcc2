import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { blocksOf } from '@/domain/cards/blocks'
import { decodeQuiz } from '@/domain/quiz/attempts/link'
import LibraryView from '@/features/library/LibraryView.vue'
import { aDeck, manyFacts } from '../../support/decks'
import { fullDevice } from '../../support/fullDevice'
import { aLearner } from '../../support/learner'
import { monday } from '../../support/makers'
import { aScreen } from '../../support/screen'

beforeEach(() => vi.useFakeTimers({ now: monday, toFake: ['Date'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const deck = aDeck({ facts: manyFacts(12) })
const fact = 'kosovo/meeting-1'
const card = `${fact}/when/when`
const promptOf = (id: string, of = deck) =>
  blocksOf(of)
    .flatMap(({ cards }) => cards)
    .find((each) => each.id === id)?.prompt ?? ''

async function theFact({ of = deck, learner = aLearner({ deck: of }), id = fact } = {}) {
  const screen = await aScreen(LibraryView, await learner, `/library?fact=${id}`)
  await screen.says('History')
  const link = (name: string) => screen.wrapper.findAll('a').find((each) => each.text() === name)
  const open = async (label: string) => {
    const summary = screen.wrapper.findAll('summary').find((each) => each.attributes('aria-label') === label)
    const details = summary?.element.parentElement as HTMLDetailsElement
    details.open = true
    details.dispatchEvent(new Event('toggle'))
    await flushPromises()
  }
  const report = async (remark: string, own: string) => {
    await screen.button('Report a mistake').trigger('click')
    await screen.field('What is wrong').setValue(remark)
    await screen.field('The right answer, if you know it').setValue(own)
    await screen.wrapper.get('.deeds form').trigger('submit')
  }
  return { ...screen, link, open, report }
}

describe('a fact’s page', () => {
  it('leads to studying it and to a quiz on it', async () => {
    const { link, router } = await theFact()
    expect(router.resolve(link('Study this')!.attributes('href')!).query.cards).toContain(card)
    await vi.waitFor(() => expect(link('Quiz me on this')).toBeTruthy(), 10_000)
    const quiz = decodeQuiz(String(router.resolve(link('Quiz me on this')!.attributes('href')!).query.q))
    expect(quiz?.options.items?.length).toBeGreaterThan(0)
    expect(quiz?.options.items?.every((item) => item.includes(`:${fact}/`))).toBe(true)
  })
  it('leads to its form where it is the learner’s own', async () => {
    const { link, router } = await theFact({ of: { ...deck, id: 'own-1' }, id: 'own-1/meeting-1' })
    expect(router.resolve(link('Edit')!.attributes('href')!).query).toEqual({
      deck: 'own-1',
      page: 'edit',
      fact: 'meeting-1',
    })
    expect((await theFact()).link('Edit')).toBeUndefined()
  })
  it('tells what happened to a card once somebody looks, the newest first', async () => {
    const learner = await aLearner({ deck })
    const before = await learner.shown(card)
    const { entry } = await learner.answer(card, 'hard', { interval: 3 })
    await learner.undo(entry, before)
    await learner.answer(card, 'good', { interval: 5, origin: 'quiz', format: 'typed', given: '1999' })
    const { open, wrapper } = await theFact({ learner: Promise.resolve(learner) })
    expect(wrapper.text()).not.toContain('Hard')
    await open(`History of: ${promptOf(card)}`)
    await vi.waitFor(() =>
      expect(wrapper.findAll('ol li').map((each) => each.text().replace(/\s+/g, ' '))).toEqual([
        '5 January 2026RightQuiz, typed, you said “1999”, back after 5 days',
        '5 January 2026Hard (taken back)Study, back after 3 days',
      ]),
    )
  })
  it('says so where nothing happened yet', async () => {
    const { open, says } = await theFact()
    await open(`History of: ${promptOf(card)}`)
    await says('Nothing yet.')
  })
})

describe('a report of a mistake', () => {
  it('puts the own answer in place of ours, marked, until it is taken back', async () => {
    const { report, says, wrapper, button } = await theFact()
    const ours = wrapper.get('.answer').text()
    await report('The protocol has another day', '7 March 1999')
    await says('Your correction')
    expect(wrapper.get('.answer').text()).toBe('7 March 1999')
    expect(wrapper.get('.corrected .ours').text()).toBe(ours)
    await button('Undo').trigger('click')
    await vi.waitFor(() => expect(wrapper.get('.answer').text()).toBe(ours))
    expect(wrapper.find('.corrected').exists()).toBe(false)
  })
  it('may be a remark alone, which leaves our answer', async () => {
    const { report, says, wrapper } = await theFact()
    const ours = wrapper.get('.answer').text()
    await report('Unclear', '')
    await says('You reported a mistake')
    expect(wrapper.get('.answer').text()).toBe(ours)
  })
  it('is no longer in place once the deck has another answer, and is told beside it', async () => {
    const learner = await aLearner({ deck })
    await learner.act(card, { kind: 'correction', revision: 0, remark: '', own: '7 March 1999' })
    const { wrapper } = await theFact({ learner: Promise.resolve(learner) })
    expect(wrapper.get('.answer').text()).not.toBe('7 March 1999')
    expect(wrapper.text()).toContain('Your correction was: 7 March 1999.')
  })
  it('that cannot be saved says so, and keeps what was written', async () => {
    const { report, wrapper, failures, field } = await theFact()
    fullDevice((store) => store === 'aggregates')
    await report('The protocol has another day', '7 March 1999')
    await vi.waitFor(() => expect(failures).toMatchObject([{ code: 'storage-full' }]))
    expect(wrapper.find('.corrected').exists()).toBe(false)
    expect((field('What is wrong').element as HTMLTextAreaElement).value).toBe('The protocol has another day')
  })
})
