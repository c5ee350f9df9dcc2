import { flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory } from 'vue-router'
import { afterEach, describe, expect, it } from 'vitest'
import { makeRouter } from '@/app/router'
import { generateCards } from '@/domain/cards/generateCards'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import { quizDeckOf } from '@/domain/quiz/deck/quizDeck'
import { noMark } from '@/domain/quiz/marking/mark'
import QuizResults from '@/features/quiz/QuizResults.vue'
import { questionWords } from '@/words/questionWords'
import { aTakenQuiz, clocks, type Asked, type Went } from '../../domain/quiz/attempts/takenQuiz'
import {
  aMark,
  aMatchItem,
  anAnswer,
  anAttempt,
  anOrderItem,
  aStatementsItem,
  aTypedItem,
  proof,
} from '../../domain/quiz/makers'
import { aDateFact, aDeck } from '../../support/decks'

const facts = [aDateFact({ id: 'air-strikes-begin', when: '1999-03-24', event: 'the air strikes [begin|began]' })]
const deck = aDeck({ facts })
const content = {
  decks: [quizDeckOf(deck, [{ facts, cards: facts.flatMap((fact) => generateCards(deck, fact)) }])],
  corrected: new Map(),
}

const open: (() => void)[] = []
afterEach(() => open.splice(0).forEach((close) => close()))

/** What stands there, its pieces apart as the page shows them. */
function told(element: Element): string {
  const pieces: string[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) pieces.push(walker.currentNode.textContent?.trim() ?? '')
  return pieces.filter(Boolean).join(' ')
}

/** The results of a quiz on the page. */
function aPage(attempt: Attempt) {
  const wrapper = mount(QuizResults, {
    attachTo: document.body,
    props: { attempt, content },
    global: { plugins: [makeRouter(createMemoryHistory())] },
  })
  open.push(() => wrapper.unmount())
  const button = (name: string) => wrapper.findAll('button').find((each) => each.text() === name)
  const rows = () => wrapper.findAll('.each > ol > li').map(({ element }) => told(element))
  return { wrapper, button, rows, sheet: told(wrapper.get('.sheet').element) }
}
const exam = (given: Partial<Attempt> = {}, went: Went[] = ['right', 'wrong', 'partly', 'never']) =>
  aPage(aTakenQuiz(went, { with: { clock: clocks.exam, negative: true }, deadline: 600_000, ...given }))

/** A question of one typed answer, marked so. */
const typed = (text: string, mark: Parameters<typeof aMark>[1]) =>
  anAttempt({
    items: [aTypedItem(), aTypedItem()],
    answers: [
      anAnswer({ response: { format: 'typed', text }, mark: aMark([], mark) }),
      anAnswer({ item: 1, response: { format: 'typed', text: '24 March 1999' } }),
    ],
  })

describe('the headline of the results', () => {
  it('says how many were right, and what became of the others', () => {
    const { sheet } = aPage(aTakenQuiz(['right', 'right', 'partly', 'wrong', 'up']))
    expect(sheet).toContain('2 of 5 right')
    expect(sheet).toContain('1 partly right, 1 wrong, 1 not answered')
  })
  it('of an exam says the points with what wrong answers cost, and how it ended', () => {
    const { sheet } = exam({ ending: 'handedIn', endedAt: 360_000 })
    expect(sheet).toContain('1 of 4 right 1.17 of 4 points')
    expect(sheet).toContain('0.33 taken off for 1 wrong answer, a third of a point each.')
    expect(sheet).toContain('Handed in with 4 min left.')
  })
  it.each<[string, Partial<Attempt>, string]>([
    ['time was up', { ending: 'deadline' }, 'Time was up: marked as it stood.'],
    ['time was added', { ending: 'handedIn', extended: 300_000 }, '5 min added to the clock.'],
    ['the clock was off', { ending: 'handedIn', unhurried: true }, 'Handed in. The clock was switched off.'],
    ['the schedule took note', { schedules: true }, 'Your schedule learns from these answers.'],
    ['the schedule did not', { schedules: false }, 'Your schedule stays as it is.'],
  ])('says that %s', (_, given, said) => expect(exam(given).sheet).toContain(said))
  it('of a quiz that was stopped says how much was not asked, and counts none of it', () => {
    const { sheet } = aPage(aTakenQuiz(['right', 'never', 'never'], { ending: 'handedIn' }))
    expect(sheet).toContain('1 of 1 right')
    expect(sheet).toContain('Stopped early: 2 questions not asked.')
  })
  it('of a sprint says the rate as well', () =>
    expect(
      aPage(aTakenQuiz(['right', 'right', 'wrong', 'never'], { with: { clock: clocks.sprint }, ending: 'deadline' }))
        .sheet,
    ).toContain('2 of 3 right 2 right a minute'))
  it('of nothing says so, and offers neither to ask again nor to study', () => {
    const { sheet, wrapper, button } = aPage(aTakenQuiz(['never'], { ending: 'handedIn' }))
    expect(sheet).toContain('No question was answered.')
    expect(wrapper.find('a.button').exists()).toBe(false)
    expect(button('Another quiz')?.classes()).toContain('primary')
    expect(wrapper.text()).not.toContain('Each question')
  })
  it('takes the focus', () => {
    const { wrapper } = aPage(aTakenQuiz(['right']))
    expect(document.activeElement).toBe(wrapper.get('h1').element)
  })
})

