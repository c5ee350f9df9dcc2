import { describe, expect, it } from 'vitest'
import { entriesOf, found } from '@/features/library/libraryContent'
import { contentRepository } from '@/storage/contentRepository'
import { aDeck, manyFacts } from '../../support/decks'
import { aLearner } from '../../support/learner'

describe('searching a thousand facts', () => {
  it('takes less than 30 ms', async () => {
    const deck = aDeck({ facts: manyFacts(1_000) })
    const { run } = await aLearner({ deck })
    const entries = await entriesOf({ content: contentRepository(run) }, deck)
    const times = ['meeting', 'meeting 7 envoys', 'February 1999', 'nowhere'].map((text) => {
      const start = performance.now()
      found(entries, text)
      return performance.now() - start
    })
    expect(found(entries, 'meeting')).toHaveLength(1_000)
    expect(found(entries, 'meeting 777 held')).toHaveLength(1)
    expect(Math.max(...times)).toBeLessThan(30)
  })
})
