import { nextTick } from 'vue'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import QuizView from '@/features/quiz/QuizView.vue'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import type { QuizOptions } from '@/domain/quiz/attempts/options'
import type { ChoiceItem, TypedItem } from '@/domain/quiz/items/item'
import { aDeck, manyFacts } from '../../support/decks'
import { fullDevice } from '../../support/fullDevice'
import { aLearner } from '../../support/learner'
import { aScreen } from '../../support/screen'
import { someOptions } from '../../domain/quiz/makers'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const aStudent = () =>
  aLearner({ deck: aDeck({ facts: manyFacts(12, (index) => ({ topic: index < 5 ? 'war' : 'talks' })) }) })
type Learner = Awaited<ReturnType<typeof aStudent>>

const attemptsOf = async ({ run }: Learner) =>
  ((await run((db) => db.getAll('quizzes'))) as unknown as Attempt[]).sort((a, b) => b.startedAt - a.startedAt)
/** The newest attempt, as it is stored. */
const stored = async (learner: Learner) => (await attemptsOf(learner))[0]!
const press = (key: string, target: EventTarget = window) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

const five = someOptions({ count: 5, types: ['choice'] })
const exam = someOptions({ count: 5, types: ['choice'], clock: { kind: 'exam', seconds: 300 } })
const sprint = someOptions({ count: 10, types: ['choice'], clock: { kind: 'sprint', seconds: 60 } })
const timed = someOptions({ count: 5, types: ['choice'], clock: { kind: 'question', seconds: 15 } })
const typed = someOptions({ count: 3, types: ['typed'] })

/** The quiz page, at that address, or where one begins. */
async function aPage(learner: Learner, path = '/quiz') {
  const screen = await aScreen(QuizView, learner, path)
  const { wrapper } = screen
  const until = (found: () => unknown) => vi.waitFor(() => expect(found()).toBeTruthy())
  return {
    ...screen,
    until,
    query: () => screen.router.currentRoute.value.query,
    prompt: () => wrapper.find('h1.prompt').text(),
    asks: (n: number) => screen.says(`Question ${n}`),
    verdict: () => until(() => wrapper.find('.verdict').exists()),
    dialog: () => wrapper.get('dialog[open]'),
    /** What can be pressed: nothing of a dialog that is closed. */
    pressable: (selector: string) =>
      wrapper.findAll(selector).flatMap((each) => (each.element.closest('dialog:not([open])') ? [] : [each.text()])),
  }
}

/** A quiz of these options, begun; its questions and how to answer the one that shows. */
async function aQuiz(learner: Learner, options: QuizOptions = five) {
  const page = await aPage(learner)
  await page.data.settings.set('quizOptions', options)
  const again = await aPage(learner)
  await again.says('Start')
  page.wrapper.unmount()
  await again.button('Start').trigger('submit')
  await again.asks(1)
  const { items, id } = await stored(learner)
  const choose = (option: number) => again.wrapper.findAll('button.option')[option]!.trigger('click')
  const right = (index: number) => (items[index] as ChoiceItem).right
  const wrong = (index: number) => (right(index) + 1) % (items[index] as ChoiceItem).options.length
  return { ...again, items, id, choose, right, wrong }
}

