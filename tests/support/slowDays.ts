import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Review } from '@/domain/reviews/review'
import { memoryOf } from '@/domain/scheduling/fold'
import { addDays, daysBetween } from '@/domain/scheduling/studyDay'
import { model } from './model'
import type { Logs } from './slowTopics'

const mondayBefore = (day: string) => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}
const percent = (share: number) => `${Math.round(share * 100)}%`
const shortDay = (day: string) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** A card came back after a night at least, in study, on its day or later. */
const wasAsked = ({ origin, due, dueDay, predicted }: Review) =>
  origin === 'study' && due !== null && dueDay !== undefined && predicted !== undefined

const isNew = ({ origin, due }: Review) => origin !== 'quiz' && due === null

/** What a day comes to, gone through review by review. */
function dayOf(reviews: readonly Review[], day: string) {
  const own = reviews.filter((review) => review.day === day)
  const asked = own.filter(wasAsked)
  return {
    answers: own.length,
    ms: own.reduce((sum, { ms }) => sum + ms, 0),
    met: own.filter(isNew).length,
    asked: asked.length,
    recalled: asked.filter(({ answer }) => answer !== 'again').length,
    expected: asked.reduce((sum, { predicted = 0 }) => sum + Math.round(predicted * 1_000), 0) / 1_000,
  }
}

/** How many cards come back on each of the thirty days from today, what is overdue today. */
function comingSlowly({ blocks, reviews, actions }: Logs, today: string): number[] {
  const coming = Array.from({ length: 30 }, () => 0)
  for (const block of blocks)
    for (const { id: card, revision } of block.cards) {
      const entries = [...reviews, ...actions].filter((entry) => 'card' in entry && entry.card === card)
      const memory = memoryOf(entries, { ...block, block: block.id, card, revision }, model)
      if (!memory?.reps || memory.suspended) continue
      const place = Math.max(0, daysBetween(today, memory.dueDay))
      if (place < 30) coming[place]! += 1
    }
  return coming
}

const sheet = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) })

async function tableOf(page: Page, title: string): Promise<string[][]> {
  await sheet(page, title).getByText('As a table').click()
  const rows = await sheet(page, title).locator('tbody tr').all()
  return Promise.all(rows.map((row) => row.locator('th, td').allTextContents()))
}

/** The page of days tells what the log does. */
export async function checkDays(page: Page, url: string, logs: Logs, today: string) {
  await page.goto(`${url}#/progress?view=days`)
  await page.getByRole('heading', { name: 'Coming back in the next 30 days' }).waitFor()
  const { reviews } = logs

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ])
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n').slice(1)
  expect(lines).toHaveLength(200)
  const days = [...new Set(reviews.map(({ day }) => day))].sort()
  expect(lines).toEqual(
    days.map((day) => {
      const { answers, ms, met, asked, recalled, expected } = dayOf(reviews, day)
      const share = asked ? String(Math.round((expected / asked) * 1_000) / 1_000) : ''
      return [day, answers, Math.round(ms / 600) / 100, met, asked, recalled, share].join(',')
    }),
  )

  // of which every one was studied
  expect(days).toHaveLength(daysBetween(days[0]!, days.at(-1)!) + 1)
  expect(await sheet(page, 'Days in a row').textContent()).toContain(`${days.length} days`)

  const firstMonday = addDays(mondayBefore(today), -4 * 7)
  const weeks = [0, 1, 2, 3, 4].map((week) => {
    const monday = addDays(firstMonday, 7 * week)
    const own = days.filter((day) => mondayBefore(day) === monday).map((day) => dayOf(reviews, day))
    const sum = (of: 'answers' | 'ms' | 'asked' | 'recalled') => own.reduce((all, each) => all + each[of], 0)
    return { monday, answers: sum('answers'), ms: sum('ms'), asked: sum('asked'), recalled: sum('recalled') }
  })
  expect(await tableOf(page, 'True retention')).toEqual(
    weeks.map(({ monday, asked, recalled }) => [
      shortDay(monday),
      asked ? `${percent(recalled / asked)} of ${asked}${asked < 30 ? ', too few' : ''}` : 'none due',
    ]),
  )
  expect(await tableOf(page, 'Time per answer')).toEqual(
    weeks.map(({ monday, answers, ms }) => [
      shortDay(monday),
      answers ? `${Math.round(ms / answers / 1_000)} s` : 'none',
    ]),
  )
  const coming = await tableOf(page, 'Coming back in the next 30 days')
  expect(coming.map(([, due]) => Number(due?.replaceAll(',', '')))).toEqual(comingSlowly(logs, today))
}
