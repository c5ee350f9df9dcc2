import { describe, expect, it } from 'vitest'
import { firstLevels } from '@/domain/quiz/attempts/firstLevels'

describe('a first quiz', () => {
  it('asks a newcomer what any exam asks, and no details', () => expect(firstLevels([3, 1, 2, 1], [])).toEqual([1]))
  it('asks what lies no higher than what was met', () => expect(firstLevels([3, 1, 2, 1], [1, 2])).toEqual([1, 2]))
  it('asks all where all was met', () => expect(firstLevels([1, 2, 3], [3])).toEqual([]))
  it('asks what there is, where nothing is of level 1', () => expect(firstLevels([2, 3], [])).toEqual([2]))
  it('asks all of a deck of one level', () => expect(firstLevels([1, 1], [])).toEqual([]))
  it('asks nothing in particular where there is nothing', () => expect(firstLevels([], [])).toEqual([]))
})
