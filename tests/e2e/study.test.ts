import { describe, expect, it } from 'vitest'
import type { Action } from '@/domain/reviews/action'
import type { Review } from '@/domain/reviews/review'
import type { Memory } from '@/domain/scheduling/memory'
import { useFreshBrowser } from '../support/freshBrowser'
import { answerCards, changeRows, endSession, openStudy, promptOf, storedRows, waitUntilFilled } from '../support/study'

const now = useFreshBrowser()
const reviews = () => storedRows<Review>(now.page, 'reviews')

describe('a session', () => {
  it('begins on a fresh profile with a card, tells where its answer stands, and says when each answer brings it back', async () => {
    await openStudy(now.page, now.site.url)
    await now.page.getByRole('button', { name: 'Show answer' }).click()
    const evidence = now.page.getByRole('region', { name: 'Where it stands' })
    await expect.poll(() => evidence.innerText()).toMatch(/(On record|Reported|Judgement): /)
    expect(await evidence.innerText()).toMatch(/paragraph \d+/)
    for (const [grade, back] of [
      ['Again', '5 min'],
      ['Hard', '1 day'],
      ['Good', 'day'],
      ['Easy', 'month'],
    ] as const)
      expect(await now.page.getByRole('button', { name: new RegExp(`^${grade}`) }).innerText()).toContain(back)
    expect(now.browser.problems).toEqual([])
  })

  it('can be done by keys alone, and takes an answer back', async () => {
    await openStudy(now.page, now.site.url)
    const first = await promptOf(now.page)
    await now.page.keyboard.press('Space')
    await now.page.getByRole('button', { name: /^Good/ }).waitFor()
    await now.page.keyboard.press('3')
    await expect.poll(() => promptOf(now.page)).not.toBe(first)
    expect(await reviews()).toMatchObject([{ answer: 'good', origin: 'study', format: 'reveal', due: null, seq: 1 }])

    await now.page.keyboard.press('u')
    await expect.poll(() => promptOf(now.page)).toBe(first)
    expect(await storedRows<Memory>(now.page, 'memories')).toEqual([])
    const [review] = await reviews()
    expect(await storedRows<Action>(now.page, 'actions')).toMatchObject([{ kind: 'undo', takesBack: review?.id }])

    await now.page.keyboard.press('?')
    await now.page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await now.page.keyboard.press('Escape')
  })

  it('on a topic asked for by a link has that topic’s cards, also on a fresh profile', async () => {
    await openStudy(now.page, now.site.url, '?topic=security-economy')
    const [card] = await now.page.locator('article').allInnerTexts()
    expect(card).toContain('Arms, energy and the region')
  })

  it('counts a double press once', async () => {
    await openStudy(now.page, now.site.url)
    await now.page.getByRole('button', { name: 'Show answer' }).click()
    await now.page.getByRole('button', { name: /^Good/ }).waitFor()
    await now.page.evaluate(() => {
      const good = [...document.querySelectorAll('button')].find(({ innerText }) => innerText.startsWith('Good'))
      good?.click()
      good?.click()
    })
    await now.page.getByRole('button', { name: 'Show answer' }).waitFor()
    expect(await reviews()).toHaveLength(1)
  })

  it('moves the focus to the answer and to the next question, and says what was done', async () => {
    await openStudy(now.page, now.site.url)
    const focused = () => now.page.evaluate(() => document.activeElement?.className || document.activeElement?.tagName)
    await expect.poll(focused).toContain('prompt')
    await now.page.getByRole('button', { name: 'Show answer' }).click()
    await expect.poll(focused).toContain('text')
    await now.page.getByRole('button', { name: /^Good/ }).click()
    await expect.poll(focused).toContain('prompt')
    expect(await now.page.getByRole('status').innerText()).toMatch(/Good, comes back in \d+ days?\. 9 cards left\./)
  })

  it('buries, suspends and flags, each to be taken back', async () => {
    await openStudy(now.page, now.site.url)
    const first = await promptOf(now.page)
    await now.page.getByText('More for this card').click()
    await now.page.getByRole('button', { name: 'Mark with a flag' }).click()
    await now.page.getByText('More for this card').waitFor()
    await expect.poll(async () => (await storedRows<Memory>(now.page, 'memories'))[0]?.flagged).toBe(true)
    expect(await promptOf(now.page)).toBe(first)
    await now.page.getByRole('button', { name: 'Never again' }).click()
    await expect.poll(() => promptOf(now.page)).not.toBe(first)
    expect(await storedRows<Memory>(now.page, 'memories')).toMatchObject([{ suspended: true, flagged: true }])
    await now.page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => promptOf(now.page)).toBe(first)
    expect(await storedRows<Memory>(now.page, 'memories')).toMatchObject([{ suspended: false, flagged: true }])
  })

  it('ends with what was done and what slipped, and offers more', async () => {
    await openStudy(now.page, now.site.url)
    const slipped = await promptOf(now.page)
    await answerCards(now.page, 1, 'Again')
    while (await now.page.getByRole('button', { name: 'Show answer' }).count()) await answerCards(now.page, 1)
    await now.page.getByRole('heading', { name: 'Session done' }).waitFor()
    expect(await now.page.locator('main').innerText()).toContain(slipped)
    await now.page.getByRole('button', { name: 'Start: One level' }).click()
    await now.page.getByRole('button', { name: 'Show answer' }).waitFor()
    expect(now.browser.problems).toEqual([])
  })
})

