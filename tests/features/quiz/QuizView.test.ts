import { nextTick } from 'vue'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import QuizView from '@/features/quiz/QuizView.vue'
import type { Attempt } from '@/domain/quiz/attempt'
import { aDeck, manyFacts } from '../../support/decks'
import { fullDevice } from '../../support/fullDevice'
import { aLearner } from '../../support/learner'
import { aScreen } from '../../support/screen'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const aStudent = () =>
  aLearner({ deck: aDeck({ facts: manyFacts(8, (index) => ({ topic: index < 5 ? 'war' : 'talks' })) }) })
type Learner = Awaited<ReturnType<typeof aStudent>>

const stored = async ({ run }: Learner) => (await run((db) => db.getAll('quizzes'))) as unknown as Attempt[]
const press = (key: string, target: EventTarget = window) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

/** The quiz page, with a quiz of five begun. */
async function aQuiz(learner: Learner, limit = 'No limit') {
  const screen = await aScreen(QuizView, learner)
  await screen.says('A new quiz')
  await screen.field('5').setValue()
  await screen.field(limit).setValue()
  await screen.wrapper.get('form').trigger('submit')
  await screen.says('Question 1 of 5')
  const [{ items }] = (await stored(learner)) as [Attempt]
  const choose = async (option: number) => {
    await screen.wrapper.findAll('button.option')[option]?.trigger('click')
    await vi.waitFor(() => screen.wrapper.get('.verdict'))
  }
  return { ...screen, items, choose }
}

