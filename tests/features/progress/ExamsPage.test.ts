import { describe, expect, it } from 'vitest'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import { addDays, momentOf } from '@/domain/scheduling/studyDay'
import ExamsPage from '@/features/progress/ExamsPage.vue'
import { localMoment } from '@/storage/studyData'
import { aTakenQuiz, clocks, type Went } from '../../domain/quiz/attempts/takenQuiz'
import { aDeck, manyFacts } from '../../support/decks'
import { aLearner } from '../../support/learner'
import { anExam } from '../../support/makers'
import { aScreen } from '../../support/screen'

const day = (ahead: number) => addDays(localMoment(4).day, ahead)
const deck = aDeck({ facts: manyFacts(40) })

/** A quiz in exam mode about cards of which none was met: of four options each. */
const aTrial = (went: readonly Went[], id = 'trial', at = Date.now() - 86_400_000): Attempt => {
  const attempt = aTakenQuiz(went, { id, startedAt: at, with: { clock: clocks.exam } })
  const moment = momentOf(at, 0)
  return {
    ...attempt,
    items: attempt.items.map((item) => ({ ...item, topic: 'kosovo/war' })),
    answers: attempt.answers.map((answer) => ({ ...answer, ...moment })),
  }
}
const times = (count: number, went: Went) => Array.from({ length: count }, () => went)

async function aPage({ ahead = null as number | null, trials = [] as Attempt[] } = {}) {
  const learner = await aLearner({ deck })
  if (ahead !== null) {
    const { id, since: _, ...exam } = anExam({ day: day(ahead) })
    await learner.planned.say(localMoment(4), { kind: 'exam', plan: id, exam })
  }
  for (const attempt of trials) await learner.run((db) => db.put('quizzes', attempt))
  return aScreen(ExamsPage, learner)
}

describe('exams among the pages of progress', () => {
  it('lead to the plan where none is planned', async () => {
    const { wrapper, says } = await aPage()
    await says('No exam is planned.')
    expect(wrapper.get('a').attributes('href')).toBe('/plan')
  })

  it('tell readiness as a range with what it rests on, and ask for a quiz to check it by', async () => {
    const { wrapper, says } = await aPage({ ahead: 12 })
    await says('in 12 days')
    await says('Readiness on the day')
    await says('No quiz in exam mode on these topics yet.')
    expect(wrapper.text()).toMatch(/Readiness on the day\s*\d+( to \d+)?%/)
    expect(wrapper.findAll('summary').map((each) => each.text())).toContain(
      'What this rests on: Readiness on the day, Entrance',
    )
  })

  it('say how many questions are missing', async () => {
    const { says } = await aPage({ ahead: 12, trials: [aTrial(times(28, 'right'))] })
    await says('You earned 28 of 28 points in 1 quiz; 9.3 were foretold.')
    await says('it takes 2 more questions')
  })

  it('say in which direction readiness is off, with each quiz and what was left out', async () => {
    const { wrapper, says } = await aPage({
      ahead: 12,
      trials: [
        aTrial([...times(20, 'right'), ...times(10, 'wrong'), 'never'], 'one'),
        aTrial(times(3, 'right'), 'two'),
      ],
    })
    await says('You earned 23 of 33 points in 2 quizzes; 11 were foretold.')
    await says('you are probably readier than the range says')
    await says('1 question is left out')
    expect(wrapper.findAll('tbody tr')).toHaveLength(2)
  })

  it('tell of an exam that is over, where there was a quiz for it, as of the past', async () => {
    const { wrapper, says } = await aPage({ ahead: 0, trials: [aTrial(times(30, 'wrong'))] })
    await says('Past exams')
    await says('Was on')
    await says('readiness was told too high')
    await says('No exam is planned.')
    expect(wrapper.text()).not.toContain('Readiness on the day')
  })
})
