import { describe, expect, it } from 'vitest'
import { emptyBlock } from '@/domain/scheduling/blockTally'
import { emptyDay } from '@/domain/scheduling/dayTally'
import { dayRows } from '@/storage/dayRows'
import { tallyRepository } from '@/storage/tallyRepository'
import { aDatabase } from '../support/database'

async function aTalliedDatabase() {
  const { run } = aDatabase()
  const days = ['2025-12-31', '2026-01-05', '2026-01-04', '2026-01-06']
  for (const day of days)
    await run((db) => db.put('aggregates', { key: `day:${day}`, tally: { ...emptyDay(day), reviews: 1 } }))
  for (const block of ['kosovo/war/1/0', 'kosovo/talks/1/0'])
    await run((db) => db.put('aggregates', { key: `block:${block}`, tally: { ...emptyBlock(block), mainMet: 2 } }))
  return tallyRepository(run)
}

async function allOf<Each>(batches: AsyncIterable<Each>): Promise<Each[]> {
  const all: Each[] = []
  for await (const batch of batches) all.push(batch)
  return all
}

describe('the tallies', () => {
  it('of a day on which nothing was done are empty', async () =>
    expect(await (await aTalliedDatabase()).day('2026-01-01')).toEqual(emptyDay('2026-01-01')))
  it('of a day are those that were kept', async () =>
    expect(await (await aTalliedDatabase()).day('2026-01-04')).toMatchObject({ reviews: 1 }))
  it('of a span hold both its ends, in order', async () => {
    const days = await (await aTalliedDatabase()).days('2026-01-04', '2026-01-05')
    expect(days.map(({ day }) => day)).toEqual(['2026-01-04', '2026-01-05'])
  })
  it('are read back from a day, the latest first, over gaps of years, without their facts and what comes after', async () => {
    const { run } = aDatabase()
    for (const day of ['2019-02-01', '2025-11-30', '2026-01-04', '2026-01-05', '2026-01-06'])
      for (const row of dayRows({ ...emptyDay(day), reviews: 1, facts: { 'kosovo/war': 1 } }))
        await run((db) => db.put('aggregates', row))
    const batches = await allOf(tallyRepository(run).daysBack('2026-01-05'))
    expect(batches.flat().map(({ day }) => day)).toEqual(['2026-01-05', '2026-01-04', '2025-11-30', '2019-02-01'])
    expect(batches).toHaveLength(2)
    expect(batches[0]?.[0]).not.toHaveProperty('facts')
  })
  it('of no days are read as none', async () =>
    expect(await allOf(tallyRepository(aDatabase().run).daysBack('2026-01-05'))).toEqual([]))
  it('tell whether anything was studied that was not taken back', async () => {
    const { run } = aDatabase()
    const tallies = tallyRepository(run)
    expect(await tallies.anyStudied()).toBe(false)
    await run((db) => db.put('aggregates', { key: 'day:2026-01-06', tally: emptyDay('2026-01-06') }))
    expect(await tallies.anyStudied()).toBe(false)
    await run((db) => db.put('aggregates', { key: 'day:2026-01-05', tally: { ...emptyDay('2026-01-05'), new: 1 } }))
    expect(await tallies.anyStudied()).toBe(true)
  })
  it('of blocks are found by the block, and no day among them', async () => {
    const blocks = await (await aTalliedDatabase()).blocks()
    expect([...blocks.keys()]).toEqual(['kosovo/talks/1/0', 'kosovo/war/1/0'])
    expect(blocks.get('kosovo/war/1/0')).toMatchObject({ mainMet: 2 })
  })
})
