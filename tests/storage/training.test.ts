import { afterEach, describe, expect, it, vi } from 'vitest'
import { usualWeights } from '@/domain/scheduling/models/fsrs7'
import { replayHere, type Replayer } from '@/domain/scheduling/replayer'
import { momentOf } from '@/domain/scheduling/studyDay'
import { rebuildCaches } from '@/storage/cacheRebuild'
import { segmentsOf } from '@/storage/segments'
import { training } from '@/storage/training'
import { weightsRepository } from '@/storage/weightsRepository'
import { everything } from '../support/database'
import { aDeck, manyFacts } from '../support/decks'
import { fullDevice } from '../support/fullDevice'
import { aLearner, replayedCaches, storedCaches } from '../support/learner'
import { monday } from '../support/makers'
import { forgetful, simulatedReviews } from '../support/simulated'

const moment = () => momentOf(monday + 400 * 86_400_000, 0)
const forever = () => new AbortController().signal

/** Somebody who forgets fast, with so many cards that were answered six times. */
async function aStudent(cards = 60) {
  const learner = await aLearner({ deck: aDeck({ facts: manyFacts(2) }) })
  const { reviews } = simulatedReviews(forgetful, cards)
  await learner.run(async (db) => {
    for (const segment of segmentsOf(reviews)) await db.put('segments', segment)
  })
  await rebuildCaches(learner.run, replayHere)
  const { fitWhenDue, inForce, takeBack } = training(learner.run, replayHere)
  const fit = (signal = forever()) => fitWhenDue(signal, moment)
  return { ...learner, fit, inForce, takeBack }
}

afterEach(() => vi.restoreAllMocks())

describe('a training', () => {
  it('puts fitted weights in force: what is expected changes at once, no day that was planned', async () => {
    const { run, fit, inForce, memories } = await aStudent()
    const before = await memories.all()
    const adoption = await fit()
    expect(adoption).toMatchObject({ kind: 'weights', answers: 300, seq: 1 })
    expect(await inForce()).toEqual(adoption)
    const after = await memories.all()
    expect(after.map(({ dueDay, due }) => [dueDay, due])).toEqual(before.map(({ dueDay, due }) => [dueDay, due]))
    expect(after.map(({ stability }) => stability)).not.toEqual(before.map(({ stability }) => stability))
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
  it('is what the next answer goes by, on this page and after a restart', async () => {
    const { run, fit, answer, memories } = await aStudent()
    await fit()
    const card = 'kosovo/meeting-1/when/when'
    await answer(card, 'good', { at: moment().at })
    const [memory] = await memories.of([card])
    const model = await weightsRepository(run).model()
    expect(memory?.slow).toBe(model.next(null, 0, 3).slow)
    expect(memory?.slow).not.toBe(usualWeights[2])
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
  it('is taken back whole', async () => {
    const { run, fit, takeBack, inForce } = await aStudent()
    const before = await storedCaches(run)
    const adoption = await fit()
    await takeBack(adoption!, moment())
    expect(await inForce()).toBeNull()
    expect(await storedCaches(run)).toEqual(before)
    expect((await everything(run)).weights).toEqual([])
  })
  it('waits until there are a twentieth more answers', async () => {
    const { run, fit, answer } = await aStudent()
    await fit()
    const start = vi.fn(replayHere)
    const fitAgain = () => training(run, start).fitWhenDue(forever(), moment)
    const study = async (answers: number, from: number) => {
      for (let each = 0; each < answers; each++)
        await answer('kosovo/meeting-1/when/when', 'good', { at: moment().at + (from + each) * 90_000_000 })
    }
    await study(17, 0) // of 360, of which 300 could be foretold
    await fitAgain()
    expect(start).not.toHaveBeenCalled()
    await study(1, 17)
    await fitAgain()
    expect(start).toHaveBeenCalled()
  })
  it('does not begin with few answers', async () => {
    const { run } = await aStudent(5)
    const start = vi.fn(replayHere)
    expect(await training(run, start).fitWhenDue(forever(), moment)).toBeNull()
    expect(start).not.toHaveBeenCalled()
  })
  it('leaves nothing where it is ended, and tries again', async () => {
    const { run, fit } = await aStudent()
    const before = await everything(run)
    const ending = new AbortController()
    /** A worker that is ended while it trains. */
    const start = (): Replayer => {
      const replayer = replayHere()
      let end = (_: Error) => {}
      return {
        ...replayer,
        train: () =>
          new Promise((_resolve, reject) => {
            end = reject
            ending.abort()
          }),
        close: () => end(new Error('it was ended')),
      }
    }
    expect(await training(run, start).fitWhenDue(ending.signal, moment)).toBeNull()
    expect(await everything(run)).toEqual(before)
    expect(await fit()).not.toBeNull()
  })
  it('says so when the device is full, and leaves all as it was', async () => {
    const { run, fit } = await aStudent()
    const before = await storedCaches(run)
    const device = fullDevice((store, nth) => store === 'settings' && nth > 1) // the first remembers that it was tried
    await expect(fit()).rejects.toMatchObject({ code: 'storage-full' })
    device.restore()
    expect(await storedCaches(run)).toEqual(before)
  })
})
