import { describe, expect, it } from 'vitest'
import { inverseOf, linkWords } from '@/domain/facts/link'

describe('a link', () => {
  it.each(linkWords)('“%s” reads back as itself from the other side of the other side', (as) =>
    expect(inverseOf(inverseOf(as))).toBe(as),
  )
  it('reads otherwise from the other side, save where both see the same', () =>
    expect(linkWords.filter((as) => inverseOf(as) === as)).toEqual(['see also']))
})
