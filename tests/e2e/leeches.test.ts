import { Buffer } from 'node:buffer'
import { AxeBuilder } from '@axe-core/playwright'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Block, Card } from '@/domain/cards/card'
import type { Action } from '@/domain/reviews/action'
import type { Review } from '@/domain/reviews/review'
import type { Memory } from '@/domain/scheduling/memory'
import { addDays } from '@/domain/scheduling/studyDay'
import { localMoment } from '@/storage/studyData'
import { linesOf } from '../support/backups'
import { useFreshBrowser } from '../support/freshBrowser'
import { aReview } from '../support/makers'
import { openStudy, storedRows, waitUntilFilled } from '../support/study'

const now = useFreshBrowser()
const aDay = 86_400_000
const button = (name: string | RegExp) => now.page.getByRole('button', { name, exact: typeof name === 'string' })
const says = (text: string | RegExp) => now.page.getByText(text).first().waitFor()
const memoryOf = async (card: string) =>
  (await storedRows<Memory>(now.page, 'memories')).find((memory) => memory.card === card)
const today = () => localMoment(4).day

/** Puts answers into place as a backup that is restored. */
async function restore(reviews: Review[]) {
  await now.page.goto(`${now.site.url}#/settings`)
  const lines = await linesOf([{ reviews }])
  await now.page
    .getByLabel('Restore backup', { exact: true })
    .setInputFiles({ name: 'mine.jsonl', mimeType: '', buffer: Buffer.from(lines.join('')) })
  await button('Add to this device').click()
  await says('Restored.')
}

/** Two cards of the bundled deck that ask the same of two facts. */
async function twoCards(): Promise<[Card, Card]> {
  await now.page.goto(now.site.url)
  await waitUntilFilled(now.page)
  const cards = (await storedRows<Block>(now.page, 'content')).flatMap((block) => block.cards)
  const first = cards.find(({ main, unlocks, claim }) => main && unlocks && claim === 'when')!
  return [
    first,
    cards.find(
      ({ main, claim, topic, fact }) => main && claim === 'when' && topic === first.topic && fact !== first.fact,
    )!,
  ]
}

/** A log in which the first card was forgotten three times and taken for the other one. */
function slips([card, other]: readonly [Card, Card]): Review[] {
  const start = Date.now() - 20 * aDay
  const at = (days: number) => localMoment(4, start + days * aDay)
  const answers = (['good', 'again', 'again', 'again'] as const).map((answer, nth) =>
    aReview({ ...at(nth), card: card.id, revision: card.revision, answer, interval: 1, due: nth ? start : null }),
  )
  const missed = { origin: 'quiz', format: 'choice', answer: 'again', mistakenFor: other.fact } as const
  const due = start + 9 * aDay
  return [
    ...answers,
    aReview({ ...at(4), card: card.id, revision: card.revision, ...missed, due, dueDay: localMoment(4, due).day }),
  ]
}

