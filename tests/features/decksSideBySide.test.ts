import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deckOf } from '@/domain/cards/card'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import { encodeQuiz } from '@/domain/quiz/attempts/link'
import type { DeckChoice } from '@/domain/scheduling/deckChoice'
import PlanView from '@/features/plan/PlanView.vue'
import ExamsPage from '@/features/progress/ExamsPage.vue'
import ProgressView from '@/features/progress/ProgressView.vue'
import QuizView from '@/features/quiz/QuizView.vue'
import SimulatorView from '@/features/simulator/SimulatorView.vue'
import StudyView from '@/features/study/StudyView.vue'
import TodayView from '@/features/today/TodayView.vue'
import { installDeck } from '@/storage/reconciler'
import { settingsRepository } from '@/storage/settingsRepository'
import { localMoment } from '@/storage/studyData'
import { someOptions } from '../domain/quiz/makers'
import { aDeck, manyFacts } from '../support/decks'
import { aLearner } from '../support/learner'
import { anExam, monday, mondayDay } from '../support/makers'
import { aScreen } from '../support/screen'

const card = (n: number, deck = 'kosovo') => `${deck}/meeting-${n}/when/when`
const exam = anExam({ topics: [], day: '2026-01-20' })

/** Two decks with one topic of the same id and name; of the first, two cards were met. */
async function aStudent(choices: Record<string, DeckChoice> = {}) {
  const learner = await aLearner({ deck: aDeck({ title: 'Kosovo', facts: manyFacts(6) }) })
  const { run } = learner
  await installDeck(run, {
    deck: aDeck({ id: 'own-1', title: 'Mine', facts: manyFacts(6) }),
    hash: 'one',
    complete: true,
    own: true,
  })
  await learner.answer(card(1))
  await learner.answer(card(2))
  for (const [deck, choice] of Object.entries(choices)) await settingsRepository(run).setDeckChoice(deck, choice)
  return learner
}
const off = { kosovo: { off: true } }

beforeEach(() => vi.useFakeTimers({ now: monday + 20 * 86_400_000, toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

describe('decks side by side', () => {
  it('have their topics apart today, by their decks where they are called alike', async () => {
    const { wrapper, says } = await aScreen(TodayView, await aStudent())
    await says('Study one topic')
    expect(wrapper.findAll('.topics a').map((link) => [link.text(), link.attributes('href')])).toEqual([
      ['The war (Kosovo)2 to review, 4 new', '/study?topic=kosovo/war'],
      ['The talks (Kosovo)', '/study?topic=kosovo/talks'],
      ['The war (Mine)6 new', '/study?topic=own-1/war'],
      ['The talks (Mine)', '/study?topic=own-1/talks'],
    ])
  })

  it('have their own desired retention foretold on the buttons, and recorded', async () => {
    const returns = async (choices: Record<string, DeckChoice>) => {
      const learner = await aStudent(choices)
      const { wrapper, says, button } = await aScreen(StudyView, learner, `/study?cards=${card(1)}`)
      await says('Show answer')
      await button('Show answer').trigger('click')
      await says('Easy')
      const good = wrapper.findAll('button').find((each) => each.text().startsWith('Good'))!
      const shown = good.text()
      await good.trigger('click')
      const reviews = () => learner.run((db) => db.getAllFromIndex('reviews', 'byCard', card(1)))
      await vi.waitFor(async () => expect(await reviews()).toHaveLength(2))
      const { retention, interval = 0 } = (await reviews()).find(({ at }) => at > monday + 86_400_000)!
      return { shown, retention, interval }
    }
    const usual = await returns({})
    const own = await returns({ kosovo: { retention: 0.97 } })
    expect([usual.retention, own.retention]).toEqual([0.9, 0.97])
    expect(own.interval).toBeLessThan(usual.interval)
    expect(own.shown).not.toBe(usual.shown)
  })

  it('ask only the topic of one of them where a link names it', async () => {
    const { says, wrapper } = await aScreen(StudyView, await aStudent(), '/study?topic=own-1/war')
    await says('6 cards left')
    expect(wrapper.find('h1').exists()).toBe(true)
  })
})

describe('a deck that is off', () => {
  it('is not in what today asks', async () => {
    const { wrapper, says } = await aScreen(TodayView, await aStudent(off))
    await says('Study 6 cards')
    expect(wrapper.findAll('.topics a').map((link) => link.text())).toEqual(['The war6 new', 'The talks'])
  })

  it('leaves nothing to study where it is the only one, which today says', async () => {
    const learner = await aStudent({ ...off, 'own-1': { off: true } })
    const { wrapper, says } = await aScreen(TodayView, learner)
    await says('All decks are switched off')
    expect(wrapper.find('a[href="/decks"]').exists()).toBe(true)
    const progress = await aScreen(ProgressView, learner)
    await progress.says('Not counted, because they are switched off: Kosovo; Mine')
  })

  it('is asked by no quiz, not even by one that a link shares', async () => {
    const learner = await aStudent(off)
    const link = encodeQuiz({ options: someOptions({ count: 20 }), seed: 'seed', editions: { kosovo: 'one' } })
    for (const [path, event, begins] of [
      ['/quiz', 'submit', '10 questions, all topics'],
      [`/quiz?q=${encodeURIComponent(link)}`, 'click', 'A shared quiz'],
    ] as const) {
      const { button, says, wrapper } = await aScreen(QuizView, learner, path)
      await says(begins)
      await button('Start').trigger(event)
      await says('Question 1')
      wrapper.unmount()
    }
    const attempts = (await learner.run((db) => db.getAll('quizzes'))) as unknown as Attempt[]
    expect(attempts).toHaveLength(2)
    for (const { items } of attempts)
      expect(new Set(items.map((item) => deckOf(item.card)))).toEqual(new Set(['own-1']))
  })

  it('is not counted by progress, which names it', async () => {
    const learner = await aStudent(off)
    const { says, wrapper } = await aScreen(ProgressView, learner)
    await says('Not counted, because it is switched off: Kosovo')
    await says('and 0% of everything there is')
    expect(wrapper.findAll('h3').map((each) => each.text())).not.toContain('Kosovo')
    const days = await aScreen(ProgressView, learner, '/progress?view=days')
    await days.says('0 today, 0 within a week, 0 in all')
  })

  it('is named where an exam would ask it', async () => {
    const learner = await aStudent(off)
    const { id, since: _, ...given } = exam
    await learner.planned.say(
      { ...localMoment(4), day: mondayDay },
      { kind: 'exam', plan: id, exam: { ...given, day: '2026-02-20' } },
    )
    for (const page of [PlanView, ExamsPage]) {
      const { says } = await aScreen(page, learner)
      await says('“Kosovo” is switched off: none of its cards is asked, and none counts here.')
      await says('Readiness on the day')
    }
  })

  it('is left out of the simulator, which says so, and that others keep their own retention', async () => {
    const learner = await aStudent({ ...off, 'own-1': { retention: 0.8 } })
    const { wrapper, says } = await aScreen(SimulatorView, learner)
    await says('Time ahead')
    await wrapper.get('form').trigger('submit')
    await says('Decks that are switched off are left out.')
    await says('Decks with a desired retention of their own keep it')
  })
})
