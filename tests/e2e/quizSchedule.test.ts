import { describe, expect, it } from 'vitest'
import { itemId, type Item } from '@/domain/quiz/items/item'
import { makeItem } from '@/domain/quiz/makeQuiz'
import type { Action } from '@/domain/reviews/action'
import type { Review } from '@/domain/reviews/review'
import type { Memory } from '@/domain/scheduling/memory'
import { addDays } from '@/domain/scheduling/studyDay'
import { monday, mondayDay } from '../support/makers'
import {
  answer,
  attemptOn,
  beginQuiz,
  give,
  questionsOf,
  rightResponse,
  seed,
  useQuizBrowser,
  wrongResponse,
} from '../support/quiz'
import { storedRows } from '../support/study'

const now = useQuizBrowser()
const second = 1000
const day = 86_400_000

const button = (name: string | RegExp) => now.page.getByRole('button', { name, exact: typeof name === 'string' })
const says = (text: string) => now.page.getByText(text).first().waitFor()
const reviews = async () => (await storedRows<Review>(now.page, 'reviews')).sort((a, b) => a.at - b.at || a.seq - b.seq)
const memories = () => storedRows<Memory>(now.page, 'memories')
const memoryOf = async (card: string) => (await memories()).find((memory) => memory.card === card)
const idsIn = (items: readonly { id: string }[]) => items.map(({ id }) => id)

/** Takes a quiz of these, one second for each, and returns it. */
async function take(items: readonly Item[], respond: (item: Item, index: number) => ReturnType<typeof rightResponse>) {
  const begun = await beginQuiz(now, idsIn(items))
  for (const [index, item] of begun.items.entries()) {
    await now.page.getByRole('heading', { level: 1, name: item.prompt, exact: true }).waitFor()
    await now.page.clock.runFor(second)
    await answer(now.page, respond(item, index), item)
    await button(/Next question|See the results/).click()
  }
  await now.page.getByRole('heading', { name: 'Results', exact: true }).waitFor()
  return begun
}

/** A card that can be typed and chosen, asked in both ways. */
function bothWays(): { typed: Item; choice: Item } {
  for (const typed of questionsOf(now, 'typed', 40)) {
    const choice = makeItem([now.deck], itemId('choice', typed.card), seed)
    if (choice) return { typed, choice }
  }
  throw new Error('no card can be both typed and chosen')
}

/** What the model holds, without the bookkeeping of the log. */
const held = ({ stability, difficulty, phase, reps, lapses, dueDay }: Memory) => ({
  stability,
  difficulty,
  phase,
  reps,
  lapses,
  dueDay,
})

