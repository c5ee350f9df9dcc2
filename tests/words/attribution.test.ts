import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributed } from '@/words/attribution'

const documents = [{ short: 'the paper' }, { short: 'the notes' }]

describe('a prompt', () => {
  it('says apart from the question according to which document', () =>
    expect(attributed('According to the notes, why did it fail?', documents)).toEqual({
      according: 'According to the notes, ',
      question: 'why did it fail?',
    }))
  it.each([
    'According to Lavrov, who came?',
    'Why did it fail according to the notes, and when?',
    'According to the notes',
  ])('stays whole: %s', (prompt) => expect(attributed(prompt, documents)).toEqual({ according: '', question: prompt }))
  it('loses no letter', () =>
    fc.assert(
      fc.property(fc.constantFrom('', 'According to the paper, ', 'According to '), fc.string(), (start, rest) => {
        const { according, question } = attributed(start + rest, documents)
        expect(according + question).toBe(start + rest)
      }),
    ))
})
