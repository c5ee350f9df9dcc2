import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Attempt, GivenAnswer } from '@/domain/quiz/attempts/attempt'
import type { Item } from '@/domain/quiz/items/item'
import type { Logs } from './slowTopics'

const percent = (share: number) => `${Math.round(share * 100)}%`

interface Answered {
  attempt: Attempt
  item: Item
  answer: GivenAnswer
}

const answeredIn = (quizzes: readonly Attempt[]): Answered[] =>
  quizzes.flatMap((attempt) =>
    attempt.items.flatMap((item, index) => {
      const answer = attempt.answers.find((each) => each.item === index)
      return answer ? [{ attempt, item, answer }] : []
    }),
  )

const isWrong = ({ answer: { response, mark } }: Answered) => response !== null && !mark.right && mark.share === 0

/** Of a question with one answer: what is right, and what was given. */
function single({ item, answer: { response } }: Answered): { right: string; given: string } | null {
  if (item.format === 'typed')
    return { right: item.answer, given: response?.format === 'typed' ? response.text.trim() : '' }
  if (item.format !== 'choice' || item.type === 'odd') return null
  const given = response?.format === 'choice' ? item.options[response.option]?.text : undefined
  return { right: item.options[item.right]?.text ?? '', given: given ?? '' }
}

/** Right of all, and the mark, of those answers. */
function marked(answered: readonly Answered[]): string[] {
  const right = answered.filter(({ answer }) => answer.mark.right).length
  const earned = answered.reduce((sum, { answer }) => sum + (answer.response ? answer.mark.share : 0), 0)
  return [`${right} of ${answered.length}`, percent(earned / answered.length)]
}

async function tableOf(page: Page, caption: string): Promise<Map<string, string[]>> {
  const rows = await page.getByRole('table', { name: caption }).locator('tbody tr').all()
  const cells = await Promise.all(rows.map((row) => row.locator('th, td').allTextContents()))
  return new Map(cells.map(([name = '', ...figures]) => [name.trim(), figures.map((each) => each.trim())]))
}

async function savedBy(page: Page, title: string): Promise<string[]> {
  const section = page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    section.getByRole('button', { name: 'Save as CSV' }).click(),
  ])
  return (await readFile(await download.path(), 'utf8')).trim().split('\r\n').slice(1)
}

/** The page of quizzes tells what these were. */
export async function checkQuizzes(page: Page, url: string, { quizzes }: Logs, topics: ReadonlyMap<string, string>) {
  await page.goto(`${url}#/progress?view=quizzes`)
  await page.getByRole('heading', { name: 'All quizzes' }).waitFor()
  const answered = answeredIn(quizzes)

  const byTopic = await tableOf(page, 'By topic')
  const asked = [...new Set(answered.map(({ item }) => item.topic))]
  expect([...byTopic.keys()].sort()).toEqual(asked.map((topic) => topics.get(topic)).sort())
  for (const topic of asked)
    expect(byTopic.get(topics.get(topic)!)).toEqual(marked(answered.filter(({ item }) => item.topic === topic)))
  const byType = await tableOf(page, 'By type of question')
  for (const type of new Set(answered.map(({ item }) => item.type))) {
    const own = marked(answered.filter(({ item }) => item.type === type))
    expect([...byType.values()]).toContainEqual(own)
  }

  const said = await tableOf(page, 'How sure, how right')
  const rows = [3, 2, 1].flatMap((sure) => {
    const own = answered.filter(({ answer }) => answer.sure === sure && answer.response)
    const right = own.filter(({ answer }) => answer.mark.right).length
    return own.length ? [[`${right} of ${own.length}`, percent(right / own.length)]] : []
  })
  expect([...said.values()]).toEqual(rows)

  const cards = [...new Set(answered.flatMap((each) => (single(each) ? [each.item.card] : [])))]
  const missed = cards
    .map((card) => {
      const own = answered.filter((each) => each.item.card === card && single(each) && each.answer.response)
      return { prompt: own[0]?.item.prompt ?? '', asked: own.length, missed: own.filter(isWrong).length }
    })
    .filter((card) => card.missed > 1)
  const saved = await savedBy(page, 'Wrong most often')
  expect(saved.length).toBeGreaterThan(5)
  for (const line of saved) {
    const [, prompt, counts] = /^"?(.*?\?)"?,(.*)$/.exec(line) ?? []
    const { asked: times, missed: wrong } = missed.find((each) => each.prompt === prompt) ?? {}
    expect(counts).toContain(`,${times},${wrong},`)
  }

  const inAll = await savedBy(page, 'All quizzes')
  expect(inAll).toHaveLength(quizzes.length)
  const newest = quizzes.toSorted((a, b) => b.startedAt - a.startedAt)
  expect(inAll.map((line) => line.split(',')[0])).toEqual(newest.map((quiz) => new Date(quiz.startedAt).toISOString()))
  for (const [index, line] of inAll.entries()) {
    const own = answeredIn([newest[index]!])
    const earned = own.reduce((sum, { answer }) => sum + answer.mark.share, 0)
    expect(Number(line.split(',')[3])).toBeCloseTo(earned, 9)
  }
}

/** The page of exams holds what was foretold of mock exams against what they earned. */
export async function checkExams(page: Page, url: string, { quizzes, reviews }: Logs) {
  await page.goto(`${url}#/progress?view=exams`)
  const sums = page.getByText(/^You earned .* were foretold\.$/)
  await sums.waitFor()
  const mocks = answeredIn(quizzes.filter(({ options }) => options.clock.kind === 'exam')).filter(
    (each) => single(each) && each.answer.mark.proves.length,
  )
  const foretold = mocks.reduce((sum, { attempt, item, answer }) => {
    const recall = reviews.find(({ id }) => id === `${attempt.id}:${answer.item}:${item.card}`)?.predicted ?? 0
    return sum + (item.format === 'choice' ? recall + (1 - recall) / item.options.length : recall)
  }, 0)
  const earned = mocks.reduce((sum, { answer }) => sum + answer.mark.share, 0)
  const exams = new Set(mocks.map(({ attempt }) => attempt.id)).size
  const [toldEarned, of, count, toldForetold] = (await sums.textContent())?.match(/[\d.]+(?= |;)/g)?.map(Number) ?? []
  expect([of, count]).toEqual([mocks.length, exams])
  // both are rounded to tenths
  expect(Math.abs(toldEarned! - earned)).toBeLessThan(0.06)
  expect(Math.abs(toldForetold! - foretold)).toBeLessThan(0.06)
}
