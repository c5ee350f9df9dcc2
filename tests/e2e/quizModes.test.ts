import { describe, expect, it } from 'vitest'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import type { Item, QuestionType } from '@/domain/quiz/items/item'
import { makeItem } from '@/domain/quiz/makeQuiz'
import { waitUntilControlled } from '../support/builtApp'
import { monday } from '../support/makers'
import {
  answer,
  attemptOn,
  beginQuiz,
  focused,
  give,
  oneOfEach,
  questionsOf,
  rightResponse,
  useQuizBrowser,
  wrongResponse,
} from '../support/quiz'
import { promptOf, storedRows } from '../support/study'

const now = useQuizBrowser()

const button = (name: string | RegExp) => now.page.getByRole('button', { name, exact: typeof name === 'string' })
const says = (text: string) => now.page.getByText(text).first().waitFor()
const clock = () => now.page.getByRole('timer').innerText()
const pass = (seconds: number) => now.page.clock.runFor(seconds * 1000)
const asks = (prompt: string) => now.page.getByRole('heading', { level: 1, name: prompt, exact: true }).waitFor()
const goOn = () => button(/Next question|See the results/).click()
const here = () => attemptOn(now.page)
const idsIn = (items: readonly Item[]) => items.map(({ id }) => id)
const idsOf = (type: QuestionType, count = 1) => idsIn(questionsOf(now, type, count))

describe('a sprint', () => {
  async function begin() {
    await now.page.getByRole('radio', { name: 'Sprint' }).check()
    await now.page.getByText('Change').click()
    await now.page.getByRole('checkbox', { name: 'One of four' }).check()
    await button('Start').click()
    await says('Question 1')
    return here()
  }

  it('asks as many as one can answer in a minute, tells of each in a line, and leaves the one in hand out of account', async () => {
    const { items } = await begin()
    expect(await clock()).toBe('1:00')
    expect(items).toHaveLength(40)

    for (const [index, respond] of [rightResponse, wrongResponse, rightResponse].entries()) {
      const item = items[index]!
      await asks(item.prompt)
      await pass(5)
      await answer(now.page, respond(item), item)
      await says(`Question ${index + 2}`)
      const line = await now.page
        .getByRole('status')
        .filter({ hasText: /Right|Not right/ })
        .innerText()
      expect(line.replace(/\s+/g, ' ')).toMatch(index === 1 ? /^✗ Not right It is: \S/ : /^✓ Right$/)
    }
    expect(await clock()).toBe('0:45')
    await pass(44.8)
    expect(await clock()).toBe('0:01')
    expect(await promptOf(now.page)).toBe(items[3]!.prompt)
    await pass(0.4)
    await expect.poll(() => focused(now.page)).toBe('Results')
    await says('2 of 3 right')
    await says('2 right a minute')
    await says('Time was up.')
    const ended = await here()
    expect(ended).toMatchObject({ ending: 'deadline', endedAt: monday + 60_000, deadline: monday + 60_000 })
    expect(ended.answers.map(({ item, ms }) => [item, ms])).toEqual([0, 1, 2].map((item) => [item, 5_000]))
  })

  it('asks before it is left, and can be finished there', async () => {
    const { items } = await begin()
    await answer(now.page, rightResponse(items[0]!), items[0]!)
    await asks(items[1]!.prompt)
    await pass(10)
    await now.page.goBack()
    const dialog = now.page.getByRole('dialog', { name: 'Leave this sprint?' })
    expect(await dialog.innerText()).toContain('come back before 10:01')
    await dialog.getByRole('button', { name: 'Finish now' }).click()
    await says('1 of 1 right')
    await expect.poll(() => now.page.url()).toContain('?results=')
    expect(await here()).toMatchObject({ ending: 'handedIn', endedAt: monday + 10_000 })
  })

  it('is over when its time is up, also while one is asked whether to leave it', async () => {
    await begin()
    await pass(59)
    await now.page.goBack()
    await now.page.getByRole('dialog', { name: 'Leave this sprint?' }).waitFor()
    await pass(1.2)
    await says('No question was answered.')
    expect(await now.page.getByRole('dialog').count()).toBe(0)
    await expect.poll(() => now.page.url()).toContain('?results=')
  })
})