describe('what is typed', () => {
  it('counts as Good or Again on cards that were never met', async () => {
    const [known, unknown] = questionsOf(now, 'typed', 2)
    const { id } = await take([known!, unknown!], (item, index) => (index ? wrongResponse : rightResponse)(item))
    await says('Your schedule learns from these answers.')
    const common = { origin: 'quiz', format: 'typed', due: null, ms: second }
    expect(await reviews()).toMatchObject([
      { ...common, id: `${id}:0:${known!.card}`, card: known!.card, answer: 'good', at: monday + second },
      { ...common, id: `${id}:1:${unknown!.card}`, card: unknown!.card, answer: 'again', given: 'no idea whatever' },
    ])
    const [good, again] = [await memoryOf(known!.card), await memoryOf(unknown!.card)]
    expect(good).toMatchObject({ phase: 'review', reps: 1, lapses: 0 })
    expect(good!.dueDay > addDays(mondayDay, 1)).toBe(true)
    expect(again).toMatchObject({ phase: 'learning', reps: 1, due: monday + 2 * second + 300 * second })
  })

  it('is right after all where the learner says so, and is known the next time', async () => {
    const [item] = questionsOf(now, 'typed')
    await beginQuiz(now, [item!.id])
    await give(now.page, { format: 'typed', text: 'in words of mine' }, item!)
    await now.page.keyboard.press('Enter')
    await now.page.getByRole('heading', { name: 'Not right' }).waitFor()
    expect(await reviews()).toMatchObject([{ card: item!.card, answer: 'again' }])
    expect(await memoryOf(item!.card)).toMatchObject({ phase: 'learning' })

    await button('I was right').click()
    await now.page.getByRole('heading', { name: 'Right', exact: true }).waitFor()
    await says('You said that you were right.')
    const [again, good] = (await reviews()).sort((a, b) => (a.answer < b.answer ? -1 : 1))
    expect(good).toMatchObject({ card: item!.card, answer: 'good', given: 'in words of mine', due: null })
    expect(await storedRows<Action>(now.page, 'actions')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'undo', takesBack: again!.id }),
        expect.objectContaining({ kind: 'alias', card: item!.card, text: 'in words of mine' }),
      ]),
    )
    expect(await memoryOf(item!.card)).toMatchObject({ phase: 'review', reps: 1, lapses: 0 })
    await button('See the results').click()
    await says('1 of 1 right')

    await beginQuiz(now, [item!.id])
    await give(now.page, { format: 'typed', text: 'In words of mine' }, item!)
    await now.page.keyboard.press('Enter')
    await now.page.getByRole('heading', { name: 'Right', exact: true }).waitFor()
    await says('is right here.')
  })

  it('in an exam counts at its end, each answer with its own time', async () => {
    const { items } = await beginQuiz(now, idsIn(questionsOf(now, 'typed', 2)), {
      clock: { kind: 'exam', seconds: 300 },
    })
    for (const [index, item] of items.entries()) {
      await now.page.getByRole('heading', { level: 1, name: item.prompt, exact: true }).waitFor()
      await now.page.clock.runFor(10 * second)
      await give(now.page, (index ? rightResponse : wrongResponse)(item), item)
      await button(index ? 'Overview' : 'Next')
        .last()
        .click()
    }
    await expect.poll(async () => (await attemptOn(now.page)).answers.length).toBe(2)
    await now.page.clock.runFor(30 * second)
    expect(await reviews()).toEqual([])
    await button('Hand in').click()
    await button('Hand in now').click()
    await says('1 of 2 right')
    expect(await reviews()).toMatchObject([
      { card: items[0]!.card, answer: 'again', at: monday + 10 * second },
      { card: items[1]!.card, answer: 'good', at: monday + 20 * second },
    ])
  })
})

describe('what is chosen', () => {
  it('leaves alone a card that was never met, and one that is known and not due', async () => {
    const { typed, choice } = bothWays()
    const [unseen] = questionsOf(now, 'choice', 1, [typed])
    await take([typed, unseen!], (item) => (item.id === typed.id ? rightResponse : wrongResponse)(item))
    expect(await memoryOf(unseen!.card)).toBeUndefined()
    const before = held((await memoryOf(typed.card))!)

    await take([choice], rightResponse)
    expect(held((await memoryOf(typed.card))!)).toEqual(before)
    expect(await reviews()).toMatchObject([
      { card: typed.card, format: 'typed', answer: 'good' },
      { card: typed.card, format: 'choice', answer: 'good' },
    ])
  })

  it('wrongly brings a known card back tomorrow, its memory as it was; once that is due, it was forgotten', async () => {
    const { typed, choice } = bothWays()
    await take([typed], rightResponse)
    const before = (await memoryOf(typed.card))!
    const tomorrow = addDays(mondayDay, 1)
    expect(before.dueDay > tomorrow).toBe(true)

    await take([choice], wrongResponse)
    expect(held((await memoryOf(typed.card))!)).toEqual({ ...held(before), dueDay: tomorrow })

    await now.page.clock.setSystemTime(monday + day)
    await take([choice], wrongResponse)
    const after = (await memoryOf(typed.card))!
    expect(after).toMatchObject({ phase: 'learning', lapses: 1, reps: before.reps + 1 })
    expect(after.stability).toBeLessThan(before.stability)
  })
})

it('a quiz changes nothing where the learner does not want it to', async () => {
  await now.page.getByRole('link', { name: 'Settings' }).click()
  await now.page.getByLabel('Quizzes change my schedule').uncheck()
  await now.page.goto(`${now.site.url}#/quiz`)
  await take(questionsOf(now, 'typed', 2), (item, index) => (index ? wrongResponse : rightResponse)(item))
  await says('Your schedule stays as it is.')
  expect(await reviews()).toEqual([])
  expect(await memories()).toEqual([])
})
