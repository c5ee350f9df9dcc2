import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf, type Stretch } from '@/features/study/leech/difference'

const marked = (stretches: Stretch[]) => stretches.map(({ text, own }) => (own ? `[${text}]` : text)).join(' ')
const both = (a: string, b: string) => differenceOf(a, b).map(marked)

describe('what sets two texts apart', () => {
  it('is what one says and the other does not', () => {
    expect(both('6 March 1999', '26 March 1999')).toEqual(['[6] March 1999', '[26] March 1999'])
    expect(both('When did the talks at Rambouillet begin?', 'When did the talks at Vienna begin?')).toEqual([
      'When did the talks at [Rambouillet] begin?',
      'When did the talks at [Vienna] begin?',
    ])
  })
  it('is not case or punctuation', () =>
    expect(both('The Council, then', 'the Council then')).toEqual(['The Council, then', 'the Council then']))
  it('is not marked where they have little in common, or all', () => {
    expect(both('6 February 1999', '26 March 1999')).toEqual(['6 February 1999', '26 March 1999'])
    expect(both('1160', '1199')).toEqual(['1160', '1199'])
    expect(both('Russia vetoed it', 'China abstained from that')).toEqual([
      'Russia vetoed it',
      'China abstained from that',
    ])
    expect(both('the same', 'the same')).toEqual(['the same', 'the same'])
  })
  it('loses no word of either', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c', 'd.'), { minLength: 1 }),
        fc.array(fc.constantFrom('a', 'b', 'c', 'D'), { minLength: 1 }),
        (one, two) => {
          const texts = [one.join(' '), two.join(' ')] as const
          expect(differenceOf(...texts).map((each) => each.map(({ text }) => text).join(' '))).toEqual(texts)
        },
      ),
    ))
})