describe('an exam', () => {
  it('is gone through in any order, can be changed until it is handed in, and is marked only then', async () => {
    await now.page.getByRole('radio', { name: 'Exam' }).check()
    await now.page.getByText('Change').click()
    await now.page.getByRole('checkbox', { name: 'One of four' }).check()
    await now.page.getByRole('spinbutton', { name: 'Questions' }).fill('4')
    await now.page.keyboard.press('Tab') // the minutes follow
    await now.page.getByRole('spinbutton', { name: 'Minutes' }).fill('5')
    await now.page.getByLabel('A wrong answer costs a third of a right one').check()
    await button('Start').click()
    await says('Question 1 of 4')
    expect(await clock()).toBe('5:00')
    const { items } = await here()
    const chosen = () => now.page.getByRole('radio', { checked: true }).count()

    await give(now.page, wrongResponse(items[0]!), items[0]!)
    expect(await chosen()).toBe(1)
    await pass(10)
    await button('Next').click()
    await asks(items[1]!.prompt)
    await give(now.page, wrongResponse(items[1]!), items[1]!)
    await pass(20)
    await button('Overview').click()
    await button('Question 4: no answer yet').click()
    await asks(items[3]!.prompt)
    await give(now.page, rightResponse(items[3]!), items[3]!)
    await button('Previous').click()
    await asks(items[2]!.prompt)
    await button('Flag').click()
    await expect.poll(async () => (await here()).flags).toEqual([2])
    await button('Overview').click()
    await button('Question 1: answered').click()
    await asks(items[0]!.prompt)
    expect(await chosen()).toBe(1)
    await give(now.page, rightResponse(items[0]!), items[0]!)
    for (const sign of ['✓', '✗']) expect(await now.page.locator('main').innerText()).not.toContain(sign)
    expect(await storedRows(now.page, 'reviews')).toEqual([])

    await button('Overview').click()
    await says('1 question has no answer yet and 1 is flagged.')
    await button('Question 3: no answer yet, flagged').waitFor()
    await button('Hand in').click()
    const dialog = now.page.getByRole('dialog', { name: 'Hand in this exam?' })
    expect(await dialog.innerText()).toContain('1 question has no answer yet and 1 is flagged.')
    await dialog.getByRole('button', { name: 'Not yet' }).click()
    await says('3 of 4 answered')
    await pass(30)
    await button('Hand in').click()
    await dialog.getByRole('button', { name: 'Hand in now' }).click()

    await expect.poll(() => focused(now.page)).toBe('Results')
    await says('2 of 4 right')
    await says('1.67 of 4 points')
    await says('1 wrong, 1 not answered')
    await says('0.33 taken off for 1 wrong answer')
    await says('Handed in with 4 min left.')
    const { answers, ending, endedAt } = await here()
    expect({ ending, endedAt }).toEqual({ ending: 'handedIn', endedAt: monday + 60_000 })
    const byItem = answers.toSorted((a, b) => a.item - b.item)
    expect(byItem.map(({ item, at, mark }) => [item, at - monday, mark.right])).toEqual([
      [0, 30_000, true],
      [1, 10_000, false],
      [3, 30_000, true],
    ])

    await now.page.getByRole('button', { name: 'Another quiz' }).click()
    await says('4 questions in 5 minutes, all topics, essentials, one of four, wrong answers cost') // the last choice
  })

  it('goes by keys: F flags, the arrows move, digits choose', async () => {
    const { items } = await beginQuiz(now, [...idsOf('choice', 2), ...idsOf('typed')], {
      clock: { kind: 'exam', seconds: 180 },
    })
    const press = (key: string) => now.page.keyboard.press(key)
    await press('2')
    await press('f')
    await press('ArrowRight')
    await expect.poll(() => focused(now.page)).toBe(items[1]!.prompt)
    await press('1')
    await press('3')
    await press('ArrowRight')
    await expect.poll(() => focused(now.page)).toBe(items[2]!.prompt)
    await press('Tab')
    await now.page.keyboard.type('a first try')
    await press('Enter')
    await expect.poll(() => focused(now.page)).toBe('Overview')
    const { answers, flags } = await here()
    expect(flags).toEqual([0])
    expect(answers.map(({ item, response }) => [item, response])).toEqual([
      [0, { format: 'choice', option: 1 }],
      [1, { format: 'choice', option: 2 }],
      [2, { format: 'typed', text: 'a first try' }],
    ])
  })

  it('asks once whether it is to be left, and waits with its clock running', async () => {
    await beginQuiz(now, idsOf('choice', 3), { clock: { kind: 'exam', seconds: 300 } })
    const dialog = now.page.getByRole('dialog', { name: 'Leave this exam?' })
    await button('Leave').click()
    expect(await dialog.innerText()).toContain('come back before 10:05')
    await dialog.getByRole('button', { name: 'Stay' }).click()
    await says('Question 1 of 3')
    await button('Leave').click()
    await dialog.getByRole('button', { name: 'Leave' }).click()
    await says('Your exam goes on')
    expect(await dialog.isVisible()).toBe(false)
    await pass(60)
    await now.page.getByRole('link', { name: 'Go on' }).click()
    await says('Question 1 of 3')
    expect(await clock()).toBe('4:00')
  })
})

