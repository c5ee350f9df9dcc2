import { describe, expect, it } from 'vitest'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import QuizzesPage from '@/features/progress/QuizzesPage.vue'
import { aTakenQuiz } from '../../domain/quiz/attempts/takenQuiz'
import { aLearner } from '../../support/learner'
import { aScreen } from '../../support/screen'

async function aPage(...attempts: Attempt[]) {
  const learner = await aLearner()
  for (const attempt of attempts) await learner.run((db) => db.put('quizzes', attempt))
  return aScreen(QuizzesPage, learner)
}

describe('the quizzes among the pages of progress', () => {
  it('lead to a quiz before there is any', async () => {
    const { wrapper, says } = await aPage()
    await says('No quiz yet.')
    expect(wrapper.find('a').attributes('href')).toBe('/quiz')
  })

  it('tell no mark of a few questions', async () => {
    const { says } = await aPage(aTakenQuiz(['right', 'wrong'], { id: 'one' }))
    await says('too few')
  })

  it('tell what is given instead, and lead to a session of what was missed', async () => {
    const { wrapper, says } = await aPage(
      aTakenQuiz(['wrong', 'right'], { id: 'one', startedAt: 1 }),
      aTakenQuiz(['wrong', 'right', 'right'], { id: 'two', startedAt: 2 }),
    )
    await says('wrong 2 of 2 times')
    await says('What you say instead')
    const study = wrapper.findAll('a').find((link) => link.text() === 'Study just these')
    expect(decodeURIComponent(study?.attributes('href') ?? '')).toBe('/study?cards=kosovo/fact-0/when/when')
  })

  it('say why there are no marks where all were repeats or shared lists', async () => {
    const { says, wrapper } = await aPage(aTakenQuiz(['wrong'], { id: 'one', with: { items: ['choice:x'] } }))
    await says('They were not chosen by chance, so they are left out of your marks.')
    expect(wrapper.text()).not.toContain('Asked about')
  })

  it('leave repeats out of the marks', async () => {
    const { wrapper, says } = await aPage(
      aTakenQuiz(['right', 'right', 'right', 'right', 'right', 'wrong'], { id: 'one' }),
      aTakenQuiz(['wrong'], { id: 'two', with: { items: ['choice:x'] } }),
    )
    await says('5 of 6')
    expect(wrapper.text()).not.toContain('5 of 7')
  })
})
