import { describe, expect, it, vi } from 'vitest'
import TodayView from '@/features/today/TodayView.vue'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import { anAnswer, anAttempt, someOptions } from '../../domain/quiz/makers'
import { aLearner } from '../../support/learner'
import { aScreen } from '../../support/screen'

const anExam = (given: Partial<Attempt>) =>
  anAttempt({ options: someOptions({ clock: { kind: 'exam', seconds: 600 } }), ...given })

async function aToday(...attempts: Attempt[]) {
  const learner = await aLearner()
  await learner.run(async (db) => {
    for (const attempt of attempts) await db.put('quizzes', attempt)
  })
  const screen = await aScreen(TodayView, learner)
  const link = (name: string) => screen.wrapper.findAll('a').find((each) => each.text() === name)
  return { ...screen, link }
}

describe('today', () => {
  it('offers a quiz that was interrupted', async () => {
    const { says, link } = await aToday(anAttempt({ answers: [anAnswer()] }))
    await says('A quiz is not finished')
    await says('1 of 2 questions answered. All is kept.')
    expect(link('Go on')?.attributes('href')).toBe('/quiz?attempt=quiz-1')
  })

  it('says until when the clock of an exam runs', async () => {
    const { says } = await aToday(anExam({ startedAt: Date.now() }))
    await says('Your exam goes on')
    await says('The clock runs until')
  })

  it('closes an exam whose time is up, and offers its result until that was looked at', async () => {
    const { says, link, wrapper, data } = await aToday(anExam({ startedAt: Date.now() - 3_600_000 }))
    await says('Your exam ended at')
    expect(await data.quizzes.get('quiz-1')).toMatchObject({ ending: 'deadline' })
    const see = link('See how it went')
    expect(see?.attributes('href')).toBe('/quiz?results=quiz-1')
    await see?.trigger('click')
    await vi.waitFor(() => expect(wrapper.text()).not.toContain('Your exam ended at'))
  })

  it('says nothing of quizzes where none is open', async () => {
    const { says, link } = await aToday(anAttempt({ endedAt: 2_000, ending: 'all' }))
    await says('Study')
    expect(link('Go on')).toBeUndefined()
  })

  it('tells of the week’s goal, more with each answer, and nothing where there is none', async () => {
    const learner = await aLearner()
    const without = await aScreen(TodayView, learner)
    await without.says('Study')
    expect(without.wrapper.text()).not.toContain('This week')
    await without.data.settings.set('weeklyGoal', { unit: 'answers', amount: 2 })
    await learner.answer('kosovo/meeting-1/when/when', 'good', { at: Date.now() })
    await (await aScreen(TodayView, learner)).says('This week: 1 of 2 answers')
    await learner.answer('kosovo/meeting-2/when/when', 'good', { at: Date.now() })
    await (await aScreen(TodayView, learner)).says('Goal for this week reached: 2 of 2 answers')
  })
})