describe('the set-up of a quiz', () => {
  it('is one line and one button until something is to be changed', async () => {
    const { wrapper, says, pressable } = await aPage(await aStudent())
    await says('10 questions, all topics, no clock')
    expect(pressable('button.primary')).toEqual(['Start'])
    expect(wrapper.get('.set-up > details').attributes('open')).toBeUndefined()
  })

  it('begins a newcomer with what any exam asks, and lets them ask for more', async () => {
    const learner = await aLearner({
      deck: aDeck({ facts: manyFacts(12, (index) => ({ level: index < 6 ? 1 : 2 })) }),
    })
    const { says, button, asks } = await aPage(learner)
    await says('10 questions, all topics, essentials')
    await button('Start').trigger('submit')
    await asks(1)
    for (const { card } of (await stored(learner)).items) expect(card).toMatch(/meeting-[1-6]\//)
    await (await aPage(learner)).says('10 questions, all topics, essentials') // their choice now
  })

  it('remembers the last choice', async () => {
    const learner = await aStudent()
    const { wrapper, says, field, button } = await aPage(learner)
    await says('Start')
    await wrapper.get('input[value=exam]').setValue()
    await field('The talks').setValue(true)
    await wrapper.get('input[type=number]').setValue(7)
    await button('Start').trigger('submit')
    await says('Question 1 of 7')
    const next = await aPage(learner)
    await next.says('7 questions in 7 minutes, 1 topic')
  })

  it('gives an exam a minute a question until its time is set by hand', async () => {
    const { wrapper, says } = await aPage(await aStudent())
    await says('Start')
    await wrapper.get('input[value=exam]').setValue()
    const [count, minutes] = wrapper.findAll('input[type=number]')
    await count!.setValue(20)
    await says('20 questions in 20 minutes')
    await minutes!.setValue(5)
    await count!.setValue(30)
    await says('30 questions in 5 minutes')
  })

  it('asks only what was met where that is chosen, never what is suspended', async () => {
    const learner = await aStudent()
    for (const n of [1, 2, 3]) await learner.answer(`kosovo/meeting-${n}/when/when`)
    await learner.act('kosovo/meeting-3/when/when', { kind: 'suspend' })
    const { items } = await aQuiz(learner, { ...five, source: 'met' })
    expect(items.map(({ card }) => card).sort()).toEqual(['kosovo/meeting-1/when/when', 'kosovo/meeting-2/when/when'])
  })

  it('asks mistakes again: what went wrong in a quiz, and what was forgotten', async () => {
    const learner = await aStudent()
    const { choose, wrong, items, verdict } = await aQuiz(learner)
    await choose(wrong(0))
    await verdict()
    const missed = items[0]!.card
    const [forgotten] = [1, 2].map((n) => `kosovo/meeting-${n}/when/when`).filter((card) => card !== missed)
    await learner.answer(forgotten!, 'again', { at: Date.now() })
    const mistakes = await aQuiz(learner, { ...five, source: 'mistakes' })
    expect(mistakes.items.map(({ card }) => card).sort()).toEqual([missed, forgotten].sort())
  })

  it('names the weakest topics and asks them', async () => {
    const learner = await aStudent()
    await learner.answer('kosovo/meeting-2/when/when')
    const { wrapper, says } = await aPage(learner)
    await says('Start')
    await wrapper.get('input[value=weakest]').setValue()
    await says('Your weakest: The war.')
    await wrapper.get('form').trigger('submit')
    await says('Question 1')
    expect(new Set((await stored(learner)).items.map(({ topic }) => topic))).toEqual(new Set(['kosovo/war']))
  })

  it.each([
    ['mistakes', 'There is no mistake to repeat'],
    ['weakest', 'You have met nothing yet'],
  ])('says why there is nothing to ask of %s, and what to do', async (mode, said) => {
    const { wrapper, says, button } = await aPage(await aStudent())
    await says('Start')
    await wrapper.get(`input[value=${mode}]`).setValue()
    await button('Start').trigger('submit')
    await says(said)
    await says('Choose another kind of quiz.')
  })

  it('says so where nothing can be asked like that', async () => {
    const { wrapper, says, field, button } = await aPage(await aStudent())
    await says('Start')
    await field('Who said it').setValue(true)
    await button('Start').trigger('submit')
    await says('Choose more types of question.')
    expect(wrapper.find('[role=alert]').exists()).toBe(true)
  })
})

describe('a quiz without a clock', () => {
  it('shows the verdict also where the answer was tapped twice', async () => {
    const { button, verdict, choose, right, says, asks } = await aQuiz(await aStudent())
    await choose(right(0))
    await verdict()
    await button('Next question').trigger('click', { detail: 2 })
    await says('Right')
    await button('Next question').trigger('click', { detail: 1 })
    await asks(2)
  })

  it('goes on with what one does not know, and takes it for no answer', async () => {
    const learner = await aStudent()
    const { button, verdict, says } = await aQuiz(learner, typed)
    await button('I don’t know').trigger('click')
    await verdict()
    await says('Nothing was typed.')
    expect((await stored(learner)).answers).toMatchObject([{ item: 0, mark: { right: false, proves: [] } }])
    expect(await learner.run((db) => db.count('reviews'))).toBe(0)
  })

  it('stores each answer, with what it proves, before it tells the verdict', async () => {
    const learner = await aStudent()
    const { choose, verdict, wrong, items } = await aQuiz(learner)
    await choose(wrong(0))
    await verdict()
    expect((await stored(learner)).answers).toMatchObject([
      {
        item: 0,
        response: { option: wrong(0) },
        mark: { right: false, proves: [{ card: items[0]!.card, answer: 'again' }] },
      },
    ])
  })

  it('puts the focus on the question, then on the verdict', async () => {
    const { wrapper, choose, verdict, button, asks } = await aQuiz(await aStudent())
    await vi.waitFor(() => expect(document.activeElement).toBe(wrapper.get('h1').element))
    await choose(0)
    await verdict()
    expect(document.activeElement).toBe(wrapper.get('.verdict h2').element)
    await button('Next question').trigger('click')
    await asks(2)
    await vi.waitFor(() => expect(document.activeElement).toBe(wrapper.get('h1').element))
  })

  it('is taken by keys alone, and ends with its results', async () => {
    const learner = await aStudent()
    const { asks, verdict, says, right, wrong, query, id } = await aQuiz(learner)
    for (const index of [0, 1, 2, 3, 4]) {
      await asks(index + 1)
      press(String((index === 2 ? wrong(index) : right(index)) + 1))
      await verdict()
      press('Enter')
      await nextTick()
    }
    await says('4 of 5')
    await vi.waitFor(() => expect(query()).toEqual({ results: id }))
    expect(await stored(learner)).toMatchObject({ ending: 'all' })
  })

  it('leaves single keys alone where they were switched off, and in a field', async () => {
    const learner = await aStudent()
    const { data, wrapper, id } = await aQuiz(learner)
    const field = document.body.appendChild(document.createElement('input'))
    press('1', field)
    field.remove()
    await flushPromises()
    expect(wrapper.find('.verdict').exists()).toBe(false)
    await data.settings.set('keys', false)
    const off = await aPage(learner, `/quiz?attempt=${id}`)
    await off.asks(1)
    press('1')
    await flushPromises()
    expect(off.wrapper.find('.verdict').exists()).toBe(false)
  })

  it('asks how sure before the verdict where that is wanted, by hand or by key', async () => {
    const learner = await aStudent()
    const { choose, asks, verdict, button, wrapper, says } = await aQuiz(learner, { ...five, sure: true })
    await choose(0)
    await says('How sure are you?')
    expect(wrapper.find('.verdict').exists()).toBe(false)
    await choose(1) // there is still time to think again
    await button('3Certain').trigger('click')
    await verdict()
    await button('Next question').trigger('click')
    await asks(2)
    press('2')
    await says('How sure are you?')
    press('1')
    await verdict()
    expect((await stored(learner)).answers).toMatchObject([
      { response: { option: 1 }, sure: 3 },
      { response: { option: 1 }, sure: 1 },
    ])
  })

  it('reads what was typed, and takes it as right where the learner says so', async () => {
    const learner = await aStudent()
    const { wrapper, button, verdict, until } = await aQuiz(learner, typed)
    expect(button('Check').attributes('disabled')).toBeDefined()
    await wrapper.get('input[type=text]').setValue('some day')
    await button('Check').trigger('click')
    await verdict()
    await button('I was right').trigger('click')
    await until(() => wrapper.find('.verdict.right').exists())
    expect((await stored(learner)).answers).toMatchObject([{ mark: { right: true, reason: { code: 'overridden' } } }])
  })

  it('knows what was taken as right when it is typed again', async () => {
    const learner = await aStudent()
    const first = await aQuiz(learner, typed)
    await first.wrapper.get('input[type=text]').setValue('some day')
    await first.button('Check').trigger('click')
    await first.verdict()
    await first.button('I was right').trigger('click')
    await first.until(() => first.wrapper.find('.verdict.right').exists())
    const again = await aQuiz(learner, { ...typed, count: 12 })
    const index = again.items.findIndex(({ card }) => card === first.items[0]!.card)
    for (let n = 0; n <= index; n++) {
      await again.asks(n + 1)
      await again.wrapper.get('input[type=text]').setValue(n === index ? 'some day' : 'x')
      await again.button('Check').trigger('click')
      await again.verdict()
      if (n < index) await again.button('Next question').trigger('click')
    }
    expect((await stored(learner)).answers.at(-1)?.mark).toMatchObject({ right: true, reason: { code: 'learners' } })
  })

  it('keeps the question when the answer could not be stored, and takes it later', async () => {
    const { wrapper, failures, choose, verdict } = await aQuiz(await aStudent())
    const { restore } = fullDevice(() => true)
    await choose(0)
    await vi.waitFor(() => expect(failures).toMatchObject([{ code: 'storage-full' }]))
    expect(wrapper.find('.verdict').exists()).toBe(false)
    restore()
    await choose(0)
    await verdict()
  })

  it('is offered again where it stood, and ended where that is wanted', async () => {
    const learner = await aStudent()
    const { choose, verdict, items } = await aQuiz(learner)
    await choose(0)
    await verdict()
    const again = await aPage(learner)
    await again.says('1 of 5 questions answered')
    await again.wrapper
      .findAll('a')
      .find((each) => each.text() === 'Go on')!
      .trigger('click')
    await again.asks(2)
    expect(again.prompt()).toBe(items[1]!.prompt)

    const third = await aPage(learner)
    await third.says('A quiz is not finished')
    await third.button('End it here').trigger('click')
    await third.says('Results')
  })

  it('goes on where it stood after a reload', async () => {
    const learner = await aStudent()
    const { choose, verdict, query, id } = await aQuiz(learner)
    expect(query()).toEqual({ attempt: id })
    await choose(0)
    await verdict()
    const again = await aPage(learner, `/quiz?attempt=${id}`)
    await again.says('Question 2 of 5')
  })

  it('shows what stands where another tab answered first', async () => {
    const learner = await aStudent()
    const { choose, id, wrapper, verdict, right, wrong } = await aQuiz(learner)
    const other = await aPage(learner, `/quiz?attempt=${id}`)
    await other.asks(1)
    await other.wrapper.findAll('button.option')[right(0)]!.trigger('click')
    await other.verdict()
    await choose(wrong(0))
    await verdict()
    expect(wrapper.find('.verdict.right').exists()).toBe(true)
    expect((await stored(learner)).answers).toHaveLength(1)
  })

  it('asks the missed ones again, and only those', async () => {
    const { asks, verdict, says, choose, right, wrong, button, wrapper } = await aQuiz(await aStudent())
    for (const index of [0, 1, 2, 3, 4]) {
      await asks(index + 1)
      await choose(index < 2 ? wrong(index) : right(index))
      await verdict()
      await wrapper.get('.actions button').trigger('click')
    }
    await says('3 of 5')
    await button('Ask the 2 missed ones again').trigger('click')
    await says('Question 1 of 2')
  })

  it('leaves without a question: nothing is lost, no clock runs', async () => {
    const { button, says } = await aQuiz(await aStudent())
    await button('Stop here').trigger('click')
    await says('A quiz is not finished')
  })
})

describe('the clock of a quiz', () => {
  const clocked = ['setInterval', 'clearInterval', 'performance', 'Date'] as const
  beforeEach(() => vi.useFakeTimers({ toFake: [...clocked], now: Date.UTC(2026, 0, 5, 10) }))
  /** Time goes by, both by the wall and by the steady clock. */
  const pass = async (seconds: number) => {
    await vi.advanceTimersByTimeAsync(seconds * 1_000)
    await flushPromises()
  }
  /** Somebody sets the device's clock. */
  const setClock = (bySeconds: number) => vi.setSystemTime(Date.now() + bySeconds * 1_000)
  const look = (state: 'hidden' | 'visible') => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
    document.dispatchEvent(new Event('visibilitychange'))
  }
  const left = ({ wrapper }: { wrapper: { find: (at: string) => { exists: () => boolean; text: () => string } } }) =>
    wrapper.find('[role=timer]').exists() ? wrapper.find('[role=timer]').text() : null

  it('is none unless one is chosen', async () => expect(left(await aQuiz(await aStudent()))).toBeNull())

  describe('for each question', () => {
    it('warns once and takes the question when it is up; the next has its own', async () => {
      const learner = await aStudent()
      const quiz = await aQuiz(learner, timed)
      expect(left(quiz)).toBe('0:15')
      await pass(5)
      await quiz.says('10 seconds left')
      await pass(10)
      await quiz.verdict()
      expect(quiz.wrapper.get('.verdict h2').text()).toContain('Time is up')
      expect((await stored(learner)).answers).toMatchObject([{ response: null, mark: { right: false, proves: [] } }])
      await pass(60)
      await quiz.button('Next question').trigger('click')
      await quiz.asks(2)
      expect(left(quiz)).toBe('0:15')
    })

    it('goes on through a reload', async () => {
      const learner = await aStudent()
      const { id } = await aQuiz(learner, timed)
      await pass(5)
      const again = await aPage(learner, `/quiz?attempt=${id}`)
      await again.asks(1)
      expect(left(again)).toBe('0:10')
    })

    it('can be given half again, for this question and those after it', async () => {
      const quiz = await aQuiz(await aStudent(), timed)
      await quiz.button('Add 8 seconds').trigger('click')
      await vi.waitFor(() => expect(left(quiz)).toBe('0:23'))
      await quiz.choose(0)
      await quiz.verdict()
      await quiz.button('Next question').trigger('click')
      await quiz.asks(2)
      expect(left(quiz)).toBe('0:23')
    })

    it('can be switched off at any moment', async () => {
      const quiz = await aQuiz(await aStudent(), timed)
      await quiz.button('Switch the clock off').trigger('click')
      await vi.waitFor(() => expect(left(quiz)).toBeNull())
      await pass(600)
      expect(quiz.wrapper.find('.verdict').exists()).toBe(false)
    })
  })

  describe('of a sprint', () => {
    it('asks the next at once, telling of the last in a line, and ends when time is up', async () => {
      const learner = await aStudent()
      const quiz = await aQuiz(learner, sprint)
      await quiz.choose(quiz.right(0))
      await quiz.asks(2)
      expect(quiz.wrapper.get('.line').text()).toContain('Right')
      await quiz.choose(quiz.wrong(1))
      await quiz.asks(3)
      const { options, right } = quiz.items[1] as ChoiceItem
      expect(quiz.wrapper.get('.line').text()).toContain(`It is: ${options[right]!.text}`)
      await pass(61)
      await quiz.says('Results')
      await quiz.says('1 of 2') // the one in hand does not count
      const { startedAt, ...after } = await stored(learner)
      expect(after).toMatchObject({ ending: 'deadline', endedAt: startedAt + 60_000 })
    })

    it('asks before it is left, says that the clock goes on, and finishes where that is wanted', async () => {
      const quiz = await aQuiz(await aStudent(), sprint)
      await quiz.button('Leave').trigger('click')
      await quiz.until(() => quiz.wrapper.find('dialog[open]').exists())
      expect(quiz.dialog().text()).toContain('The clock goes on')
      await quiz.button('Stay').trigger('click')
      await flushPromises()
      expect(quiz.query()).toEqual({ attempt: quiz.id })
      await quiz.button('Leave').trigger('click')
      await quiz.until(() => quiz.wrapper.find('dialog[open]').exists())
      await quiz.button('Finish now').trigger('click')
      await quiz.says('Results')
    })
  })

  describe('of an exam', () => {
    const anExam = (learner: Learner, options = exam) => aQuiz(learner, options)
    const choose = (quiz: Awaited<ReturnType<typeof aQuiz>>, option: number) =>
      quiz.wrapper.findAll('.card input[type=radio]')[option]!.setValue()

    it('stores each change, moves freely, and tells no mark before the end', async () => {
      const learner = await aStudent()
      const quiz = await anExam(learner)
      await choose(quiz, quiz.wrong(0))
      await choose(quiz, quiz.right(0))
      await vi.waitFor(async () =>
        expect((await stored(learner)).answers).toMatchObject([{ response: { option: quiz.right(0) } }]),
      )
      press('ArrowRight')
      await quiz.asks(2)
      press('f')
      await quiz.until(() => quiz.wrapper.find('[aria-pressed=true]').exists())
      press('ArrowLeft')
      await quiz.asks(1)
      expect((quiz.wrapper.findAll('.card input')[quiz.right(0)]!.element as HTMLInputElement).checked).toBe(true)
      expect(quiz.wrapper.find('.verdict').exists()).toBe(false)
      expect(await learner.run((db) => db.count('reviews'))).toBe(0)
    })

    it('takes an answer back', async () => {
      const learner = await aStudent()
      const quiz = await anExam(learner)
      await choose(quiz, 0)
      await quiz.until(() => quiz.wrapper.text().includes('Take the answer back'))
      await quiz.button('Take the answer back').trigger('click')
      await vi.waitFor(async () => expect((await stored(learner)).answers).toMatchObject([{ response: null }]))
      await quiz.button('Overview').trigger('click')
      await quiz.says('5 questions have no answer yet.')
    })

    it('shows every question with its state in words, and names what is open before it is handed in', async () => {
      const learner = await aStudent()
      const quiz = await anExam(learner)
      await choose(quiz, quiz.right(0))
      await quiz.button('Next').trigger('click')
      await quiz.asks(2)
      await quiz.wrapper
        .findAll('button')
        .find((each) => each.text().endsWith('Flag'))!
        .trigger('click')
      await quiz.until(() => quiz.wrapper.find('[aria-pressed=true]').exists())
      await quiz.button('Overview').trigger('click')
      expect(quiz.button('Question 1: answered').exists()).toBe(true)
      expect(quiz.button('Question 2: no answer yet, flagged').exists()).toBe(true)
      await quiz.button('Hand in').trigger('click')
      expect(quiz.dialog().text()).toContain('4 questions have no answer yet and 1 is flagged.')
      await quiz.button('Not yet').trigger('click')
      await quiz.button('Question 3: no answer yet').trigger('click')
      await quiz.asks(3)
      await quiz.button('Overview').trigger('click')
      await quiz.button('Hand in').trigger('click')
      await quiz.button('Hand in now').trigger('click')
      await quiz.says('Results')
      expect(await stored(learner)).toMatchObject({ ending: 'handedIn' })
    })

    it('keeps what is typed when one moves on, hides the page, or time is up', async () => {
      const learner = await aStudent()
      const quiz = await anExam(learner, { ...exam, types: ['typed'] })
      const { answer } = quiz.items[1] as TypedItem
      await quiz.wrapper.get('input[type=text]').setValue('one')
      await quiz.button('Next').trigger('click')
      await quiz.asks(2)
      await quiz.wrapper.get('input[type=text]').setValue(answer)
      look('hidden')
      await vi.waitFor(async () =>
        expect((await stored(learner)).answers.map(({ response }) => response)).toEqual([
          { format: 'typed', text: 'one' },
          { format: 'typed', text: answer },
        ]),
      )
      look('visible')
      await quiz.button('Next').trigger('click')
      await quiz.asks(3)
      await quiz.wrapper.get('input[type=text]').setValue('three')
      await pass(301)
      await quiz.says('Results')
      expect((await stored(learner)).answers[2]).toMatchObject({ response: { text: 'three' } })
    })

    it('says how sure, where that is wanted, beside the answer', async () => {
      const learner = await aStudent()
      const quiz = await anExam(learner, { ...exam, sure: true })
      await choose(quiz, 0)
      await quiz.says('How sure are you?')
      await quiz.button('Certain').trigger('click')
      await vi.waitFor(async () => expect((await stored(learner)).answers).toMatchObject([{ sure: 3 }]))
    })

    it('warns at 20 and 10 seconds', async () => {
      const quiz = await anExam(await aStudent())
      await pass(281)
      await quiz.says('20 seconds left')
      await pass(10)
      await quiz.says('10 seconds left')
    })

    it('goes on through a reload, and is closed and told of where its time went by meanwhile', async () => {
      const learner = await aStudent()
      const quiz = await anExam(learner)
      await choose(quiz, quiz.right(0))
      await pass(100)
      const again = await aPage(learner, `/quiz?attempt=${quiz.id}`)
      await again.asks(2)
      expect(left(again)).toBe('3:20')
      again.wrapper.unmount()
      quiz.wrapper.unmount()
      await pass(3_600)
      const later = await aPage(learner)
      await later.says('Your exam ended at')
      const { startedAt, ...after } = await stored(learner)
      expect(after).toMatchObject({ ending: 'deadline', endedAt: startedAt + 300_000 })
      await later.wrapper
        .findAll('a')
        .find((each) => each.text() === 'See how it went')!
        .trigger('click')
      await later.says('1 of 5')
    })

    it.each([3_600, -3_600])(
      'gains and loses nothing, and says so, when the clock is set by %d seconds',
      async (by) => {
        const learner = await aStudent()
        const quiz = await anExam(learner)
        await pass(100)
        setClock(by)
        await pass(1)
        expect(left(quiz)).toBe('3:19')
        await quiz.says('The clock of this device was set')
        await vi.waitFor(async () => {
          const { startedAt, deadline } = await stored(learner)
          expect(deadline).toBe(startedAt + 300_000 + by * 1_000)
        })
      },
    )

    it('goes by the wall clock after the page was hidden: the steady one may have slept', async () => {
      const learner = await aStudent()
      const quiz = await anExam(learner)
      look('hidden')
      setClock(200) // asleep
      look('visible')
      await pass(1)
      expect(left(quiz)).toBe('1:39')
      expect(quiz.wrapper.text()).not.toContain('was set')
    })

    it('goes on from what was last stored where the clock is behind that after a reload, and says so', async () => {
      const learner = await aStudent()
      const quiz = await anExam(learner)
      await pass(100)
      await choose(quiz, 0)
      await vi.waitFor(async () => expect((await stored(learner)).answers).toHaveLength(1))
      quiz.wrapper.unmount()
      setClock(-3_600)
      const again = await aPage(learner, `/quiz?attempt=${quiz.id}`)
      await again.asks(2)
      expect(left(again)).toBe('3:20')
      await again.says('The clock of this device was set')
      again.wrapper.unmount()
      const third = await aPage(learner, `/quiz?attempt=${quiz.id}`)
      await third.asks(2)
      expect(left(third)).toBe('3:20')
    })
  })
})