describe('a practice', () => {
  it('that a reload interrupts goes on where it stood; Today and the quiz page offer it', async () => {
    const { items } = await beginQuiz(now, idsOf('choice', 4))
    for (const item of items.slice(0, 2)) {
      await asks(item.prompt)
      await answer(now.page, rightResponse(item), item)
      await goOn()
    }
    await asks(items[2]!.prompt)
    await now.page.reload()
    await asks(items[2]!.prompt)

    await now.page.goto(`${now.site.url}#/`)
    await now.page.reload()
    await says('A quiz is not finished')
    await says('2 of 4 questions answered. All is kept.')
    await now.page.getByRole('link', { name: 'Quiz', exact: true }).click()
    await says('A quiz is not finished')
    await now.page.getByRole('link', { name: 'Go on' }).click()
    for (const item of items.slice(2)) {
      await asks(item.prompt)
      await answer(now.page, wrongResponse(item), item)
      await goOn()
    }
    await says('2 of 4 right')
    expect((await here()).answers.map(({ item, mark }) => [item, mark.right])).toEqual([
      [0, true],
      [1, true],
      [2, false],
      [3, false],
    ])
    await now.page.goto(`${now.site.url}#/`)
    await now.page
      .getByRole('link', { name: /^Study/ })
      .first()
      .waitFor()
    await now.page.getByText('A quiz is not finished').waitFor({ state: 'detached' })
  })

  it('asks how sure before it tells, and the results say where one was sure and wrong', async () => {
    const { items } = await beginQuiz(now, [...idsOf('choice', 2), ...idsOf('typed')], { sure: true })
    for (const [index, item] of items.entries()) {
      await asks(item.prompt)
      await answer(now.page, index === 1 ? wrongResponse(item) : rightResponse(item), item)
      await says('How sure are you?')
      expect(await now.page.locator('.verdict').count()).toBe(0)
      await now.page.keyboard.press(String(index === 1 ? 3 : index + 1))
      await now.page.locator('.verdict').waitFor()
      await goOn()
    }
    expect((await here()).answers.map(({ sure }) => sure)).toEqual([1, 3, 3])
    const certain = now.page
      .locator('section')
      .filter({ has: now.page.getByRole('heading', { name: 'Certain, and wrong' }) })
    expect(await certain.last().innerText()).toContain(items[1]!.prompt)
  })

  it('needs no network once the app was there', async () => {
    await waitUntilControlled(now.page)
    await now.browser.context.setOffline(true)
    try {
      await now.page.reload()
      const { items } = await beginQuiz(now, oneOfEach(now))
      for (const item of items) {
        await asks(item.prompt)
        await answer(now.page, rightResponse(item), item)
        await goOn()
      }
      await says('8 of 8 right')
    } finally {
      await now.browser.context.setOffline(false)
    }
  })
})