describe('what can be done after a quiz', () => {
  it('is to ask those again that were not right, to study them, to share, to take another', async () => {
    const attempt = aTakenQuiz(['right', 'wrong', 'partly', 'up'])
    const { wrapper, button } = aPage(attempt)
    await button('Ask the 3 missed ones again')?.trigger('click')
    expect(wrapper.emitted('retry')).toEqual([[attempt.items.slice(1).map(({ id }) => id)]])
    const study = wrapper.get('a.button')
    expect(study.text()).toBe('Study 3 cards now')
    expect(study.attributes('href')).toBe(`/study?quiz=${attempt.id}`)
    await button('Another quiz')?.trigger('click')
    await button('Share this quiz')?.trigger('click')
    expect(wrapper.emitted()).toMatchObject({ another: [[]], share: [[]] })
  })
})

describe('the parts of a quiz', () => {
  const asked = (topic: string, kind: 'date' | 'position', ...went: Went[]): Asked[] =>
    went.map((each) => ({ went: each, item: { topic: `kosovo/${topic}`, kind } }))

  it('are told by topic and by kind, each with its numbers', () => {
    const { wrapper } = aPage(
      aTakenQuiz([
        ...asked('war', 'date', 'right', 'wrong', 'partly'),
        ...asked('talks', 'position', 'right', 'right'),
        ...asked('gone', 'date', 'wrong'),
      ]),
    )
    const tallies = wrapper.findAll('.tallies').map(({ element }) => told(element))
    expect(tallies).toEqual([
      'By topic No longer in the deck 0 of 1 right The war 1 of 3 right, 1 partly',
      'Topics with nothing missed The talks 2 of 2 right',
      'By kind of fact Dates 1 of 4 right, 1 partly Positions 2 of 2 right',
    ])
  })
  it('are not told where there is but one', () =>
    expect(
      aPage(aTakenQuiz(['right', 'wrong']))
        .wrapper.find('.tallies')
        .exists(),
    ).toBe(false))
})

describe('how sure the learner was', () => {
  it('is not told where it was never asked', () =>
    expect(aPage(aTakenQuiz(['right'])).wrapper.text()).not.toContain('How sure'))
  it('names first what was certain and wrong, then claims nothing of a few answers', () => {
    const asked: Asked[] = [
      { went: 'wrong', sure: 3, item: { prompt: 'When did it end?' } },
      ...Array.from({ length: 4 }, () => ({ went: 'right' as const, sure: 3 as const })),
      { went: 'right', sure: 1 },
    ]
    const { wrapper } = aPage(aTakenQuiz(asked))
    expect(told(wrapper.get('.sure').element)).toBe('Certain, and wrong Question 1: When did it end? 24 March 1999')
    expect(wrapper.findAll('tbody tr').map(({ element }) => told(element))).toEqual([
      'Certain 4 of 5 80%',
      'A guess 1 of 1 too few to tell',
    ])
  })
})

