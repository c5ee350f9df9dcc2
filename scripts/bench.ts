/// <reference lib="dom" />
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import type { Scale } from './bench/collection.ts'
import { tableOf, type Row } from './bench/figures.ts'
import { within } from './bench/limit.ts'
import type {} from './bench/page.ts'
import { quizRows } from './bench/quiz.ts'
import { futureRows } from './bench/future.ts'
import { planRows } from './bench/plan.ts'
import { predictionTables, trainingRows } from './bench/scheduling.ts'
import { simulationTable } from './bench/simulation.ts'
import { progressTimes } from './bench/progress.ts'
import { quizPageTimes } from './bench/quizPage.ts'
import type { PressTimes } from './bench/presses.ts'
import { appPath, benchSite, pagePath, workFolder } from './bench/site.ts'
import { studyTimes } from './bench/study.ts'
import { timelineFrames } from './bench/timeline.ts'
import { chromiumFlags, ensureBrowser } from './browser.mjs'

const groups = ['queue', 'record', 'study', 'answer', 'progress', 'timeline', 'quiz', 'scheduling'] as const
/** Measured in the browser; a quiz is made without one, and so are weights. `answer`: one in a quiz. */
type Group = Exclude<(typeof groups)[number], 'quiz' | 'scheduling'>

const usage = `Usage: npm run -s bench -- [${groups.join(' | ')}…] [--large]
  scheduling [reviews.csv]: columns card_id, review_rating, review_time`
/** A real learner's reviews: not ours to ship. */
const usualReviews = '../shared/scheduling/reviews-josh.csv'
/** Weights fitted to twenty real users: whom the simulated learners are made from. */
const users = '../shared/scheduling/real-user-params.json'

/** A collection and the groups that are measured with it, in their order: each leaves the database a little fuller. */
interface Trial extends Scale {
  groups: readonly Group[]
}
const trials: Trial[] = [
  { cards: 1_000, reviews: 20_000, quizzes: 0, groups: ['queue', 'record'] },
  {
    cards: 10_000,
    reviews: 200_000,
    quizzes: 1_000,
    groups: ['queue', 'study', 'answer', 'progress', 'timeline', 'record'],
  },
  { cards: 100_000, reviews: 500_000, quizzes: 0, groups: ['queue', 'record'] },
]
const largeTrials: Trial[] = [
  { cards: 100_000, reviews: 1_000_000, quizzes: 5_000, groups: ['queue', 'study', 'progress', 'record'] },
]

const inThousands = (n: number) => (n < 1_000_000 ? `${n / 1_000} k` : `${n / 1_000_000} M`)
const tell = (text: string) => console.error(text)

async function fillDatabase(page: Page, { cards, reviews, quizzes }: Scale) {
  const start = performance.now()
  tell(`filling: ${inThousands(cards)} cards, ${inThousands(reviews)} reviews`)
  let toldAt = start
  for (;;) {
    const progress = await within(
      60,
      'filling',
      page.evaluate((scale) => globalThis.bench.fillOn(scale), { cards, reviews, quizzes }),
    )
    if (progress === null) break
    if (performance.now() - toldAt < 5_000) continue
    tell(`  ${progress}`)
    toldAt = performance.now()
  }
  tell(`  filled in ${Math.round((performance.now() - start) / 1_000)} s`)
}

async function measure(page: Page, url: string, { cards, reviews, quizzes }: Scale, group: Group): Promise<Row[]> {
  const size = `${inThousands(cards)} cards`
  tell(`${group}, ${size}`)
  switch (group) {
    case 'queue': {
      const { ours, bare, due, blocks } = await within(
        60,
        group,
        page.evaluate(() => globalThis.bench.queue(25)),
      )
      return [
        {
          group,
          what: `${size}: today's queue`,
          ours,
          against: `bare read: ${due} due rows, ${blocks} block rows`,
          bare,
        },
      ]
    }
    case 'record': {
      const { ours, bare } = await within(
        60,
        group,
        page.evaluate(() => globalThis.bench.record(60)),
      )
      return [{ group, what: `${size}: an answer recorded`, ours, against: 'bare strict write of the same rows', bare }]
    }
    case 'progress': {
      await page.evaluate(() => globalThis.bench.planExam())
      const times = await progressTimes(page.context(), `${url}${appPath}`, 5)
      const size = `${inThousands(cards)} cards, ${inThousands(reviews)} reviews, ${quizzes} quizzes`
      return Object.entries(times).flatMap(([name, { painted, complete, longest }]) => {
        const what = (figure: string) => `${size}, ${name}: ${figure}`
        return [
          { group, what: what('painted'), ours: painted, against: 'asked: 200', bare: [200] },
          { group, what: what('complete'), ours: complete, against: 'asked: 1,000', bare: [1_000] },
          { group, what: what('longest task'), ours: longest, against: 'asked: 50', bare: [50] },
        ]
      })
    }
    case 'timeline': {
      const { zooming, moving, idle } = await timelineFrames(page.context(), `${url}${appPath}`)
      const place = `${size}, CPU 4x slower: a frame while`
      const still = { against: 'a frame while nothing happens', bare: idle }
      return [
        { group, what: `${place} zooming`, ours: zooming, ...still },
        { group, what: `${place} moving`, ours: moving, ...still },
      ]
    }
    case 'study':
    case 'answer': {
      const times =
        group === 'study'
          ? await studyTimes(page.context(), `${url}${appPath}`, 20)
          : await quizPageTimes(page.context(), `${url}${appPath}`, 20)
      return pressRows(group, `${inThousands(cards)} cards, ${inThousands(reviews)} reviews`, times)
    }
  }
}

