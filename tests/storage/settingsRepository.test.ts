import { afterEach, describe, expect, it, vi } from 'vitest'
import { usualSettings } from '@/storage/settings'
import { settingsRepository } from '@/storage/settingsRepository'
import { aDatabase } from '../support/database'
import { fullDevice } from '../support/fullDevice'
import { monday } from '../support/makers'

afterEach(() => vi.restoreAllMocks())

describe('the settings', () => {
  it('are the usual ones before any was changed', async () =>
    expect(await settingsRepository(aDatabase().run).all()).toEqual(usualSettings))
  it('are kept each by itself, with the time of its change', async () => {
    const { run } = aDatabase()
    const settings = settingsRepository(run)
    await settings.set('newPerDay', 25, monday)
    await settings.set('newPerDay', 30, monday + 1)
    await settings.set('theme', 'dark', monday)
    expect(await settings.all()).toEqual({ ...usualSettings, newPerDay: 30, theme: 'dark' })
    expect(await run((db) => db.getAll('settings'))).toEqual([
      { key: 'newPerDay', value: 30, at: monday + 1 },
      { key: 'theme', value: 'dark', at: monday },
    ])
  })
  it('keep the last choice for a quiz', async () => {
    const settings = settingsRepository(aDatabase().run)
    const quizOptions = {
      ...usualSettings.quizOptions,
      clock: { kind: 'exam' as const, seconds: 600 },
      topics: ['kosovo/war'],
    }
    await settings.set('quizOptions', quizOptions)
    await settings.set('quizSchedules', false)
    expect(await settings.all()).toEqual({ ...usualSettings, quizOptions, quizSchedules: false })
  })
  it('keep a goal for the week, and that there is none any more', async () => {
    const settings = settingsRepository(aDatabase().run)
    await settings.set('weeklyGoal', { unit: 'minutes', amount: 60 })
    expect((await settings.all()).weeklyGoal).toEqual({ unit: 'minutes', amount: 60 })
    await settings.set('weeklyGoal', null)
    expect((await settings.all()).weeklyGoal).toBeNull()
  })
  it.each([
    ['of another type', { key: 'newPerDay', value: 'many', at: 1 }],
    ['of quiz options that are none', { key: 'quizOptions', value: { ...usualSettings.quizOptions, count: 0 }, at: 1 }],
    ['of half the quiz options', { key: 'quizOptions', value: { count: 5 }, at: 1 }],
    ['that says neither yes nor no', { key: 'quizSchedules', value: 'no', at: 1 }],
    ['of a goal of nothing', { key: 'weeklyGoal', value: { unit: 'minutes', amount: 0 }, at: 1 }],
    ['of a week of six days', { key: 'easyDays', value: ['none', 'none', 'none', 'none', 'none', 'none'], at: 1 }],
    ['of days that are neither', { key: 'easyDays', value: [1, 2, 3, 4, 5, 6, 7], at: 1 }],
    ['of an order that there is not', { key: 'dueOrder', value: 'random', at: 1 }],
    ['of a later version', { key: 'colour', value: 'red', at: 1 }],
    ['that is nobody’s business', { key: 'device', value: { id: 'x', seq: 1 }, at: 1 }],
  ])('pass over a row %s', async (_, row) => {
    const { run } = aDatabase()
    await run((db) => db.put('settings', row))
    expect(await settingsRepository(run).all()).toEqual(usualSettings)
  })
  it('say so when the device is full', async () => {
    const settings = settingsRepository(aDatabase().run)
    fullDevice(() => true)
    await expect(settings.set('keys', false)).rejects.toMatchObject({
      code: 'storage-full',
      details: { tried: 'setting' },
    })
    vi.restoreAllMocks()
    expect((await settings.all()).keys).toBe(true)
  })
})

describe('the choices for single decks', () => {
  it('are none before any was made', async () =>
    expect((await settingsRepository(aDatabase().run).stored()).choices).toEqual(new Map()))
  it('are kept a key a deck, apart from the settings', async () => {
    const { run } = aDatabase()
    const settings = settingsRepository(run)
    await settings.setDeckChoice('kosovo', { off: true }, monday)
    await settings.setDeckChoice('serbia', { newPerDay: 0, reviewsPerDay: 20, retention: 0.95 }, monday)
    await settings.setDeckChoice('kosovo', {}, monday + 1)
    expect((await settings.stored()).choices).toEqual(
      new Map([
        ['kosovo', {}],
        ['serbia', { newPerDay: 0, reviewsPerDay: 20, retention: 0.95 }],
      ]),
    )
    expect(await run((db) => db.get('settings', 'deck:kosovo'))).toEqual({
      key: 'deck:kosovo',
      value: {},
      at: monday + 1,
    })
    expect(await settings.all()).toEqual(usualSettings)
  })
  it.each([
    ['that is no object', 'off'],
    ['that says neither on nor off', { off: 'yes' }],
    ['of fewer than no new cards', { newPerDay: -1 }],
    ['of no due cards at all', { reviewsPerDay: 0 }],
    ['of a retention of 1', { retention: 1 }],
    ['of a retention that is no number', { retention: Number.NaN }],
  ])('pass over one %s', async (_, value) => {
    const { run } = aDatabase()
    await run((db) => db.put('settings', { key: 'deck:kosovo', value, at: 1 }))
    expect((await settingsRepository(run).stored()).choices).toEqual(new Map())
  })
})