describe('each question of the results', () => {
  it('shows those that were missed, and all on demand', async () => {
    const { wrapper, rows } = aPage(aTakenQuiz(['right', 'wrong', 'right']))
    expect(rows()).toHaveLength(1)
    expect(rows()[0]).toMatch(/Wrong Question 2/)
    expect(wrapper.findAll('.each label').map((label) => label.text())).toEqual(['Missed: 1', 'All: 3'])
    await wrapper.findAll('.each input')[1]?.setValue()
    expect(rows()).toHaveLength(3)
  })
  it.each<[string, Went[]]>([
    ['nothing was', ['right', 'right']],
    ['everything was', ['wrong', 'wrong']],
  ])('shows all at once where %s missed', (_, went) => {
    const { wrapper, rows } = aPage(aTakenQuiz(went))
    expect(rows()).toHaveLength(2)
    expect(wrapper.find('.each input').exists()).toBe(false)
  })
  it('tells the answer, the right one, the time, and leads to the fact', () => {
    const { wrapper, rows } = aPage(aTakenQuiz([{ went: 'wrong', ms: 65_000 }]))
    expect(rows()[0]).toContain('1 min 5 s')
    expect(rows()[0]).toContain('Your answer: 26 March 1999 Right answer: 24 March 1999')
    expect(wrapper.get('.each a').attributes('href')).toBe('/library?fact=kosovo/fact-0')
  })
  it('says none where nothing was given', () => {
    const { rows } = aPage(anAttempt({ items: [aTypedItem()], answers: [anAnswer({ response: null, mark: noMark })] }))
    expect(rows()[0]).toContain('Not answered')
    expect(rows()[0]).toContain('Your answer: none')
  })
  it('has the evidence folded in', async () => {
    const { wrapper } = aPage(
      anAttempt({ items: [aTypedItem()], answers: [anAnswer({ mark: aMark([], { right: false }) })] }),
    )
    const details = wrapper.get<HTMLDetailsElement>('.each details')
    expect(wrapper.find('.evidence').exists()).toBe(false)
    details.element.open = true
    await details.trigger('toggle')
    expect(wrapper.get('.evidence').text()).toContain('The war, paragraph 1')
  })
  it('says so where the fact is no longer in the deck', async () => {
    const { wrapper } = aPage(aTakenQuiz(['wrong']))
    const details = wrapper.get<HTMLDetailsElement>('.each details')
    details.element.open = true
    await details.trigger('toggle')
    expect(details.text()).toContain('this fact is no longer in it')
  })

  it('names the pairs that went wrong, not the others', () => {
    const mark = aMark([], { share: 0.5, right: false })
    const { rows } = aPage(
      anAttempt({ items: [aMatchItem()], answers: [anAnswer({ response: { format: 'match', pairs: [1, 0] }, mark })] }),
    )
    expect(rows()[0]).toContain('Resolution 1244')
    expect(rows()[0]).toContain('You chose ended the embargo')
    expect(rows()[0]).toContain('Right answer: set up a presence')
    expect(rows()[0]).not.toContain('Resolution 1160')
  })
  it('shows the right order, and which event had been moved', () => {
    const mark = aMark([proof('kosovo/d/when/when', { answer: 'again' })], { share: 0.75 })
    const { wrapper } = aPage(
      anAttempt({
        items: [anOrderItem()],
        answers: [anAnswer({ response: { format: 'order', order: [2, 1, 0, 3] }, mark })],
      }),
    )
    const events = wrapper.findAll('.in-order li')
    expect(events.map(({ element }) => told(element))).toEqual([
      'A (1997)',
      'B (1998)',
      'C (1999)',
      `D (2000) ${questionWords.order.misplaced(0)} See the fact`,
    ])
    expect(events.map((event) => event.classes('moved'))).toEqual([false, false, false, true])
  })
  it('tells of each statement that was misjudged how it stands', () => {
    const { judged } = questionWords.statements
    const { rows } = aPage(
      anAttempt({
        items: [aStatementsItem()],
        answers: [
          anAnswer({ response: { format: 'statements', chosen: [1, 2] }, mark: aMark([], { share: 0, right: false }) }),
        ],
      }),
    )
    expect(rows()[0]).toContain(`The talks began in 1999. ${judged(true, false)}`)
    expect(rows()[0]).toContain(`The strikes began in 1998. ${judged(false, true)} In 1999.`)
    expect(rows()[0]).not.toContain('The draft was vetoed.')
  })
})

describe('“I was right”', () => {
  it('is offered for a typed answer that was not wholly right, and for no other', () => {
    expect(aPage(typed('25 March 1999', { share: 0, right: false })).button('I was right')).toBeDefined()
    expect(aPage(typed('March 1999', { share: 0.5, right: false })).button('I was right')).toBeDefined()
    expect(aPage(typed('24.3.1999', { share: 1, right: true })).button('I was right')).toBeUndefined()
    expect(aPage(typed(' ', { share: 0, right: false })).button('I was right')).toBeUndefined()
    expect(aPage(aTakenQuiz(['wrong'])).button('I was right')).toBeUndefined()
  })
  it('names the question, keeps it in sight when it counts, and leaves the focus there', async () => {
    const attempt = typed('25 March 1999', { share: 0, right: false })
    const { wrapper, button, rows } = aPage(attempt)
    await button('I was right')?.trigger('click')
    expect(wrapper.emitted('override')).toEqual([[0]])
    const [first, second] = attempt.answers
    const after = { ...first!, mark: aMark([], { reason: { code: 'overridden' } }) }
    await wrapper.setProps({ attempt: { ...attempt, answers: [after, second!] } })
    await flushPromises()
    expect(rows()[0]).toContain('You said that you were right.')
    expect(wrapper.get('.score').text()).toBe('2 of 2 right')
    expect(document.activeElement?.textContent).toContain('Right')
  })
})
