import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import type { Block } from '@/domain/cards/card'
import type { Action } from '@/domain/reviews/action'
import type { Review } from '@/domain/reviews/review'
import { addDays, studyDay } from '@/domain/scheduling/studyDay'
import { linesOf } from '../support/backups'
import { useFreshBrowser } from '../support/freshBrowser'
import { aReview } from '../support/makers'
import { answerCards, openStudy, storedRows, waitUntilFilled } from '../support/study'

const now = useFreshBrowser()
const button = (name: string | RegExp) => now.page.getByRole('button', { name, exact: typeof name === 'string' })
const says = (text: string | RegExp) => now.page.getByText(text).first().waitFor()
const go = (to: string) => now.page.goto(`${now.site.url}#/${to}`)
const today = () => studyDay(Date.now(), -new Date().getTimezoneOffset())
const dayLength = 86_400_000

/** The bundled deck, with this much of it answered Good forty days ago, to come back after three days. */
async function afterABreak(answered: number) {
  await go('')
  await waitUntilFilled(now.page)
  const cards = (await storedRows<Block>(now.page, 'content')).flatMap((block) =>
    block.cards.filter(({ main }) => main),
  )
  const at = Date.now() - 40 * dayLength
  const reviews = cards
    .slice(0, answered)
    .map(({ id, revision }, index) =>
      aReview({ card: id, revision, at: at + index * 1_000, day: studyDay(at, 0), interval: 3 }),
    )
  await go('settings')
  await now.page.getByLabel('Restore backup', { exact: true }).setInputFiles({
    name: 'sample.jsonl',
    mimeType: '',
    buffer: Buffer.from((await linesOf([{ reviews }])).join('')),
  })
  await button('Add to this device').click()
  await says(`Restored. ${answered} answers were added.`)
}

it('what has piled up over a break is worked off bit by bit, as was chosen, seen and taken back', async () => {
  await afterABreak(200)
  await go('')
  await says('200 cards are due: more than a day is for.')
  await now.page.getByRole('link', { name: 'Spread them' }).click()
  await says('200 cards are due. You need not do them at once.')
  await says(/\d+ cards a day, level in \d+ days\./)
  await button('Take this: 10 minutes a day').click()
  await says(/You are catching up: \d+ due cards a day and no new ones/)
  const perDay = Number(/\d+/.exec((await now.page.getByText('You are catching up').textContent()) ?? '')?.[0])
  expect(perDay).toBeGreaterThan(20)
  expect(perDay).toBeLessThan(100)

  await go('')
  await says(`Catching up: ${perDay} due cards a day.`)
  await now.page.getByRole('link', { name: `Study ${perDay} cards` }).click()
  await answerCards(now.page, 2)
  await says(`${perDay - 2} cards left`)

  await go('plan')
  await button('Do it all at once instead').click()
  await says('198 cards are due. You need not do them at once.')
  await button('Undo').click()
  await says('You are catching up')
  expect((await storedRows<Action>(now.page, 'actions')).map(({ kind }) => kind).sort()).toEqual([
    'recover',
    'recover',
    'undo',
  ])
  expect(now.browser.problems).toEqual([])
})

it('an exam is planned with what it costs and how ready one would be, and studied for from then on', async () => {
  await go('plan')
  await button('Add an exam').click()
  await now.page.getByLabel('Name').fill('Entrance')
  await now.page.getByLabel('Day', { exact: true }).fill(addDays(today(), 30))
  await now.page.getByLabel('Readiness wanted').selectOption('95%')
  await now.page.locator('summary', { hasText: 'What it asks' }).click()
  await now.page.getByLabel('From the land swap to Ohrid, 2018 to 2023').check()
  await says('Readiness on the day')
  await says(/About \d+ minutes a day, \d+ on the longest\./)
  await button('Save').click()
  await says('Saved. Today’s cards follow it from now on.')

  await openStudy(now.page, now.site.url)
  const asked = new Set<string>()
  for (let answers = 0; answers < 3; answers++) {
    await answerCards(now.page, 1, 'Easy')
    const reviews = await storedRows<Review>(now.page, 'reviews')
    for (const { card } of reviews) asked.add(card)
  }
  const blocks = await storedRows<Block>(now.page, 'content')
  const topics = new Set(blocks.filter(({ cards }) => cards.some(({ id }) => asked.has(id))).map(({ topic }) => topic))
  expect(asked.size).toBe(3)
  expect(topics.size).toBe(1)
  // an easy one would come back only after it, and not be sure enough then
  for (const { interval } of await storedRows<Review>(now.page, 'reviews')) expect(interval).toBeLessThan(30)

  await go('')
  await says('Entrance in 30 days')
  await go('plan')
  await button('Remove: Entrance').click()
  await says('Removed. Your schedule goes on without it.')
  await button('Undo').click()
  await says('Taken back.')
  await now.page.getByRole('heading', { name: 'Entrance' }).waitFor()
  expect(now.browser.problems).toEqual([])
})