describe('a card that is forgotten for the fourth time', () => {
  let card: Card
  let other: Card

  const forget = async () => {
    await openStudy(now.page, now.site.url, '?ahead=1')
    await now.page.keyboard.press('Space')
    await button(/^Again/).waitFor()
    await now.page.keyboard.press('1')
    await now.page.getByRole('heading', { name: 'You have forgotten this 4 times' }).waitFor()
  }

  beforeEach(async () => {
    ;[card, other] = await twoCards()
    await restore(slips([card, other]))
    await forget()
  })

  it('is shown beside the one that it was taken for, at one height where there is room, and fit for a phone', async () => {
    const columns = now.page.locator('.columns > section')
    await expect.poll(() => columns.count()).toBe(2)
    expect(await columns.nth(0).innerText()).toContain(card.answer)
    expect(await columns.nth(1).innerText()).toContain(other.answer)
    const tops = async (part: string) =>
      Promise.all([0, 1].map(async (index) => (await columns.nth(index).locator(part).first().boundingBox())?.y))
    for (const part of ['.prompt', '.answer', '.evidence']) {
      const [left, right] = await tops(part)
      expect(left).toBe(right)
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await now.page.emulateMedia({ colorScheme })
      await now.page.setViewportSize({ width: 360, height: 740 })
      const [upper, lower] = await tops('.answer')
      expect(lower).toBeGreaterThan(upper!)
      expect(await now.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)
      expect((await new AxeBuilder({ page: now.page }).analyze()).violations).toEqual([])
    }
    expect(now.browser.problems).toEqual([])
  })

  it('is not left by a key that was meant for the next card, but by keys alone', async () => {
    await now.page.keyboard.press('Space')
    await now.page.keyboard.press('1')
    await now.page.getByRole('heading', { name: 'You have forgotten this 4 times' }).waitFor()
    expect(await now.page.evaluate(() => document.activeElement?.textContent)).toBe('Go on')
    const before = await memoryOf(card.id)
    await now.page.keyboard.press('Space')
    await button('Show answer').waitFor()
    expect(await memoryOf(card.id)).toEqual(before)
  })

  it('keeps the note that is written, under its answer the next time, in no way changing the schedule', async () => {
    const before = await memoryOf(card.id)
    await now.page.getByLabel('Find something to hold on to').fill('Think of the winter')
    await button('Save note').click()
    await expect
      .poll(async () => (await storedRows<Action>(now.page, 'actions')).map(({ kind }) => kind))
      .toEqual(['note'])
    await button('Go on').click()
    await button('Show answer').click()
    await says('Think of the winter')
    expect(await memoryOf(card.id)).toEqual(before)
    expect((await new AxeBuilder({ page: now.page }).analyze()).violations).toEqual([])
  })

  it('rests for a week where that is wished, is listed, and is asked again once that is taken back', async () => {
    await button('Let it rest for a week').click()
    await says('Session done')
    expect(await memoryOf(card.id)).toMatchObject({ buriedUntil: addDays(today(), 7), suspended: false })
    await button('Undo').click()
    await now.page.getByRole('heading', { name: 'You have forgotten this 4 times' }).waitFor()
    expect(await memoryOf(card.id)).not.toHaveProperty('buriedUntil')

    await button('Let it rest for a week').click()
    await says('Session done')
    await now.page.goto(`${now.site.url}#/settings`)
    await says('Resting cards (1)')
    await button(/^Bring back: /).click()
    await says('Brought back')
    expect(await memoryOf(card.id)).toMatchObject({ buriedUntil: today() })
    await button('Undo').click()
    await says('Resting cards (1)')
    expect(await memoryOf(card.id)).toMatchObject({ buriedUntil: addDays(today(), 7) })
  })

  it('gives way to the other questions about its fact', async () => {
    await button('Ask its other directions first').click()
    await button('Show answer').click()
    await button(/^Good/).click()
    const ofItsFact = async () =>
      (await storedRows<Review>(now.page, 'reviews')).filter(({ card: asked }) => asked.startsWith(`${card.fact}/`))
    await expect
      .poll(async () => (await ofItsFact()).filter((review) => review.card !== card.id))
      .toMatchObject([{ answer: 'good', origin: 'study', due: null }])
    expect(await memoryOf(card.id)).toMatchObject({ buriedUntil: addDays(today(), 7) })
  })
})

it('on the page of its fact a card is put off, suspended, flagged and said to be known, and each is taken back', async () => {
  const [card] = await twoCards()
  await now.page.goto(`${now.site.url}#/library?fact=${card.fact}`)
  const deeds = now.page.locator('.deeds').first()
  await deeds.getByText('More', { exact: true }).click()
  const status = deeds.getByRole('status')
  for (const [name, said, left] of [
    ['Put off until tomorrow', 'Put off until', { buriedUntil: addDays(today(), 1), phase: 'new' }],
    ['Suspend', 'Suspended', { suspended: true }],
    ['Mark with a flag', 'Flagged', { flagged: true }],
    ['I know this already', 'to see whether that holds', { phase: 'review', reps: 1, settled: true }],
  ] as const) {
    await deeds.getByRole('button', { name, exact: true }).click()
    await status.getByText(said).waitFor()
    expect(await storedRows<Memory>(now.page, 'memories')).toMatchObject([left])
    await now.page.keyboard.press('Tab')
    expect(await now.page.evaluate(() => document.activeElement?.textContent)).toBe('Undo')
    await now.page.keyboard.press('Enter')
    await status.getByText('Taken back.').waitFor()
    expect(await storedRows<Memory>(now.page, 'memories')).toEqual([])
  }
  expect((await new AxeBuilder({ page: now.page }).analyze()).violations).toEqual([])
  expect(now.browser.problems).toEqual([])
})

it('in a session a card that is known already leaves it for months, counts for nothing today, and comes back by an undo', async () => {
  await openStudy(now.page, now.site.url)
  const left = now.page.getByText(/^\d+ cards left$/)
  const before = await left.innerText()
  await now.page.getByText('More for this card').click()
  await says(/^Comes back in about [\d.]+ months, to see whether that holds\.$/)
  await button('I know this already').click()
  await expect.poll(() => left.innerText()).not.toBe(before)
  expect(await storedRows<Action>(now.page, 'actions')).toMatchObject([{ kind: 'know', revision: 1 }])
  const [memory] = await storedRows<Memory>(now.page, 'memories')
  expect(memory!.dueDay >= addDays(today(), 60)).toBe(true)
  await button('Undo').click()
  await expect.poll(() => left.innerText()).toBe(before)
  expect(await storedRows<Memory>(now.page, 'memories')).toEqual([])
  expect(now.browser.problems).toEqual([])
})
