import { expect, it } from 'vitest'
import { entriesOf, found } from '@/features/library/libraryContent'
import { contentRepository } from '@/storage/contentRepository'
import { aDeck, manyFacts } from '../../support/decks'
import { aLearner } from '../../support/learner'

it('finds among a thousand facts those that hold all the words, wherever they stand', async () => {
  const deck = aDeck({ facts: manyFacts(1_000) })
  const { run } = await aLearner({ deck })
  const entries = await entriesOf({ content: contentRepository(run) }, deck)
  expect(found(entries, 'meeting')).toHaveLength(1_000)
  expect(found(entries, 'meeting 777 held')).toHaveLength(1)
  expect(found(entries, 'nowhere')).toEqual([])
})
