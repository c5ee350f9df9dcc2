import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { addDays, dayStartMs } from '@/domain/scheduling/studyDay'
import type { DeckRow } from '@/storage/schema'
import { faultsAt } from '../support/axe'
import { becomeSample, sampleMorning } from '../support/sampleBackup'
import { checkDays } from '../support/slowDays'
import { checkExams, checkQuizzes } from '../support/slowQuizzes'
import { logsOf, slowly } from '../support/slowTopics'
import { storedRows } from '../support/study'
import { useFreshBrowser } from '../support/freshBrowser'

const now = useFreshBrowser()

const percent = (share: number) => `${Math.round(share * 100)}%`

it('tells of a made-up learner of 200 days what going through the raw logs slowly tells', async () => {
  const { page, site, browser } = now
  await becomeSample(page, site.url, 400, 6_000, 60)
  await page.goto(`${site.url}#/progress`)
  const decks = () => storedRows<DeckRow>(page, 'decks')
  await expect.poll(async () => (await decks()).map(({ complete }) => complete)).toEqual([true, true])
  await page.getByRole('heading', { name: 'By topic' }).waitFor()
  const logs = await logsOf(page)
  const today = new Date(sampleMorning).toISOString().slice(0, 10)
  const { topics, cards } = slowly(logs, today, sampleMorning)

  for (const [standing, words] of Object.entries({
    new: 'new',
    learning: 'learning',
    young: 'young',
    mature: 'mature',
    leech: 'often forgotten',
  }))
    await page
      .getByRole('region', { name: 'Where you stand' })
      .getByText(`${cards[standing as keyof typeof cards].toLocaleString('en')} ${words}`, { exact: true })
      .first()
      .waitFor()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`progress-by-topic-${today}.csv`)
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n').slice(1)
  const titles = new Map(
    (await decks()).flatMap(({ id, head }) =>
      head.topics.map((topic): [string, string] => [`${id}/${topic.id}`, `${head.title},${topic.title},`]),
    ),
  )
  expect(lines).toHaveLength(topics.size)
  for (const [topic, { met, ofMet, all, ofAll, known, learning }] of topics) {
    const line = lines.find((each) => each.replaceAll('"', '').startsWith(titles.get(topic) ?? '?'))
    const figures = line?.replaceAll('"', '').slice(titles.get(topic)?.length).split(',') ?? []
    if (met) expect(Number(figures[0])).toBeCloseTo(ofMet / met, 9)
    else expect(figures[0]).toBe('')
    expect(Number(figures[1])).toBeCloseTo(ofAll / all, 9)
    expect(figures.slice(2, 4)).toEqual([String(known), String(learning)])
  }

  // the trend of a topic that was begun, twenty weeks back
  const [topic, words] = [...titles].find(([id]) => (topics.get(id)?.met ?? 0) > 0) ?? ['', '']
  const item = page
    .locator('.topics li')
    .filter({ hasText: words.split(',').at(-2) ?? '?' })
    .first()
  await item.getByText('More on this topic').click()
  await item.getByText('As a table').click()
  const day = addDays(today, -20 * 7)
  const then = slowly(logs, day, dayStartMs(addDays(day, 1), 0))
  const { ofAll, all, known, learning } = then.topics.get(topic)!
  const row = item.getByRole('row', { name: new RegExp(`^${Number(day.slice(8))} `) }).first()
  expect(await row.textContent()).toContain(`${percent(ofAll / all)} of the whole`)
  expect(await row.textContent()).toContain(`${known} known, ${learning} learning`)

  await checkDays(page, site.url, logs, today)
  const names = (await decks()).flatMap(({ id, head }) =>
    head.topics.map(({ id: each, title }): [string, string] => [`${id}/${each}`, title]),
  )
  await checkQuizzes(page, site.url, logs, new Map(names))
  await checkExams(page, site.url, logs)
  expect(browser.problems).toEqual([])
})

it('axe finds no violation on any page of progress, light or dark', async () => {
  const { page, site } = now
  await page.setViewportSize({ width: 360, height: 740 })
  await becomeSample(page, site.url, 400, 6_000, 60)
  await page.clock.resume() // axe waits by timers
  const faults: string[] = []
  const look = async (where: string) => faults.push(...(await faultsAt(page, where)))
  await page.goto(`${site.url}#/progress`)
  await page.getByText('More on this topic').first().click()
  await page.getByText('By topic and kind of fact').first().click()
  await page.getByText('As a table').first().click()
  await look('topics')
  await page.goto(`${site.url}#/progress?view=days`)
  await page.getByRole('heading', { name: 'Coming back in the next 30 days' }).waitFor()
  await look('days')
  await page.goto(`${site.url}#/progress?view=quizzes`)
  await page.getByRole('heading', { name: 'All quizzes' }).waitFor()
  await look('quizzes')
  await page.goto(`${site.url}#/progress?view=exams`)
  await page.getByText('Without this plan').waitFor()
  await page.getByText('Each quiz').first().click()
  await look('exams')
  expect(faults).toEqual([])
})
