import { describe, expect, it, vi } from 'vitest'
import type { RetentionOutlooks } from '@/domain/scheduling/simulation/retentions'
import type { Simulate, Wish } from '@/domain/scheduling/simulation/simulator'
import SimulatorView from '@/features/simulator/SimulatorView.vue'
import { simulatorKey } from '@/storage/simulatorKey'
import { aDeck, manyFacts } from '../../support/decks'
import { aLearner } from '../../support/learner'
import { aScreen } from '../../support/screen'

const retentions = [0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.92, 0.95, 0.97]
const outcome = (given: Partial<RetentionOutlooks> = {}): RetentionOutlooks => ({
  outlooks: retentions.map((retention) => ({
    retention,
    minutes: retention * 20,
    answers: retention * 60,
    remembered: retention - 0.2,
    rememberedOfMet: retention,
    due: 0,
  })),
  days: 180,
  newPerDay: 10,
  cards: 100,
  share: 1,
  runs: 1,
  ...given,
})

/** A simulator that the test drives. */
function byHand() {
  const begun: {
    wish: Wish<'retentions'>
    progress: (done: number) => void
    end: (given: RetentionOutlooks) => void
    cancelled: boolean
  }[] = []
  const simulate: Simulate = (_job, wish, progress) => {
    let resolve: (given: never) => void = () => {}
    const ended = new Promise<never>((done) => (resolve = done))
    const one = {
      wish: wish as Wish<'retentions'>,
      progress,
      end: resolve as (given: RetentionOutlooks) => void,
      cancelled: false,
    }
    begun.push(one)
    return {
      outcome: ended,
      cancel() {
        one.cancelled = true
        resolve(null as never)
      },
    }
  }
  return { simulate, begun }
}

async function thePage(simulate?: Simulate) {
  const learner = await aLearner({ deck: aDeck({ facts: manyFacts(4) }) })
  const screen = await aScreen(
    SimulatorView,
    learner,
    '/simulator',
    {},
    simulate && { [simulatorKey as symbol]: () => Promise.resolve(simulate) },
  )
  await screen.says('New cards a day')
  return screen
}

async function theResult(given?: Partial<RetentionOutlooks>) {
  const hand = byHand()
  const page = await thePage(hand.simulate)
  await page.wrapper.get('form').trigger('submit')
  await vi.waitFor(() => expect(hand.begun).toHaveLength(1))
  hand.begun[0]!.end(outcome(given))
  await page.says('What this rests on')
  return page
}

const focused = () => document.activeElement?.textContent?.trim()

describe('the simulator', () => {
  it('goes through the days with the learner’s own cards and settings, and tells what they come to', async () => {
    const page = await thePage()
    await page.field('3 months').setValue()
    await page.wrapper.get('form').trigger('submit')
    await page.says('3 months, 10 new cards a day')
    expect(page.wrapper.text()).toMatch(/At 90% you study about .* a day and would remember \d+% of it all; at 85%, /)
    expect(page.wrapper.findAll('tbody tr')).toHaveLength(9)
    expect(page.wrapper.findAll('svg path')).toHaveLength(18)
    expect(focused()).toBe('3 months, 10 new cards a day')
    expect(page.failures).toEqual([])
  })

  it('asks for what was chosen', async () => {
    const { simulate, begun } = byHand()
    const page = await thePage(simulate)
    await page.field('1 year').setValue()
    await page.wrapper.get('input[type="number"]').setValue(500)
    await page.wrapper.get('form').trigger('submit')
    await vi.waitFor(() => expect(begun).toHaveLength(1))
    expect(begun[0]!.wish).toMatchObject({
      days: 365,
      retention: 0.9,
      limits: { newPerDay: 200, reviewsPerDay: 200 },
      memories: [],
    })
    expect(begun[0]!.wish.fresh).toHaveLength(8)
    expect(await page.data.settings.all()).toMatchObject({ newPerDay: 10 })
  })

  it('shows how far it has come, and nothing of it once it is cancelled', async () => {
    const { simulate, begun } = byHand()
    const page = await thePage(simulate)
    await page.wrapper.get('form').trigger('submit')
    await vi.waitFor(() => expect(begun).toHaveLength(1))
    begun[0]!.progress(0.42)
    await page.says('42%')
    expect(page.wrapper.get('progress').element.value).toBe(0.42)
    expect(focused()).toBe('Cancel')
    await page.button('Cancel').trigger('click')
    expect(begun[0]!.cancelled).toBe(true)
    await page.says('Cancelled. Nothing was changed.')
    await vi.waitFor(() => expect(focused()).toBe('Start'))
    expect(page.wrapper.find('table').exists()).toBe(false)
    await page.wrapper.get('form').trigger('submit')
    await vi.waitFor(() => expect(begun).toHaveLength(2))
    begun[0]!.progress(0.99)
    begun[1]!.end(outcome())
    await page.says('6 months, 10 new cards a day')
  })

  it('ends with the page', async () => {
    const { simulate, begun } = byHand()
    const page = await thePage(simulate)
    await page.wrapper.get('form').trigger('submit')
    await vi.waitFor(() => expect(begun).toHaveLength(1))
    page.wrapper.unmount()
    expect(begun[0]!.cancelled).toBe(true)
  })

  it('can be tried again where it failed', async () => {
    const simulate: Simulate = () => ({ outcome: Promise.reject(new Error('out of memory')), cancel: () => {} })
    const page = await thePage(simulate)
    await page.wrapper.get('form').trigger('submit')
    await vi.waitFor(() => expect(page.failures).toHaveLength(1))
    expect(page.button('Start').exists()).toBe(true)
  })

  it('puts a retention in force, says so, and takes it back', async () => {
    const page = await theResult()
    await page.button('Use 85% as desired retention').trigger('click')
    await page.says('Your desired retention is 85% now.')
    expect(await page.data.settings.all()).toMatchObject({ retention: 0.85 })
    expect(page.wrapper.text()).toContain(
      'At 85% you study about 17 minutes a day and would remember 65% of it all; at 80%',
    )
    expect(page.wrapper.get('tr.yours').text()).toContain('85%')
    await vi.waitFor(() => expect(focused()).toBe('Undo'))
    await page.button('Undo').trigger('click')
    await page.says('Your desired retention is 90% again.')
    expect(await page.data.settings.all()).toMatchObject({ retention: 0.9 })
    await vi.waitFor(() => expect(focused()).toBe('Your desired retention is 90% again.'))
  })

  it('says what it rests on', async () => {
    const page = await theResult({ share: 0.21, runs: 4 })
    for (const text of ['the usual memory model', 'you have not answered any card yet', 'every day', '21%', '4 runs'])
      expect(page.wrapper.text()).toContain(text)
  })

  it('says where a daily limit would not be enough', async () => {
    const { outlooks } = outcome()
    const page = await theResult({
      outlooks: outlooks.map((each) => (each.retention > 0.94 ? { ...each, due: 900 } : each)),
    })
    expect(page.wrapper.text()).toContain('From 95% on, your limit of 200 reviews a day would not be enough')
  })

  it('has nothing to play through without cards', async () => {
    const hand = byHand()
    const page = await thePage(hand.simulate)
    await page.wrapper.get('form').trigger('submit')
    await vi.waitFor(() => expect(hand.begun).toHaveLength(1))
    hand.begun[0]!.end(outcome({ cards: 0 }))
    await page.says('There are no cards to study yet')
  })
})
