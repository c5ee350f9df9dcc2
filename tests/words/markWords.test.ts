import { describe, expect, it } from 'vitest'
import { reasonText } from '@/words/markWords'

describe('why an answer was marked so', () => {
  it.each([
    [{ code: 'exact' }, 'Just as the deck has it.'],
    [{ code: 'sameValue', meant: '10 June 1999' }, 'Read as 10 June 1999.'],
    [
      { code: 'ambiguous', meant: '10 June 1999', other: '6 October 1999' },
      'Read as 10 June 1999, not as 6 October 1999.',
    ],
    [
      { code: 'alias', meant: 'Kosovo', usedBy: 'Kosovo Albanians' },
      'Another name of Kosovo, used by Kosovo Albanians.',
    ],
    [{ code: 'coarser', meant: '1999', asked: 'day' }, '1999 is right as far as it goes, but the day was asked.'],
    [
      {
        code: 'view',
        meant: '15 March 1999',
        documents: ['the policy paper', 'the encyclopedia page'],
        main: '18 March 1999',
      },
      'Read as 15 March 1999. It is so in the policy paper and the encyclopedia page, so it counts; the deck holds “18 March 1999” to be right.',
    ],
    [{ code: 'some', meant: 'Kosovo', missing: 1 }, 'Right so far: Kosovo. One is missing.'],
    [
      { code: 'otherActor', meant: 'Boris Tadić', is: 'Boris Tadić: President of Serbia' },
      'Read as Boris Tadić. That is another matter: Boris Tadić: President of Serbia.',
    ],
    [
      { code: 'wrongDate', meant: '24 March 1999', is: 'The strikes began on 24 March 1999' },
      'Read as 24 March 1999. What happened then: The strikes began on 24 March 1999.',
    ],
  ] as const)('is told in plain words: %o', (reason, text) =>
    expect(reasonText(reason as Parameters<typeof reasonText>[0])).toBe(text),
  )
})
