import { describe, expect, it } from 'vitest'
import type { Action } from '@/domain/reviews/action'
import type { Review } from '@/domain/reviews/review'
import type { Memory } from '@/domain/scheduling/memory'
import { monday } from '../support/makers'
import {
  answer,
  attemptOn,
  beginQuiz,
  give,
  questionsOf,
  rightResponse,
  useQuizBrowser,
  wrongResponse,
} from '../support/quiz'
import { storedRows } from '../support/study'

const now = useQuizBrowser()
const second = 1000
const minute = 60 * second
const hour = 60 * minute

const button = (name: string) => now.page.getByRole('button', { name, exact: true })
const says = (text: string) => now.page.getByText(text).first().waitFor()
const left = () => now.page.getByRole('timer').innerText()
const pass = (ms: number) => now.page.clock.runFor(ms)
const asks = (prompt: string) => now.page.getByRole('heading', { level: 1, name: prompt, exact: true }).waitFor()
const here = () => attemptOn(now.page)
const reviews = () => storedRows<Review>(now.page, 'reviews')
const idsIn = (items: readonly { id: string }[]) => items.map(({ id }) => id)

/** The tab dies: nothing of it is left but what is stored. */
async function dies() {
  const dead = now.page
  now.page = await now.browser.context.newPage()
  await dead.close()
}
/** The app is started again, on Today. */
async function returns(page = now.page) {
  await page.goto(`${now.site.url}#/`)
  await page
    .getByRole('link', { name: /^Study \d/ })
    .first()
    .waitFor()
}

describe('an exam whose tab dies', () => {
  /** Two to be typed, one to choose; ten seconds for the right answer to the first, another fifteen for a wrong one to the second. */
  async function begun() {
    const typed = questionsOf(now, 'typed', 2)
    const { items } = await beginQuiz(now, idsIn([...typed, ...questionsOf(now, 'choice', 1, typed)]), {
      clock: { kind: 'exam', seconds: 300 },
    })
    await pass(10 * second)
    await give(now.page, rightResponse(items[0]!), items[0]!)
    await button('Next').click()
    await asks(items[1]!.prompt)
    await pass(15 * second)
    await give(now.page, wrongResponse(items[1]!), items[1]!)
    await pass(second) // the text is stored after a pause
    await expect.poll(async () => (await here()).answers.length).toBe(2)
    return items
  }

  it('goes on by the wall clock, with all that was given', async () => {
    const items = await begun()
    await dies()
    await now.page.clock.fastForward(2 * minute)
    await returns()
    await says('Your exam goes on')
    await says('The clock runs until 10:05. 2 of 3 questions answered. All is kept.')
    await now.page.getByRole('link', { name: 'Go on' }).click()
    await asks(items[2]!.prompt)
    expect(await left()).toBe('2:34')
    await button('Previous').click()
    expect(await now.page.getByLabel('Your answer').inputValue()).toBe('no idea whatever')
    expect(await reviews()).toEqual([])
  })

  it('is marked at its deadline with what was given, and reaches the schedule once, each answer with its own time', async () => {
    const items = await begun()
    await dies()
    await now.page.clock.fastForward(hour)
    const other = await now.browser.context.newPage() // both find it at once
    await Promise.all([returns(), returns(other)])
    // whichever ended it tells so: to the other it may have ended before
    const telling = await Promise.any(
      [now.page, other].map(async (page) => {
        await page.getByText('Your exam ended at 10:05').first().waitFor()
        return page
      }),
    )
    await telling.getByRole('link', { name: 'See how it went' }).click()
    for (const text of ['Time was up: marked as it stood.', '1 of 3 right', '1 wrong, 1 not answered'])
      await telling.getByText(text).first().waitFor()
    expect(await here()).toMatchObject({ ending: 'deadline', endedAt: monday + 5 * minute })

    const written = [
      { card: items[0]!.card, answer: 'good', at: monday + 10 * second, origin: 'quiz', format: 'typed', due: null },
      { card: items[1]!.card, answer: 'again', at: monday + 25 * second, origin: 'quiz', format: 'typed', due: null },
    ]
    const byTime = async () => (await reviews()).sort((a, b) => a.at - b.at)
    expect(await byTime()).toMatchObject(written)
    await returns()
    await now.page.reload()
    await returns()
    expect(await now.page.getByText('Your exam').count()).toBe(0)
    expect(await byTime()).toMatchObject(written)
    expect(await storedRows<Memory>(now.page, 'memories')).toHaveLength(2)
    expect(await storedRows<Action>(now.page, 'actions')).toEqual([])
  })
})