describe('the quiz page', () => {
  it('says that the schedule stays as it is, and writes no review', async () => {
    const learner = await aStudent()
    const { says, choose, items } = await aQuiz(learner)
    await choose(items[0]!.right)
    await says('Right')
    expect(await learner.run((db) => db.count('reviews'))).toBe(0)
    expect(await learner.memories.all()).toEqual([])
  })

  it('stores each answer before it tells the verdict', async () => {
    const learner = await aStudent()
    const { choose } = await aQuiz(learner)
    await choose(1)
    expect(await stored(learner)).toMatchObject([{ answers: [{ item: 0, given: 1 }] }])
  })

  it('tells a wrong answer by word and mark, what is right with its evidence, and what was chosen', async () => {
    const learner = await aStudent()
    const { wrapper, items, choose } = await aQuiz(learner)
    const [{ options, right, prompt }] = items as [Attempt['items'][0]]
    const wrong = (right + 1) % options.length
    await choose(wrong)
    expect(wrapper.get('.verdict h2').text()).toBe('✗ Not right')
    const lines = wrapper.findAll('li p.option').map((line) => line.text())
    expect(lines[wrong]).toMatch(/^✗.*Your answer$/s)
    expect(lines[right]).toMatch(/^✓.*Right answer$/s)
    const chosen = wrapper.get('.chosen').text()
    const named = prompt.startsWith('What happened') ? options[wrong]!.text.slice(1) : options[wrong]!.text
    expect(chosen).toContain(named)
    expect(chosen).toMatch(/^What you chose.*Meeting \d of the envoys was held on \d+ January 1999/)
    expect(wrapper.get('.evidence').text()).toContain('The war, paragraph 1')
    expect(wrapper.findAll('button.option')).toEqual([])
  })

  it('puts the focus on the question, then on the verdict', async () => {
    const { wrapper, choose, button } = await aQuiz(await aStudent())
    expect(document.activeElement).toBe(wrapper.get('h1').element)
    await choose(0)
    expect(document.activeElement).toBe(wrapper.get('.verdict h2').element)
    await button('Next question').trigger('click')
    await flushPromises()
    expect(document.activeElement).toBe(wrapper.get('h1').element)
  })

  it('is taken by keys alone, and ends with the score, every answer and its fact', async () => {
    const learner = await aStudent()
    const { wrapper, says, items } = await aQuiz(learner)
    for (const [index, { right }] of items.entries()) {
      await says(`Question ${index + 1} of 5`)
      press(String((index === 2 ? (right + 1) % 3 : right) + 1))
      await vi.waitFor(() => wrapper.get('.verdict'))
      press('Enter')
      await nextTick()
    }
    await says('4 of 5')
    const rows = wrapper.findAll('ol > li')
    expect(rows).toHaveLength(5)
    expect(rows[2]?.text()).toContain(`Right answer: ${items[2]!.options[items[2]!.right]!.text}`)
    expect(rows[2]?.get('a').attributes('href')).toContain('/library?fact=kosovo/meeting-')
    expect((await stored(learner))[0]?.endedAt).toBeDefined()
  })

  it('leaves single keys alone where they were switched off, and in a field', async () => {
    const learner = await aStudent()
    const { data, wrapper } = await aQuiz(learner)
    const field = document.body.appendChild(document.createElement('input'))
    press('1', field)
    field.remove()
    expect(wrapper.find('.verdict').exists()).toBe(false)
    await data.settings.set('keys', false)
    const off = await aScreen(QuizView, learner)
    await off.says('You stopped in the middle of a quiz')
    await off.button('Go on with question 1').trigger('click')
    press('1')
    await flushPromises()
    expect(off.wrapper.find('.verdict').exists()).toBe(false)
  })

  it('asks the wrong ones again, and only those', async () => {
    const { wrapper, says, items, choose, button } = await aQuiz(await aStudent())
    for (const [index, { right, options }] of items.entries()) {
      await says(`Question ${index + 1} of 5`)
      await choose(index < 2 ? (right + 1) % options.length : right)
      await wrapper.get('.actions button').trigger('click')
    }
    await says('3 of 5')
    await button('Ask the 2 wrong ones again').trigger('click')
    await says('Question 1 of 2')
  })

  it('offers an interrupted quiz again where it stood, and ends it where that is wanted', async () => {
    const learner = await aStudent()
    const { choose, items } = await aQuiz(learner)
    await choose(0)
    const again = await aScreen(QuizView, learner)
    await again.says('1 of 5 questions answered')
    await again.button('Go on with question 2').trigger('click')
    await again.says('Question 2 of 5')
    expect(again.wrapper.get('h1').text()).toBe(items[1]!.prompt)

    const third = await aScreen(QuizView, learner)
    await third.says('You stopped in the middle of a quiz')
    await third.button('End it here').trigger('click')
    await third.says('Results')
    expect(third.wrapper.findAll('ol > li')[1]?.text()).toContain('Your answer: none')
  })

  it('keeps the question when the answer could not be stored', async () => {
    const { wrapper, failures } = await aQuiz(await aStudent())
    fullDevice(() => true)
    await wrapper.get('button.option').trigger('click')
    await vi.waitFor(() => expect(failures).toMatchObject([{ code: 'storage-full' }]))
    expect(wrapper.find('.verdict').exists()).toBe(false)
    expect(wrapper.findAll('button.option').length).toBeGreaterThan(2)
  })

  it('asks only what was met where that is chosen, never what is suspended', async () => {
    const learner = await aStudent()
    for (const n of [1, 2, 3]) await learner.answer(`kosovo/meeting-${n}/when/when`)
    await learner.act('kosovo/meeting-3/when/when', { kind: 'suspend' })
    const { wrapper, says, field } = await aScreen(QuizView, learner)
    await says('A new quiz')
    await field('Only what I have met').setValue(true)
    await wrapper.get('form').trigger('submit')
    await says('Question 1 of 2')
    const [{ items }] = (await stored(learner)) as [Attempt]
    expect(items.map(({ card }) => card).sort()).toEqual(['kosovo/meeting-1/when/when', 'kosovo/meeting-2/when/when'])
  })

  it('says so where nothing can be asked', async () => {
    const { wrapper, says } = await aScreen(QuizView, await aLearner({ deck: aDeck() }))
    await says('A new quiz')
    await wrapper.get('form').trigger('submit')
    await says('Nothing there can be asked with good wrong answers')
  })
})

describe('a limit of time', () => {
  const clocked = ['setInterval', 'clearInterval', 'performance'] as const

  it('is none unless one is chosen', async () => {
    const { wrapper } = await aQuiz(await aStudent())
    expect(wrapper.find('[role=timer]').exists()).toBe(false)
  })

  it('counts down, warns once, and takes the question when it is up', async () => {
    vi.useFakeTimers({ toFake: [...clocked] })
    const learner = await aStudent()
    const { wrapper, says } = await aQuiz(learner, '15 s')
    expect(wrapper.get('[role=timer]').text()).toBe('15 s left')
    vi.advanceTimersByTime(5_000)
    await says('10 seconds left')
    vi.advanceTimersByTime(10_000)
    await vi.waitFor(() => expect(wrapper.get('.verdict h2').text()).toBe('✗ Time is up'))
    expect(await stored(learner)).toMatchObject([{ answers: [{ given: null, ms: 15_000 }] }])
  })

  it('can be switched off in the middle', async () => {
    vi.useFakeTimers({ toFake: [...clocked] })
    const { wrapper, button } = await aQuiz(await aStudent(), '15 s')
    await button('Stop the clock').trigger('click')
    vi.advanceTimersByTime(60_000)
    await flushPromises()
    expect(wrapper.find('.verdict').exists()).toBe(false)
    expect(wrapper.find('[role=timer]').exists()).toBe(false)
  })
})
