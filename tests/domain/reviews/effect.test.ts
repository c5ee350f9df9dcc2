import { describe, expect, it } from 'vitest'
import { effectOf } from '@/domain/reviews/effect'
import type { Review } from '@/domain/reviews/review'
import { aReview } from '../../support/makers'

const at = 1000
const [isNew, wasDue, notYet] = [{ due: null }, { due: 1000 }, { due: 1001 }]
const typed = { origin: 'quiz', format: 'typed', at } as const

describe('what an answer does to the schedule', () => {
  it.each<[string, Partial<Review>, 'grade' | 'none']>([
    ['studied', {}, 'grade'],
    ['studied ahead', { origin: 'ahead', ...notYet, at }, 'grade'],
    ['typed in study, before it was due', { format: 'typed', ...notYet, at }, 'grade'],
    ['imported', { origin: 'import' }, 'grade'],
    ['crammed', { origin: 'cram' }, 'none'],
    ['crammed and wrong', { origin: 'cram', answer: 'again', format: 'typed' }, 'none'],
    ['typed right in a quiz, new', { ...typed, ...isNew }, 'grade'],
    ['typed right in a quiz, due', { ...typed, ...wasDue }, 'grade'],
    ['typed right in a quiz, not yet due', { ...typed, ...notYet }, 'none'],
    ['typed wrong in a quiz, new', { ...typed, ...isNew, answer: 'again' }, 'grade'],
    ['typed wrong in a quiz, due', { ...typed, ...wasDue, answer: 'again' }, 'grade'],
    ['typed wrong in a quiz, not yet due', { ...typed, ...notYet, answer: 'again' }, 'grade'],
    ...(['reveal', 'choice', 'order', 'match', 'statements'] as const).flatMap(
      (format): [string, Partial<Review>, 'none'][] => [
        [`right in a quiz by ${format}, due`, { ...typed, ...wasDue, format }, 'none'],
        [`wrong in a quiz by ${format}, due`, { ...typed, ...wasDue, format, answer: 'again' }, 'none'],
        [`wrong in a quiz by ${format}, new`, { ...typed, ...isNew, format, answer: 'again' }, 'none'],
      ],
    ),
  ])('%s: %o is %s', (_, review, effect) => expect(effectOf(aReview(review))).toBe(effect))
})
