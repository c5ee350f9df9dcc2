import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import TodayView from '@/features/today/TodayView.vue'
import { aLearner, replayedCaches, storedCaches } from '../../support/learner'
import { monday } from '../../support/makers'
import { aScreen } from '../../support/screen'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const [card, other, third] = [1, 2, 3].map((n) => `kosovo/meeting-${n}/when/when`) as [string, string, string]

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

type Learner = Awaited<ReturnType<typeof aLearner>>
/** Today as it is at that moment, ms UTC. */
async function aToday(learner: Learner, at: number) {
  vi.setSystemTime(at)
  const screen = await aScreen(TodayView, learner)
  await screen.says('Study')
  const notice = () => screen.wrapper.find('.clock')
  return { ...screen, notice, date: () => screen.wrapper.get<HTMLInputElement>('input[type=date]') }
}
const answerAt = (learner: Learner, which: string, at: number) => learner.answer(which, 'good', { at })
const dates = async ({ run }: Learner) =>
  Object.values((await storedCaches(run)).memories).map(({ lastDay }) => lastDay)

describe('today, of a clock that is right', () => {
  it('says nothing', async () => {
    const learner = await aLearner()
    await answerAt(learner, card, monday)
    await answerAt(learner, other, monday + day)
    const { notice } = await aToday(learner, monday + 2 * day)
    expect(notice().exists()).toBe(false)
  })
})

describe('today, where the last answers lie in the future', () => {
  /** One rightly dated, two a week ahead. */
  async function ahead() {
    const learner = await aLearner()
    await answerAt(learner, card, monday)
    await answerAt(learner, other, monday + 8 * day)
    await answerAt(learner, third, monday + 8 * day + minute)
    return learner
  }

  it('says so, and changes nothing where the clock is what is wrong', async () => {
    const learner = await ahead()
    const before = await storedCaches(learner.run)
    const { says, button, notice } = await aToday(learner, monday + day + hour)
    await says('Is the clock of this device right?')
    await says('The last answers here are dated 13 January 2026')
    await button('The clock is wrong').trigger('click')
    await says('Set the clock of this device right, then come back.')
    expect(document.activeElement?.textContent).toBe('Set the clock first')
    await button('Look again').trigger('click')
    await says('Is the clock of this device right?')
    vi.setSystemTime(monday + 9 * day)
    document.dispatchEvent(new Event('visibilitychange'))
    await vi.waitFor(() => expect(notice().exists()).toBe(false))
    expect(await storedCaches(learner.run)).toEqual(before)
  })

  it('corrects the date where the clock is right, tells what was done, and takes it back', async () => {
    const learner = await ahead()
    const before = await storedCaches(learner.run)
    const { says, button, date, wrapper } = await aToday(learner, monday + day + hour)
    await says('Is the clock of this device right?')
    await button('The clock is right now').trigger('click')
    await says('2 answers have a wrong date')
    expect(date().element.value).toBe('2026-01-06')
    expect(date().attributes('max')).toBe('2026-01-06')
    await wrapper.get('form').trigger('submit')
    await says('2 answers are now dated 6 January 2026.')
    expect(document.activeElement?.textContent).toBe('2 answers are now dated 6 January 2026.')
    expect(await dates(learner)).toEqual(['2026-01-05', '2026-01-06', '2026-01-06'])
    expect(await storedCaches(learner.run)).toEqual(await replayedCaches(learner.run))
    await says('2 answers today')

    await button('Undo').trigger('click')
    await says('Taken back: the dates are as they were.')
    expect(await storedCaches(learner.run)).toEqual(before)
    await says('Is the clock of this device right?')
  })

  it('takes the day that the learner knows', async () => {
    const learner = await ahead()
    const { says, button, date, wrapper } = await aToday(learner, monday + 3 * day)
    await says('Is the clock of this device right?')
    await button('The clock is right now').trigger('click')
    await says('2 answers have a wrong date')
    await date().setValue('2026-01-07')
    await wrapper.get('form').trigger('submit')
    await says('2 answers are now dated 7 January 2026.')
    expect(await dates(learner)).toEqual(['2026-01-05', '2026-01-07', '2026-01-07'])
  })
})

describe('today, where answers were given after later ones', () => {
  async function behind() {
    const learner = await aLearner()
    await answerAt(learner, card, monday + day)
    await answerAt(learner, other, monday + 2 * minute)
    await answerAt(learner, third, monday + day + hour)
    return learner
  }

  it('asks for their date', async () => {
    const learner = await behind()
    const { says, date, wrapper, notice } = await aToday(learner, monday + 3 * day)
    await says('Some answers have a wrong date')
    await says('1 answer is dated 5 January 2026 at')
    expect(date().element.value).toBe('2026-01-06')
    await wrapper.get('form').trigger('submit')
    await says('1 answer is now dated 6 January 2026.')
    expect(await dates(learner)).toEqual(['2026-01-06', '2026-01-06', '2026-01-06'])
    expect(notice().findAll('h2')).toHaveLength(0)
  })

  it('leaves them as they are where that is wished, and does not ask again', async () => {
    const learner = await behind()
    const before = await storedCaches(learner.run)
    const { says, button, notice, wrapper } = await aToday(learner, monday + 3 * day)
    await says('Some answers have a wrong date')
    await button('Leave as it is').trigger('click')
    await vi.waitFor(() => expect(notice().exists()).toBe(false))
    expect(document.activeElement).toBe(wrapper.get('h1').element)
    expect(await storedCaches(learner.run)).toEqual(before)
    const again = await aToday(learner, monday + 3 * day)
    expect(again.notice().exists()).toBe(false)
  })
})
