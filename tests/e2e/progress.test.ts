import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Block } from '@/domain/cards/card'
import type { Action } from '@/domain/reviews/action'
import type { Review } from '@/domain/reviews/review'
import { memoryOf } from '@/domain/scheduling/fold'
import { retrievability } from '@/domain/scheduling/memory'
import { addDays, dayStartMs } from '@/domain/scheduling/studyDay'
import type { DeckRow, Segment } from '@/storage/schema'
import { faultsAt } from '../support/axe'
import { model } from '../support/model'
import { becomeSample, sampleMorning } from '../support/sampleBackup'
import { storedRows } from '../support/study'
import { useFreshBrowser } from '../support/freshBrowser'

const now = useFreshBrowser()

interface Logs {
  blocks: Block[]
  reviews: Review[]
  actions: Action[]
}

async function logsOf(page: Page): Promise<Logs> {
  const [blocks, rows, segments, actions] = await Promise.all([
    storedRows<Block>(page, 'content'),
    storedRows<Review>(page, 'reviews'),
    storedRows<Segment>(page, 'segments'),
    storedRows<Action>(page, 'actions'),
  ])
  return { blocks, reviews: [...rows, ...segments.flatMap((segment) => segment.reviews)], actions }
}

/** Of one topic: weights of facts, and of these what would be recalled; and how many are held how well. */
type Sums = Record<'met' | 'ofMet' | 'all' | 'ofAll' | 'known' | 'learning', number>

/** Fact by fact and card by card, from what was answered until that day's end alone. */
function slowly({ blocks, reviews, actions }: Logs, until: string, at: number) {
  const topics = new Map<string, Sums>()
  const cards = { new: 0, learning: 0, young: 0, mature: 0, leech: 0 }
  for (const { id: block, deck, topic, level, cards: inBlock } of blocks) {
    const sums = topics.get(`${deck}/${topic}`) ?? { met: 0, ofMet: 0, all: 0, ofAll: 0, known: 0, learning: 0 }
    topics.set(`${deck}/${topic}`, sums)
    const facts = new Map<string, { recall: number; met: boolean; held: boolean }[]>()
    for (const { id, fact, main, revision } of inBlock) {
      const entries = [...reviews, ...actions].filter(
        (entry) => 'card' in entry && entry.card === id && entry.day <= until,
      )
      const memory = memoryOf(entries, { card: id, block, topic, deck, level, revision }, model)
      const met = memory !== null && memory.reps > 0
      const stability = memory?.stability ?? 0
      if (!met) cards.new += 1
      else if (memory.lapses >= 4 && stability < 21) cards.leech += 1
      else if (memory.phase === 'learning') cards.learning += 1
      else cards[stability >= 21 ? 'mature' : 'young'] += 1
      if (!main) continue
      const own = facts.get(fact) ?? []
      facts.set(fact, own)
      own.push({ met, held: met && stability >= 21, recall: memory ? retrievability(memory, at, model) : 0 })
    }
    const weight = 4 - level
    for (const own of facts.values()) {
      const met = own.filter((card) => card.met)
      const recalled = own.reduce((sum, { recall }) => sum + recall, 0)
      sums.all += weight
      sums.ofAll += (weight * recalled) / own.length
      if (!met.length) continue
      sums.met += weight
      sums.ofMet += (weight * recalled) / met.length
      sums[own.every(({ held }) => held) ? 'known' : 'learning'] += 1
    }
  }
  return { topics, cards }
}

const percent = (share: number) => `${Math.round(share * 100)}%`

it('tells of a made-up learner of 200 days what going through the raw logs slowly tells', async () => {
  const { page, site, browser } = now
  await becomeSample(page, site.url, 400, 6_000)
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
  expect(browser.problems).toEqual([])
})

it('axe finds no violation on any page of progress, light or dark', async () => {
  const { page, site } = now
  await page.setViewportSize({ width: 360, height: 740 })
  await becomeSample(page, site.url, 400, 6_000)
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
  expect(faults).toEqual([])
})