/** Of an answer in study or in a quiz: to the next question. */
function pressRows(group: 'study' | 'answer', place: string, times: { plain: PressTimes; slow: PressTimes }): Row[] {
  const deed = group === 'study' ? 'grade' : 'answer'
  return (['plain', 'slow'] as const).flatMap((pace) => {
    const { prompt, painted, scriptPrompt, scriptPainted, frame, nextFrame } = times[pace]
    const what = (to: string) => `${place}${pace === 'slow' ? ', CPU 4x slower' : ''}: ${deed} ${to}`
    const empty = { against: 'an idle press to its frame', bare: frame }
    const nextEmpty = { against: 'an idle press to the next frame', bare: nextFrame }
    return [
      { group, what: what('to next prompt in the DOM'), ours: prompt, ...empty },
      { group, what: what('to next question painted'), ours: painted, ...nextEmpty },
      { group, what: what('by script, to prompt'), ours: scriptPrompt, ...empty },
      { group, what: what('by script, to painted'), ours: scriptPainted, ...empty },
    ]
  })
}

async function rowsOf(url: string, trial: Trial, wanted: readonly Group[]): Promise<Row[]> {
  const measured = trial.groups.filter((group) => wanted.includes(group))
  if (!measured.length) return []
  // a profile on disk: what a private window stores stays in memory
  const profile = mkdtempSync(join(workFolder, 'profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureBrowser(),
    args: chromiumFlags,
    viewport: { width: 412, height: 915 },
  })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    page.on('pageerror', (error) => tell(`page: ${error.message}`))
    await page.goto(`${url}${pagePath}`)
    await fillDatabase(page, trial)
    const rows: Row[] = []
    for (const group of measured) rows.push(...(await measure(page, url, trial, group)))
    return rows
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Measures in a real Chromium, with its IndexedDB on disk; quizzes in Node. Progress goes to standard error, the table to standard output. */
export async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { large: { type: 'boolean' } } })
  const [csv = usualReviews] = positionals.filter((name) => name.endsWith('.csv'))
  const names = positionals.filter((name) => !name.endsWith('.csv'))
  if (!names.every((name) => (groups as readonly string[]).includes(name))) {
    console.error(usage)
    process.exitCode = 2
    return
  }
  const all: readonly string[] = names.length ? names : groups
  const wanted = groups
    .filter((group) => group !== 'quiz' && group !== 'scheduling')
    .filter((group) => all.includes(group))
  const chosen = values.large ? largeTrials : trials
  const rows: Row[] = []
  if (wanted.length) {
    const site = await benchSite({
      app: wanted.some((group) => ['study', 'answer', 'progress', 'timeline'].includes(group)),
    })
    try {
      for (const trial of chosen) rows.push(...(await rowsOf(site.url, trial, wanted)))
    } finally {
      await site.stop()
    }
  }
  if (all.includes('quiz')) {
    tell('quiz')
    rows.push(...quizRows())
  }
  if (all.includes('scheduling')) {
    tell('scheduling')
    if (existsSync(csv)) {
      console.log(`${predictionTables(csv)}\n`)
      rows.push(...trainingRows(csv))
    } else console.log(`No reviews at ${csv}: give the path of a CSV.\n`)
    rows.push(...planRows(), ...futureRows())
    if (existsSync(users)) console.log(`Simulated learners, 180 days, ten new cards a day\n${simulationTable(users)}\n`)
  }
  console.log(`Milliseconds: median and 95th percentile. Load of the machine: ${loadavg()[0]?.toFixed(1)}.\n`)
  console.log(tableOf(rows))
}