describe('what was missed', () => {
  /** What there is to choose from, in no order. */
  const offer = (item: Item) =>
    item.format === 'choice'
      ? item.options
          .map(({ text }) => text)
          .sort()
          .join()
      : ''
  /** Questions with so many wrong answers to draw from that no two quizzes offer the same to all of them. */
  const varied = (count: number) =>
    questionsOf(now, 'choice', 100)
      .filter(({ id }) => {
        const offers = Array.from({ length: 20 }, (_, n) => makeItem([now.deck], id, `other ${n}`))
        return new Set(offers.map((item) => item && offer(item))).size > 12
      })
      .slice(0, count)

  it('is asked again with other wrong answers, by itself, by weakest topics, and goes to study', async () => {
    const choices = varied(4)
    const { items } = await beginQuiz(now, idsIn([...choices, ...questionsOf(now, 'typed', 2, choices)]))
    const missed = items.slice(0, 5)
    for (const item of items) {
      await asks(item.prompt)
      await answer(now.page, missed.includes(item) ? wrongResponse(item) : rightResponse(item), item)
      await goOn()
    }
    await says('1 of 6 right')
    const results = now.page.url()
    const cards = missed.map(({ card }) => card).sort()

    await button('Ask the 5 missed ones again').click()
    await says('Question 1 of 5')
    const again: Attempt = await here()
    expect(again.items.map(({ id }) => id).sort()).toEqual(missed.map(({ id }) => id).sort())
    expect(again.items.map(offer)).not.toEqual(missed.map(offer))
    await button('Stop here').click()
    await button('End it here').click()
    await button('Another quiz').click()

    await now.page.getByRole('radio', { name: 'Mistakes only' }).check()
    await says('5 cards to repeat')
    await button('Start').click()
    await says('Question 1 of')
    const mistakes = await here()
    expect(mistakes.items.length).toBeGreaterThan(1)
    for (const { card } of mistakes.items) expect(cards).toContain(card)
    await button('Stop here').click()
    await button('End it here').click()
    await button('Another quiz').click()

    // only what was typed has left a memory by which topics can be weak
    const weakest = new Set(items.flatMap(({ format, topic }) => (format === 'typed' ? [topic] : [])))
    await now.page.getByRole('radio', { name: 'Weakest topics' }).check()
    await says('Your weakest: ')
    await button('Start').click()
    await says('Question 1 of')
    for (const { topic } of (await here()).items) expect(weakest).toContain(topic)

    await now.page.goto(results)
    await now.page.getByRole('link', { name: 'Study 5 cards now' }).click()
    await now.page.clock.resume() // the study screen paints between two cards
    const studied: string[] = []
    for (const left of [5, 4, 3, 2, 1]) {
      await says(`${left} card`)
      studied.push(await promptOf(now.page))
      await button('Show answer').click()
      await button(/^Good/).click()
    }
    await says('Session done')
    const reviews = await storedRows<{ card: string; origin: string }>(now.page, 'reviews')
    const studiedCards = reviews.flatMap(({ card, origin }) => (origin === 'quiz' ? [] : [card]))
    expect(studiedCards.sort()).toEqual(cards)
  })

  it('stands in the history with a trend, and opens again', async () => {
    for (const respond of [wrongResponse, rightResponse]) {
      await now.page.goto(`${now.site.url}#/quiz`)
      await now.page.getByText('Change').click()
      await now.page.getByRole('spinbutton', { name: 'Questions' }).fill('1')
      await button('Start').click()
      await says('Question 1 of 1')
      const { items } = await here()
      await answer(now.page, respond(items[0]!), items[0]!)
      await button('See the results').click()
      await pass(60)
    }
    await now.page.goto(`${now.site.url}#/quiz?history`)
    await says('The last 2 quizzes: 0% in the first, 100% in the latest')
    await button(/^Practice.*0 of 1 right/).click()
    await says('0 of 1 right')
    await says('Results')
  })
})
