import { describe, expect, it } from 'vitest'
import { isOneSlip } from '@/domain/quiz/marking/slip'

describe('one slip', () => {
  it.each([
    ['a letter too many', 'lavrrov', 'lavrov'],
    ['a letter too few', 'lavov', 'lavrov'],
    ['another letter', 'labrov', 'lavrov'],
    ['two letters that changed places', 'larvov', 'lavrov'],
    ['one at the beginning', 'kavrov', 'lavrov'],
    ['one at the end', 'lavro', 'lavrov'],
  ])('is %s', (_, typed, right) => expect(isOneSlip(typed, right)).toBe(true))

  it.each([
    ['two slips', 'labrof', 'lavrov'],
    ['two letters that changed places and another', 'larvob', 'lavrov'],
    ['letters that changed places across a third', 'lavvor', 'lavrov'],
    ['none', 'lavrov', 'lavrov'],
    ['one in a short name', 'iraq', 'iran'],
    ['one in a digit', 'protocol 3', 'protocol 4'],
    ['a digit too many', 'protocol 31', 'protocol 3'],
    ['nothing at all', '', 'lavrov'],
  ])('is not %s', (_, typed, right) => expect(isOneSlip(typed, right)).toBe(false))
})
