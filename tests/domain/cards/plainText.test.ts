import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain, searchable } from '@/domain/cards/plainText'

/** The rule in full, whatever letters a text has. */
const slowly = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(
      /[đðłøıßæœ]/g,
      (letter) => ({ đ: 'd', ð: 'd', ł: 'l', ø: 'o', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' })[letter]!,
    )
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()

describe('text as a search reads it', () => {
  it.each([
    ['Vučić’s “plan” – 50 %', 'vucic s plan 50 %'],
    ['Đukanović', 'dukanovic'],
    ['İstanbul', 'istanbul'],
    ['S/RES/1244 (1999)', 's res 1244 1999'],
    ['Косово', 'косово'],
    ['x² and ½', 'x² and ½'],
  ])('%s is %s', (text, read) => expect(searchable(text)).toBe(read))

  it('is the same by the quick way as by the full rule', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aZ9%’“–—… ‘\u00a0\u2009€№čÇøßı²½ªµ×÷ʼ̀Ж中') })
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (any) => {
        expect(searchable(any)).toBe(slowly(any))
      }),
      { numRuns: 2_000 },
    )
  })
  it('has no articles where two readers would hold it the same', () => expect(plain('The War, a war')).toBe('war war'))
})