describe('a clock for each question', () => {
  const timed = { clock: { kind: 'question', seconds: 20 } } as const

  it('goes on through a reload, and takes the question when it is up', async () => {
    const { items } = await beginQuiz(now, idsIn(questionsOf(now, 'choice', 3)), timed)
    expect(await left()).toBe('0:20')
    await pass(8 * second)
    expect(await left()).toBe('0:12')
    await now.page.reload()
    await asks(items[0]!.prompt)
    expect(await left()).toBe('0:12')
    await pass(11.8 * second)
    expect(await left()).toBe('0:01')
    await pass(0.4 * second)
    await now.page.getByRole('heading', { name: 'Time is up' }).waitFor()
    expect(await now.page.getByRole('timer').count()).toBe(0)
    expect((await here()).answers).toMatchObject([{ item: 0, response: null, mark: { share: 0, proves: [] } }])

    await pass(hour) // nobody is hurried through a verdict
    await button('Next question').click()
    await asks(items[1]!.prompt)
    expect(await left()).toBe('0:20')
    await answer(now.page, rightResponse(items[1]!), items[1]!)
    await now.page.getByRole('heading', { name: 'Right' }).waitFor()
  })

  it('can be given more time, and be switched off', async () => {
    const { items } = await beginQuiz(now, idsIn(questionsOf(now, 'choice', 3)), timed)
    await pass(5 * second)
    await button('Add 10 seconds').click()
    await expect.poll(left).toBe('0:25')
    await now.page.getByRole('status').filter({ hasText: '10 seconds added.' }).waitFor({ state: 'attached' })
    await answer(now.page, rightResponse(items[0]!), items[0]!)
    await button('Next question').click()
    await asks(items[1]!.prompt)
    expect(await left()).toBe('0:30')
    await button('Switch the clock off').click()
    await now.page.getByRole('timer').waitFor({ state: 'detached' })
    await pass(hour)
    await answer(now.page, rightResponse(items[1]!), items[1]!)
    await button('Next question').click()
    await asks(items[2]!.prompt)
    expect(await now.page.getByRole('timer').count()).toBe(0)
    expect(await here()).toMatchObject({ extended: 10 * second, unhurried: true, answers: [{}, {}] })
  })

  it('warns aloud, once each', async () => {
    await beginQuiz(now, idsIn(questionsOf(now, 'choice', 1)), { clock: { kind: 'question', seconds: 30 } })
    const spoken = () => now.page.locator('.hidden-visually[role=status]').last().innerText()
    await pass(9 * second)
    expect(await spoken()).toBe('')
    await pass(2 * second)
    expect(await spoken()).toBe('20 seconds left')
    await pass(10 * second)
    expect(await spoken()).toBe('10 seconds left')
  })
})

describe('setting the clock of the device', () => {
  const told = 'The clock of this device was set. The quiz keeps the time that you had left.'
  const exam = () => beginQuiz(now, idsIn(questionsOf(now, 'choice', 2)), { clock: { kind: 'exam', seconds: 300 } })

  it.each([
    ['an hour forward', hour],
    ['two hours back', -2 * hour],
  ])('%s in the midst of a quiz gains and loses nothing, and is told', async (_way, by) => {
    await exam()
    await pass(minute)
    expect(await left()).toBe('4:00')
    expect(await now.page.getByText(told).count()).toBe(0)
    await now.page.clock.setSystemTime(monday + minute + by)
    await pass(second)
    await says(told)
    expect(await left()).toBe('3:59')
    await expect.poll(async () => (await here()).deadline).toBe(monday + by + 5 * minute)
    await pass(3 * minute + 58.8 * second)
    expect(await left()).toBe('0:01')
    await pass(0.4 * second)
    await says('Time was up: marked as it stood.')
  })

  it('back while its tab is dead lets it go on from what was stored last, and is told', async () => {
    const { items } = await exam()
    await pass(minute)
    await give(now.page, rightResponse(items[0]!), items[0]!)
    await expect.poll(async () => (await here()).answers.length).toBe(1)
    const address = now.page.url()
    await dies()
    await now.page.clock.setSystemTime(monday - 3 * hour)
    await now.page.goto(address)
    await asks(items[1]!.prompt)
    await says(told)
    expect(await left()).toBe('4:00')
    await now.page.reload()
    await asks(items[1]!.prompt)
    expect(await left()).toBe('4:00') // moved once
  })
})
