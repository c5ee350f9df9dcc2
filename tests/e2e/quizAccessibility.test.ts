import { expect, it } from 'vitest'
import { faultsAt } from '../support/axe'
import {
  answer,
  beginQuiz,
  give,
  linkOf,
  oneOfEach,
  questionsOf,
  rightResponse,
  useQuizBrowser,
  wrongResponse,
} from '../support/quiz'

const now = useQuizBrowser({ viewport: { width: 360, height: 740 }, bypassCSP: false })
const button = (name: string | RegExp) => now.page.getByRole('button', { name, exact: typeof name === 'string' })
const says = (text: string) => now.page.getByText(text).first().waitFor()

it('axe finds no violation before and after a question of any type, nor in set-up, exam, results and history, light or dark', async () => {
  await now.page.clock.resume() // axe waits by timers
  const faults: string[] = []
  const openFirst = async (within: string) => {
    const folded = now.page.locator(`${within} details summary`)
    if (await folded.count()) await folded.first().click()
  }
  const look = async (where: string) => faults.push(...(await faultsAt(now.page, where)))

  await look('set-up')
  await now.page.getByRole('radio', { name: 'Exam' }).check()
  await now.page.getByText('Change').click()
  await now.page.locator('.topics summary').click()
  await look('set-up, all of it')
  await now.page.goto(linkOf(now, oneOfEach(now), { sure: true }))
  await says('A shared quiz')
  await look('a shared quiz')

  const { items } = await beginQuiz(now, oneOfEach(now), { sure: true })
  for (const [index, item] of items.entries()) {
    await now.page.getByRole('heading', { level: 1, name: item.prompt, exact: true }).waitFor()
    if (item.type !== 'who' && item.type !== 'odd') await look(`${item.type} question`) // those are choices, too
    await answer(now.page, (index % 2 ? rightResponse : wrongResponse)(item), item)
    await says('How sure are you?')
    if (!index) await look('how sure')
    await now.page.keyboard.press('3')
    await now.page.locator('.verdict').waitFor()
    await openFirst('.verdict')
    if (item.type !== 'who') await look(`${item.type} verdict`)
    await button(/Next question|See the results/).click()
  }
  await says('Certain, and wrong')
  await openFirst('.results .parts')
  await openFirst('.each')
  await look('results')

  const exam = await beginQuiz(now, oneOfEach(now), { clock: { kind: 'exam', seconds: 600 }, sure: true })
  for (const [index, item] of exam.items.entries()) {
    await now.page.getByRole('heading', { level: 1, name: item.prompt, exact: true }).waitFor()
    if (item.type === 'choice' || item.type === 'order') await look(`${item.type} in an exam`)
    await give(now.page, wrongResponse(item), item)
    await button('Take the answer back').waitFor()
    if (item.type === 'choice') await button('Flag').click()
    if (item.type === 'choice') await look('an answer in an exam')
    await button(index < exam.items.length - 1 ? 'Next' : 'Overview')
      .last()
      .click()
  }
  await look('overview')
  await button('Hand in').click()
  await look('handing in')
  await button('Hand in now').click()
  await says('0 of 8 right')

  await beginQuiz(
    now,
    questionsOf(now, 'choice', 3).map(({ id }) => id),
    { clock: { kind: 'sprint', seconds: 60 } },
  )
  await now.page.keyboard.press('1')
  await says('Question 2')
  await look('sprint')
  await button('Leave').click()
  await now.page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click()
  await says('Your sprint goes on')
  await look('set-up, with a sprint to go on with')
  await now.page.goto(`${now.site.url}#/quiz?history`)
  await says('Each quiz')
  await look('history')
  await now.page.goto(`${now.site.url}#/quiz?q=nothing`)
  await says('This link holds no quiz')
  await look('a forged link')
  expect(faults).toEqual([])
})
