import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from '@/domain/quiz/marking/readNumber'

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function inWords(n: number): string {
  if (n < 20) return units[n] ?? ''
  if (n < 100) return [tens[Math.floor(n / 10) - 2], n % 10 ? units[n % 10] : ''].filter(Boolean).join('-')
  const [size, name] = n < 1_000 ? [100, 'hundred'] : n < 1_000_000 ? [1_000, 'thousand'] : [1_000_000, 'million']
  const rest = n % size
  const joint = rest && rest < 100 ? ' and ' : ' '
  return `${inWords(Math.floor(n / size))} ${name}${rest ? joint + inWords(rest) : ''}`
}

const grouped = (n: number, sign: string) => String(n).replace(/\B(?=(\d{3})+$)/g, sign)
const read = (text: string, known = '') => readNumber(text, known)?.value

describe('reading a number', () => {
  it('reads any whole number back, however its thousands are parted', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.constantFrom(',', ' ', '.', '’', "'", '\u00a0', '\u202f', ''), (n, sign) => {
        expect(read(grouped(n, sign))).toBe(n)
        expect(read(`about ${grouped(n, sign)} people`)).toBe(n)
      }),
      { numRuns: 1_000 },
    )
  })
  it('reads any number in words back', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), (n) => {
        expect(read(inWords(n))).toBe(n)
      }),
      { numRuns: 1_000 },
    )
    for (let n = 0; n < 2_000; n++) expect(read(inWords(n))).toBe(n)
  })
  it('reads decimals with a dot or a comma, and beside thousands', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.integer({ min: 1, max: 99 }), (whole, part) => {
        const decimals = String(part).padStart(2, '0')
        const value = Number(`${whole}.${decimals}`)
        for (const text of [
          `${whole}.${decimals}`,
          `${whole},${decimals}`,
          `${grouped(whole, ',')}.${decimals}`,
          `${grouped(whole, '.')},${decimals}`,
        ])
          expect(read(text)).toBe(value)
      }),
    )
  })
  it('reads the words of size behind it', () => {
    expect(read('1.1 billion')).toBe(1.1e9)
    expect(read('1.125 billion')).toBe(1.125e9)
    expect(read('1,125 million')).toBe(1_125e6)
    expect(read('5k')).toBe(5_000)
    expect(read('12 hundred')).toBe(1_200)
  })
  it('passes over what the question itself says', () => {
    expect(read('30 T-72 tanks', 'How many T-72 tanks?')).toBe(30)
    expect(read('30 T-72 tanks')).toBeUndefined()
    expect(read('109 of 120', 'of the 120 members')).toBe(109)
    expect(read('109 of 120')).toBeUndefined()
  })
  it('reads nothing where there are two, or where a word changes it', () => {
    for (const text of [
      '4 5',
      '4 or 5',
      '4-5',
      'four or five',
      'four five',
      'not 4',
      'twice 4',
      'half of 4',
      '-4',
      '4th',
      '',
      'many',
    ])
      expect(read(text)).toBeUndefined()
  })
})
