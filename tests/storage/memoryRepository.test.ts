import { describe, expect, it } from 'vitest'
import { memoryRepository } from '@/storage/memoryRepository'
import { aDatabase } from '../support/database'
import { aMemory, aMoment, mondayDay } from '../support/makers'

describe('the memories', () => {
  it('tell how many cards come back on each of the next days, but for those that never do by themselves', async () => {
    const { run } = aDatabase()
    const due = { a: '2026-01-05', b: '2026-01-07', c: '2026-01-07', d: '2026-01-09', e: '2026-01-07' }
    await run(async (db) => {
      for (const [card, dueDay] of Object.entries(due))
        await db.put('memories', aMemory({ card, dueDay, suspended: card === 'e' }))
    })
    const counts = await memoryRepository(run).comingBack(aMoment(), 4)
    expect([...counts]).toEqual([
      [mondayDay, 1],
      ['2026-01-06', 0],
      ['2026-01-07', 2],
      ['2026-01-08', 0],
    ])
  })
})
