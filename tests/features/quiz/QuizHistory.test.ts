import { describe, expect, it } from 'vitest'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import QuizHistory from '@/features/quiz/QuizHistory.vue'
import { aTakenQuiz, clocks, type Asked, type Went } from '../../domain/quiz/attempts/takenQuiz'
import { aLearner } from '../../support/learner'
import { aScreen } from '../../support/screen'

const day = 86_400_000
const monday = Date.UTC(2026, 0, 5, 12)

/** A quiz taken so many days after Monday. */
const quiz = (after: number, asked: readonly (Went | Asked)[], given: Parameters<typeof aTakenQuiz>[1] = {}): Attempt =>
  aTakenQuiz(asked, {
    id: `quiz-${after}`,
    startedAt: monday + after * day,
    at: monday + after * day,
    endedAt: monday + after * day + 60_000,
    ...given,
  })
const sprint = { with: { clock: clocks.sprint }, ending: 'deadline' as const }

/** The page of somebody who took these quizzes. */
async function aHistory(...attempts: Attempt[]) {
  const learner = await aLearner()
  for (const attempt of attempts) await learner.run((db) => db.put('quizzes', attempt))
  const screen = await aScreen(QuizHistory, learner)
  const entries = () =>
    screen.wrapper.findAll('ol > li button').map((entry) =>
      entry
        .findAll('strong')
        .map((each) => each.text())
        .join(': '),
    )
  return { ...screen, entries }
}

describe('the history of quizzes', () => {
  it('says what will be there before there is any, without figures', async () => {
    const { wrapper, says } = await aHistory()
    await says('No quiz yet.')
    expect(wrapper.find('svg, section, ol').exists()).toBe(false)
  })

  it('lists what ended, newest first, and opens one again', async () => {
    const open = { ...quiz(9, ['never']) }
    delete open.endedAt
    const { wrapper, says, entries } = await aHistory(
      quiz(1, ['right', 'wrong'], { with: { topics: ['kosovo/war', 'kosovo/talks'] } }),
      quiz(2, ['right', 'right'], sprint),
      quiz(3, ['wrong'], { with: { items: ['choice:x'] } }),
      quiz(4, ['never']),
      open,
    )
    await says('Each quiz')
    expect(entries()).toEqual([
      'Practice: nothing answered',
      'Practice: 0 of 1 right',
      'Sprint: 2 of 2 right',
      'Practice: 1 of 2 right',
    ])
    const last = wrapper.findAll('ol > li').at(-1)
    expect(last?.text()).toContain('The war and 1 more')
    expect(last?.text()).toContain('6 Jan 2026, 6 s')
    await last?.get('button').trigger('click')
    expect(wrapper.emitted('open')).toMatchObject([[{ id: 'quiz-1' }]])
  })

  it('has no trend of one quiz', async () => {
    const { wrapper, says } = await aHistory(quiz(1, ['right']))
    await says('One quiz of this kind so far.')
    expect(wrapper.find('[role="img"]').exists()).toBe(false)
  })

  it('has a trend for each kind of quiz, that of the newest first, with its numbers', async () => {
    const { wrapper, says, field } = await aHistory(
      quiz(1, ['right', 'wrong']),
      quiz(2, ['right', 'right', 'right', 'wrong']),
      quiz(3, ['right', 'right'], sprint),
      quiz(4, ['right', 'right', 'right'], sprint),
    )
    await says('The last 2 sprints: 2 right a minute in the first, 3 in the latest')
    await field('Practice: 2').setValue()
    await says('The last 2 quizzes: 50% in the first, 75% in the latest')
    expect(wrapper.findAll('tbody tr').map((row) => row.findAll('th, td').map((cell) => cell.text()))).toEqual([
      ['6 Jan 2026', '50%: 1 of 2 points'],
      ['7 Jan 2026', '75%: 3 of 4 points'],
    ])
    expect(
      wrapper
        .findAll('rect')
        .slice(0, 2)
        .map((bar) => bar.attributes('height')),
    ).toEqual(['50', '75'])
  })

  it('tells what is right by topic over all quizzes, and what is wrong again and again', async () => {
    const { wrapper, says } = await aHistory(quiz(1, ['wrong', 'right']), quiz(2, ['wrong', 'right', 'partly']))
    await says('By topic, over all quizzes')
    expect(wrapper.get('.tallies').text()).toContain('2 of 5 right, 1 partly')
    expect(wrapper.findAll('.missed li').map((row) => row.get('p').text())).toEqual([
      'Wrong 2 of 2 times. You say “26 March 1999” for “24 March 1999”.',
    ])
    expect(wrapper.get('.missed a').attributes('href')).toBe('/library?fact=kosovo/fact-0')
  })

  it('shows twenty of many, and more on demand, where the focus goes on', async () => {
    const { says, button, entries } = await aHistory(...Array.from({ length: 45 }, (_, n) => quiz(n, ['right'])))
    await says('Show 20 more')
    expect(entries()).toHaveLength(20)
    await button('Show 20 more').trigger('click')
    await says('Show 5 more')
    expect(entries()).toHaveLength(40)
    expect(document.activeElement?.textContent).toContain('29 Jan 2026')
    await button('Show 5 more').trigger('click')
    expect(entries()).toHaveLength(45)
  })
})
