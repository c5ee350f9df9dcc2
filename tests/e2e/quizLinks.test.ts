import { expect, it } from 'vitest'
import type { Item } from '@/domain/quiz/items/item'
import {
  attemptOn,
  beginQuiz,
  linkOf,
  oneOfEach,
  openSetUp,
  questionsOf,
  quizBrowser,
  useQuizBrowser,
} from '../support/quiz'

const now = useQuizBrowser()
const button = (name: string) => now.page.getByRole('button', { name, exact: true })
const says = (text: string) => now.page.getByText(text).first().waitFor()
const otherEdition = 'It was made with another edition of the dossier: some questions may differ.'
/** Within the app, as a link that is followed while it is open. */
const follow = (link: string) => now.page.goto(link)

/** Ends the quiz under way, and takes the link to it. */
async function shared(): Promise<string> {
  await button('Stop here').click()
  await button('End it here').click()
  await button('Share this quiz').click()
  await says('The link is copied.')
  return now.page.evaluate(() => navigator.clipboard.readText())
}

it('a shared quiz asks the very same questions, with the same answers to choose from, on a device that was never there', async () => {
  await now.browser.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const quizzes: { link: string; items: Item[] }[] = []
  // by its options and seed alone
  await now.page.getByText('Change').click()
  await now.page.getByRole('checkbox', { name: 'Essentials' }).uncheck() // what a newcomer is offered
  await now.page.getByRole('checkbox', { name: 'In depth' }).check()
  await now.page.getByRole('spinbutton', { name: 'Questions' }).fill('20')
  await button('Start').click()
  await says('Question 1 of 20')
  const { items, seed } = await attemptOn(now.page)
  quizzes.push({ items, link: await shared() })
  expect(quizzes[0]?.link).toMatch(new RegExp(`~l2~.*~s${seed}$`))
  expect(quizzes[0]?.link).not.toContain('~i')
  // by the list of its questions
  const chosen = await beginQuiz(now, oneOfEach(now))
  quizzes.push({ items: chosen.items, link: await shared() })
  expect(quizzes[1]?.link).toContain('~i')

  const other = await quizBrowser(now.site)
  try {
    await openSetUp({ ...now, page: other.page })
    for (const { link, items: asked } of quizzes) {
      await other.page.goto(link)
      await other.page.getByRole('heading', { name: 'A shared quiz' }).waitFor()
      expect(await other.page.getByText(otherEdition).count()).toBe(0)
      await other.page.getByRole('button', { name: 'Start', exact: true }).click()
      await other.page.getByText(`Question 1 of ${asked.length}`).waitFor()
      expect((await attemptOn(other.page)).items).toEqual(asked)
    }
    expect(other.problems).toEqual([])
  } finally {
    await other.close()
  }
})

it('a link says so where it was made with another edition, names of it what is gone, and is refused where it is none', async () => {
  const [item] = questionsOf(now, 'choice')
  const link = linkOf(now, [item!.id])
  await follow(link.replace(/~vkosovo:\w+/, '~vkosovo:00000000'))
  await says(otherEdition)
  await button('Start').click()
  await says('Question 1 of 1')
  await openSetUp(now)

  await follow(linkOf(now, ['choice:kosovo/never-was/when/when']))
  await button('Start').click()
  await says('None of these questions can be asked any more: the dossier has changed.')

  const forged = {
    'cut short': link.slice(0, link.indexOf('~s')),
    'of a later version': link.replace('q=1~', 'q=2~'),
    'of a mode that there is not': link.replace('~mp~', '~mz~'),
    'with markup': `${now.site.url}#/quiz?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
  }
  for (const [how, address] of Object.entries(forged)) {
    expect(address, how).not.toBe(link)
    await openSetUp(now)
    await follow(address)
    const alert = now.page.getByRole('alert')
    await expect.poll(() => alert.innerText(), { message: how }).toContain('This link holds no quiz')
    expect(await alert.innerText()).toContain('Ask for it again.')
    await now.page.getByRole('link', { name: 'Choose a quiz of your own' }).click()
    await says('As many as you can')
  }
})