it('reads a new fact first where the learner wants it, and asks it some minutes later', async () => {
  await now.page.goto(`${now.site.url}#/settings`)
  await now.page.getByLabel('Read new facts first').check()
  await now.page.goto(`${now.site.url}#/study`)
  await now.page.getByText('Read this first').waitFor()
  const read = await promptOf(now.page)
  await now.page.getByRole('button', { name: 'Got it' }).click()
  await expect.poll(() => promptOf(now.page)).not.toBe(read)
  expect(await reviews()).toEqual([])
  expect(await storedRows<Action>(now.page, 'actions')).toMatchObject([{ kind: 'read' }])
  expect(await storedRows<Memory>(now.page, 'memories')).toMatchObject([{ phase: 'read', reps: 0 }])
})

it('brings a card whose answer was corrected at once, says so, and keeps its history', async () => {
  await openStudy(now.page, now.site.url)
  const prompt = await promptOf(now.page)
  await answerCards(now.page, 1, 'Easy')
  await waitUntilFilled(now.page)
  // as if the answer had been given to an earlier edition of the deck, which had another right answer
  await changeRows(now.page, { decks: { hash: 'earlier' }, memories: { revision: 0 }, reviews: { revision: 0 } })
  await now.page.goto(`${now.site.url}#/`)
  await now.page.reload()
  await now.page.getByText('1 answer was corrected').waitFor()
  await openStudy(now.page, now.site.url)
  expect(await promptOf(now.page)).toBe(prompt)
  await now.page.getByText('Corrected', { exact: true }).waitFor()
  await now.page.getByRole('button', { name: 'Show answer' }).click()
  await now.page.getByText('The answer to this card was corrected').waitFor()
  await now.page.getByRole('button', { name: /^Good/ }).click()
  await expect.poll(async () => (await reviews()).map(({ revision }) => revision).sort()).toEqual([0, 1])
  expect(await storedRows<Memory>(now.page, 'memories')).toMatchObject([{ reps: 1, revision: 1 }])
})

it('puts no new edition of a deck in place while a session lasts in another tab', async () => {
  await openStudy(now.page, now.site.url)
  await waitUntilFilled(now.page)
  await changeRows(now.page, { decks: { hash: 'earlier' } })
  const hashes = async () => (await storedRows<{ hash: string }>(now.page, 'decks')).map(({ hash }) => hash)
  const other = await now.browser.context.newPage()
  await other.goto(now.site.url)
  await other.getByRole('link', { name: /^Study \d+ cards/ }).waitFor()
  expect(await hashes()).toEqual(['earlier'])
  await answerCards(now.page, 1)

  await endSession(now.page)
  await other.reload()
  await expect.poll(hashes).not.toEqual(['earlier'])
})

it('loses nothing when the tab is killed right after a grade', async () => {
  await openStudy(now.page, now.site.url)
  const first = await promptOf(now.page)
  await answerCards(now.page, 1)
  const second = await promptOf(now.page)
  const devtools = await now.browser.context.newCDPSession(now.page)
  const crashed = now.page.waitForEvent('crash')
  void devtools.send('Page.crash').catch(() => {}) // never answered: the session dies with the page
  await crashed
  now.page = await now.browser.context.newPage()
  await openStudy(now.page, now.site.url)
  expect(await reviews()).toHaveLength(1)
  expect(await promptOf(now.page)).toBe(second)
  expect(second).not.toBe(first)
})

describe('two tabs', () => {
  it('study one at a time, and the session can be brought over', async () => {
    await openStudy(now.page, now.site.url)
    await answerCards(now.page, 1)
    const other = await now.browser.context.newPage()
    await other.goto(`${now.site.url}#/study`)
    await other.getByRole('heading', { name: 'You are studying in another tab' }).waitFor()
    await other.getByRole('button', { name: 'Study here instead' }).click()
    await other.getByRole('button', { name: 'Show answer' }).waitFor()
    await now.page.getByRole('heading', { name: 'The session went on in another tab' }).waitFor()
    await answerCards(other, 1)
    expect(await reviews()).toHaveLength(2)
    expect(new Set((await reviews()).map(({ card }) => card)).size).toBe(2)
  })

  it('never count one card twice, not even without locks', async () => {
    await now.browser.context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'))
    await openStudy(now.page, now.site.url)
    const other = await now.browser.context.newPage()
    await openStudy(other, now.site.url)
    const prompt = await promptOf(now.page)
    expect(await promptOf(other)).toBe(prompt)
    await answerCards(now.page, 1)
    await other.getByRole('button', { name: 'Show answer' }).click()
    await other.getByRole('button', { name: /^Easy/ }).click()
    await other.getByRole('alert').getByText('answered in another tab').waitFor()
    await expect.poll(() => promptOf(other)).not.toBe(prompt)
    expect(await reviews()).toMatchObject([{ answer: 'good' }])
  })
})
