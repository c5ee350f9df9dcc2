import { describe, expect, it } from 'vitest'
import StudyView from '@/features/study/StudyView.vue'
import { aTakenQuiz } from '../../domain/quiz/attempts/takenQuiz'
import { aLearner } from '../../support/learner'
import { aScreen } from '../../support/screen'

const card = (n: number) => `kosovo/meeting-${n}/when/when`

describe('studying what a quiz showed to be missing', () => {
  it('asks just that, and sums it up', async () => {
    const learner = await aLearner()
    const quiz = aTakenQuiz([
      { went: 'right', item: { card: card(1) } },
      { went: 'wrong', item: { card: card(3) } },
    ])
    await learner.run((db) => db.put('quizzes', quiz))
    const { wrapper, says, button } = await aScreen(StudyView, learner, `/study?quiz=${quiz.id}`)
    await says('1 card left')
    await says('meeting 3')
    await button('Show answer').trigger('click')
    const easy = wrapper.findAll('button').find((each) => each.text().startsWith('Easy'))
    await easy?.trigger('click')
    await says('Session done')
    const reviews = await learner.run((db) => db.getAll('reviews'))
    expect(reviews).toMatchObject([{ card: card(3), answer: 'easy', origin: 'study' }])
  })
  it('says so where nothing is left of it', async () => {
    const { says } = await aScreen(StudyView, await aLearner(), '/study?quiz=gone')
    await says('Nothing there to study now. Choose another.')
  })
})
