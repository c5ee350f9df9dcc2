import { expect, it, vi } from 'vitest'
import { replayHere } from '@/domain/scheduling/replayer'
import SessionSummary from '@/features/study/SessionSummary.vue'
import SettingsView from '@/features/settings/SettingsView.vue'
import { rebuildCaches } from '@/storage/cacheRebuild'
import { segmentsOf } from '@/storage/segments'
import { aLearner } from '../../support/learner'
import { aReview } from '../../support/makers'
import { aScreen } from '../../support/screen'
import { forgetful, simulatedReviews } from '../../support/simulated'

async function aStudent() {
  const learner = await aLearner()
  const { reviews } = simulatedReviews(forgetful, 60)
  await learner.run(async (db) => {
    for (const segment of segmentsOf(reviews)) await db.put('segments', segment)
  })
  await rebuildCaches(learner.run, replayHere)
  return learner
}

const summary = (answered: boolean) => ({
  reviews: answered ? [aReview()] : [],
  slipped: [],
  nextAt: null,
  left: 0,
  canUndo: false,
  wished: false,
  decks: [],
  jumped: 0,
})

it('the end of a session fits the schedule to the learner, says so once, and takes it back', async () => {
  const learner = await aStudent()
  const { says, button, data } = await aScreen(SessionSummary, learner, '/study', summary(true))
  await says('Your schedule was fitted to your own memory, as 300 answers of yours show it.')
  expect(await learner.run((db) => db.count('weights'))).toBe(1)
  await button('Take that back').trigger('click')
  await says('Taken back: it is as it was before.')
  await expect.poll(() => data.run((db) => db.count('weights'))).toBe(0)
})

it('fits nothing while nobody looks, and leaves it to the next session', async () => {
  const learner = await aStudent()
  const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  await aScreen(SessionSummary, learner, '/study', summary(true))
  hidden.mockRestore()
  const { says } = await aScreen(SessionSummary, learner, '/study', summary(true))
  // the first would have left it nothing to do, or have done the same
  await says('Your schedule was fitted')
  expect(await learner.run((db) => db.count('actions'))).toBe(1)
})

it('a session in which nothing was answered fits nothing', async () => {
  const learner = await aStudent()
  const { wrapper } = await aScreen(SessionSummary, learner, '/study', summary(false))
  await expect.poll(() => wrapper.text()).toContain('Nothing is due')
  expect(await learner.run((db) => db.count('weights'))).toBe(0)
})

it('the settings tell which model is in force, and go back to the one before', async () => {
  const learner = await aStudent()
  const { says } = await aScreen(SessionSummary, learner, '/study', summary(true))
  await says('Your schedule was fitted')
  const settings = await aScreen(SettingsView, learner, '/settings')
  await settings.says('Fitted to 300 answers of yours on')
  await settings.button('Go back to the one before').trigger('click')
  await settings.says('The usual one, fitted to thousands of learners.')
})

it('the end of a session tells that the clock was set meanwhile, by more than ten minutes', async () => {
  const learner = await aLearner()
  const jumped = async (ms: number) => aScreen(SessionSummary, learner, '/study', { ...summary(true), jumped: ms })
  await (await jumped(-86_400_000)).says('the clock of this device was set back by 24 hours.')
  await (await jumped(14 * 86_400_000)).says('the clock of this device was set forward by 14 days.')
  await (await jumped(-1_500_000)).says('the clock of this device was set back by 25 minutes.')
  const { wrapper } = await jumped(600_000)
  await expect.poll(() => wrapper.text()).toContain('Session done')
  expect(wrapper.text()).not.toContain('the clock of this device')
})
