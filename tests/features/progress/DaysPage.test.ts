import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import ProgressView from '@/features/progress/ProgressView.vue'
import { studyDataKey } from '@/storage/studyData'
import { aDeck, manyFacts } from '../../support/decks'
import { aLearner } from '../../support/learner'
import { monday } from '../../support/makers'
import { aScreen } from '../../support/screen'

const day = 86_400_000
const card = (n: number) => `kosovo/meeting-${n}/when/when`
const aStudent = () => aLearner({ deck: aDeck({ facts: manyFacts(6) }) })
const theDays = (learner: Awaited<ReturnType<typeof aStudent>>) => aScreen(ProgressView, learner, '/progress?view=days')
type Wrapper = Awaited<ReturnType<typeof theDays>>['wrapper']
const sheet = (wrapper: Wrapper, title: string) => {
  const found = wrapper.findAll('section').find((section) => section.find('h2').text() === title)
  if (!found) throw new Error(`no “${title}” in:\n${wrapper.text()}`)
  return found
}

beforeEach(() => vi.useFakeTimers({ now: monday, toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

describe('the days page', () => {
  it('shows a newcomer one thing to do, and no figures', async () => {
    const { wrapper, says } = await theDays(await aStudent())
    await says('Nothing to show yet')
    expect(wrapper.find('svg').exists()).toBe(false)
  })

  it('tells true retention only of cards that came back after a day or more, and which weeks have too few', async () => {
    const learner = await aStudent()
    await learner.answer(card(1))
    const first = await theDays(learner)
    await first.says('No card has come back after a day or more yet')
    const [memory] = await learner.memories.of([card(1)])
    const back = (memory?.due ?? 0) + day / 2
    await learner.answer(card(1), 'good', { at: back })
    vi.setSystemTime(back)
    const { says, wrapper } = await theDays(learner)
    await says('1 of 1 due card recalled. You aim for 90%.')
    await says('Too few to judge by yet.')
    await says('100% of 1 recalled')
    const retention = sheet(wrapper, 'True retention').findAll('tbody tr')
    expect(retention.map((row) => row.text()).filter((row) => !row.endsWith('none due'))).toEqual([
      expect.stringMatching(/Jan100% of 1, too few$/),
    ])
    const expected = sheet(wrapper, 'Expected and recalled').findAll('tbody tr')
    expect(expected.some((row) => /^\d+ \w+9\d%100%1$/.test(row.text()))).toBe(true)
  })

  it('has the same numbers in each chart and in its table', async () => {
    const learner = await aStudent()
    for (const n of [1, 2, 3]) await learner.answer(card(n), 'good', { ms: 10_000 })
    const { wrapper, says } = await theDays(learner)
    await says('0 today, 3 within a week, 3 in all')
    const answers = sheet(wrapper, 'Answers and minutes')
    expect(answers.get('svg').attributes('aria-label')).toBe(
      'Bars, one a day: 3 answers in all, most on Monday 5 January: 3',
    )
    const rows = answers.findAll('.bar-chart tbody tr')
    expect(rows).toHaveLength(29)
    expect(rows.at(-1)?.text()).toBe('Monday 5 January3, 1 minute')
    expect(answers.findAll('section > table.figures > tbody tr').map((row) => row.text())).toEqual([
      'In all30.5',
      'A day0.10',
      'Per day studied30.5',
    ])
    expect(sheet(wrapper, 'Time per answer').text()).toContain('10 s an answer')
    expect(sheet(wrapper, 'Coming back in the next 30 days').findAll('tbody tr')).toHaveLength(30)
  })

  it('shows all but the forecast while memories are still being read', async () => {
    const learner = await aStudent()
    await learner.answer(card(1))
    const { data, wrapper } = await theDays(learner)
    wrapper.unmount()
    let goOn = () => {}
    const batches = async function* () {
      await new Promise<void>((resolve) => (goOn = resolve))
      yield* data.memories.batches()
    }
    const slow = { ...data, memories: { ...data.memories, batches } }
    const again = await aScreen(ProgressView, learner, '/progress?view=days', {}, { [studyDataKey]: slow })
    await again.says('Longest: 1 day.')
    expect(again.wrapper.text()).not.toContain('Coming back')
    goOn()
    await again.says('Coming back in the next 30 days')
  })

  it('shows half a year and a year for as many weeks as there are', async () => {
    const learner = await aStudent()
    await learner.answer(card(1), 'good', { at: monday - 70 * day })
    await learner.answer(card(2), 'good', { at: monday })
    const { wrapper, says, field } = await theDays(learner)
    await says('Since 8 December 2025')
    await says('Time per answer')
    const weeks = () => sheet(wrapper, 'Time per answer').findAll('tbody tr')
    expect(weeks()).toHaveLength(5)
    await field('Show below').setValue('26')
    await says('Since 27 October 2025')
    expect(weeks()).toHaveLength(11)
    expect(sheet(wrapper, 'Answers and minutes').get('svg').attributes('aria-label')).toBe(
      'Bars, one a week: 2 answers in all, most in the week from Monday 27 October: 1',
    )
    await field('Show below').setValue('53')
    expect(weeks()).toHaveLength(11)
  })

  describe('has a calendar of a year that', () => {
    it('tells the numbers of the chosen day, today first, by keys, buttons and touch', async () => {
      const learner = await aStudent()
      await learner.answer(card(1), 'good', { at: monday - 7 * day })
      await learner.answer(card(2), 'good', { at: monday })
      const { wrapper, says, button } = await theDays(learner)
      await says('2 answers in under 1 minute on 2 days')
      const calendar = sheet(wrapper, 'The past year')
      const told = () => calendar.get('[role=status]').text()
      expect(told()).toBe('Monday 5 January: 1 answer, under 1 minute, 1 new card')
      const slider = calendar.get('[role=slider]')
      await slider.trigger('keydown', { key: 'ArrowLeft' })
      expect(told()).toBe('Monday 29 December: 1 answer, under 1 minute, 1 new card')
      expect(slider.attributes('aria-valuetext')).toBe(told())
      await button('Day after').trigger('click')
      expect(told()).toBe('Tuesday 30 December: nothing studied')
      await slider.trigger('keydown', { key: 'Home' })
      expect(told()).toBe('Monday 6 January: nothing studied')
      expect(button('Day before').attributes()).toHaveProperty('disabled')
      await slider.trigger('keydown', { key: 'End' })
      await slider.trigger('keydown', { key: 'ArrowDown' })
      expect(told()).toMatch(/^Monday 5 January/)
      const drawing = calendar.get('.year svg')
      vi.spyOn(drawing.element, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 50, 530, 70))
      await drawing.trigger('click', { clientX: 100 + 515, clientY: 50 + 25 })
      expect(told()).toBe('Wednesday 31 December: nothing studied')
      await drawing.trigger('click', { clientX: 100 + 525, clientY: 50 + 65 })
      expect(told()).toBe('Wednesday 31 December: nothing studied')
    })

    it('shades days by answers or by minutes, and has months as a table', async () => {
      const learner = await aStudent()
      await learner.answer(card(1), 'good', { at: monday - 7 * day, ms: 100_000 })
      for (const n of [2, 3]) await learner.answer(card(n), 'good', { at: monday + n * 60_000, ms: 1_000 })
      const { wrapper, says, field } = await theDays(learner)
      await says('The past year')
      const calendar = sheet(wrapper, 'The past year')
      const shades = () => {
        const days = calendar.findAll('.year rect').map((square) => square.classes()[0])
        return [days.at(-8), days.at(-1), days.at(-2)]
      }
      expect(shades()).toEqual(['shade-3', 'shade-4', 'shade-0'])
      await field('Shade days by').setValue('minutes')
      expect(shades()).toEqual(['shade-4', 'shade-3', 'shade-0'])
      const rows = calendar.findAll('tbody tr').map((row) => row.text())
      expect(rows).toHaveLength(13)
      expect(rows.slice(-2)).toEqual(['December 2025112', 'January 2026120'])
    })
  })

  describe('tells a row of days that', () => {
    it('is not broken by one missed day of the week, nor before today is over', async () => {
      const learner = await aStudent()
      for (const [index, ago] of [6, 5, 3, 2, 1].entries())
        await learner.answer(card(index + 1), 'good', { at: monday - ago * day })
      const { wrapper, says } = await theDays(learner)
      await says('Longest: 5 days.')
      expect(sheet(wrapper, 'Days in a row').text()).toContain('5 days')
      await says('Forgiven since then: 1 Jan.')
    })

    it('rests on planned days off', async () => {
      const learner = await aStudent()
      await learner.answer(card(1), 'good', { at: monday - 20 * day })
      const { says } = await theDays(learner)
      await says('The next day on which you study begins a row.')
      await says('Longest: 1 day.')
      const daysOff = { from: '2025-12-17', until: '2026-01-04' }
      await learner.planned.say(
        { at: monday - 20 * day, offset: 0, day: '2025-12-16' },
        { kind: 'vacation', plan: 'winter', daysOff },
      )
      await learner.answer(card(2), 'good', { at: monday })
      const again = await theDays(learner)
      await again.says('Longest: 2 days.')
    })
  })

  describe('keeps a goal for the week that', () => {
    it('is none unless set, and then shows how far the week has come', async () => {
      const learner = await aStudent()
      await learner.answer(card(1), 'good', { at: monday - day })
      for (const n of [2, 3]) await learner.answer(card(n), 'good', { at: monday + n * 60_000 })
      const { wrapper, says, field, data } = await theDays(learner)
      await says('Goal for the week')
      const goal = sheet(wrapper, 'Goal for the week')
      expect(goal.text()).not.toContain('This week')
      await field('Weekly goal').setValue('answers')
      await says('This week: 2 of 200 answers')
      await field('Answers a week').setValue('2')
      await says('Goal for this week reached: 2 of 2 answers')
      await vi.waitFor(async () =>
        expect((await data.settings.all()).weeklyGoal).toEqual({ unit: 'answers', amount: 2 }),
      )
      await field('Weekly goal').setValue('')
      await vi.waitFor(async () => expect((await data.settings.all()).weeklyGoal).toBeNull())
    })
  })

  it('saves its days as a table', async () => {
    const learner = await aStudent()
    await learner.answer(card(1), 'good', { at: monday - day, ms: 90_000 })
    await learner.answer(card(2), 'good', { at: monday })
    const saved: Blob[] = []
    const made = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      saved.push(file as Blob)
      return 'blob:table'
    })
    const { says, button } = await theDays(learner)
    await says('Save as CSV')
    await button('Save as CSV').trigger('click')
    await vi.waitFor(() => expect(saved).toHaveLength(1))
    made.mockRestore()
    expect((await saved[0]!.text()).replace('\ufeff', '').trim().split('\r\n')).toEqual([
      'Day,Answers,Minutes,New cards,Due asked,Due recalled,Share expected',
      '2026-01-04,1,1.5,1,0,0,',
      '2026-01-05,1,0.07,1,0,0,',
    ])
  })
})