describe('a link to a quiz', () => {
  const finished = async (learner: Learner, options = five) => {
    const quiz = await aQuiz(learner, options)
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await quiz.choose(quiz.right(0))
    await quiz.verdict()
    const results = await aPage(learner)
    await results.says('A quiz is not finished')
    await results.button('End it here').trigger('click')
    await results.says('Share this quiz')
    await results.button('Share this quiz').trigger('click')
    await results.says('The link is copied.')
    return { quiz, path: copied.mock.calls[0]![0].replace(/^.*(?=\/quiz)/, '') }
  }

  it('asks anybody the same', async () => {
    const { quiz, path } = await finished(await aStudent())
    const friend = await aStudent()
    const { says, button, wrapper } = await aPage(friend, path)
    await says('5 questions, all topics')
    expect(wrapper.text()).not.toContain('another edition')
    await button('Start').trigger('click')
    await says('Question 1 of 5')
    expect((await stored(friend)).items).toEqual(quiz.items)
  })

  it('says that the dossier differs', async () => {
    const { path } = await finished(await aStudent())
    const { says } = await aPage(await aStudent(), path.replace(/kosovo:\w+/, 'kosovo:other'))
    await says('another edition of the dossier')
  })

  it.each(['nonsense', '1~mp~n10', '%3Cb%3E'])('is refused with a sentence: %s', async (text) => {
    const { says, pressable } = await aPage(await aStudent(), `/quiz?q=${text}`)
    await says('This link holds no quiz')
    expect(pressable('button, a')).toEqual(['Choose a quiz of your own'])
  })

  it('says so where the quiz is not on this device', async () => {
    const { says } = await aPage(await aStudent(), '/quiz?attempt=gone')
    await says('This quiz is not here')
  })
})
