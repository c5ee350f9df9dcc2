import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeQuiz, encodeQuiz, otherEditions, sharedQuiz, type SharedQuiz } from '@/domain/quiz/attempts/link'
import type { QuizOptions } from '@/domain/quiz/attempts/options'
import { quizWish } from '@/domain/quiz/attempts/wish'
import { itemId, questionTypes } from '@/domain/quiz/items/item'
import { makeQuiz } from '@/domain/quiz/makeQuiz'
import { quizDeckOf } from '@/domain/quiz/deck/quizDeck'
import { blocksOf } from '@/domain/cards/blocks'
import { aDeck, manyFacts } from '../../../support/decks'
import { anAttempt, someOptions } from '../makers'

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/)
const seconds = fc.integer({ min: 1, max: 86_400 })
const some = <Value>(...values: Value[]) => fc.subarray(values)
const cardId = fc.tuple(
  slug,
  slug,
  fc.tuple(slug, fc.option(slug)).map(([key, part]) => (part ? `${key}.${part}` : key)),
  slug,
)
const options: fc.Arbitrary<QuizOptions> = fc
  .record({
    clock: fc.oneof(
      fc.constant({ kind: 'none' as const }),
      fc.record({ kind: fc.constantFrom('question', 'sprint', 'exam'), seconds }),
    ),
    source: fc.constant('all' as const),
    topics: fc.array(fc.tuple(slug, slug).map((names) => names.join('/'))),
    kinds: some('date', 'resolution', 'actor', 'position'),
    levels: some(1, 2, 3),
    types: fc.subarray([...questionTypes]),
    count: fc.integer({ min: 1, max: 1_000 }),
    negative: fc.boolean(),
    sure: fc.boolean(),
    items: fc.option(
      fc.array(
        fc.tuple(fc.constantFrom(...questionTypes), cardId).map(([type, names]) => itemId(type, names.join('/'))),
        { minLength: 1 },
      ),
    ),
  })
  .map(({ items, ...rest }) => ({ ...rest, ...(items && { items }) }) as QuizOptions)
const shared: fc.Arbitrary<SharedQuiz> = fc.record({
  options,
  seed: fc.stringMatching(/^[a-f0-9]{8}$/),
  editions: fc.dictionary(slug, fc.stringMatching(/^[a-f0-9]{8}$/), { minKeys: 1, noNullPrototype: true }),
})

describe('the link of a quiz', () => {
  it('says all of it, and nothing else', () =>
    fc.assert(
      fc.property(shared, (quiz) => {
        expect(decodeQuiz(encodeQuiz(quiz))).toEqual(quiz)
      }),
    ))
  it('is written so that no messenger changes it', () =>
    fc.assert(
      fc.property(shared, (quiz) => {
        expect(encodeQuiz(quiz)).toMatch(/^[\w\-.~,:/]*\w$/)
      }),
    ))
  it('is short', () => {
    const quiz = {
      options: someOptions({ count: 10, topics: ['kosovo/war', 'kosovo/talks'] }),
      seed: '5f3a9c1b',
      editions: { kosovo: '1a2b3c4d' },
    }
    expect(encodeQuiz(quiz)).toBe('1~mp~n10~okosovo/war,talks~vkosovo:1a2b3c4d~s5f3a9c1b')
  })
  it('names the deck of a question once', () => {
    const items = ['choice:kosovo/a/when/when', 'typed:kosovo/b/role.minister/who']
    expect(encodeQuiz({ options: someOptions({ items }), seed: 's', editions: {} })).toBe(
      '1~mp~n2~ic:kosovo/a/when/when,t:b/role.minister/who~ss',
    )
  })
})

describe('a link that was cut, forged or made by a later version', () => {
  const good = '1~me600~n10~okosovo/war~kd~l12~tct~g~u~vkosovo:1a2b3c4d~s5f3a9c1b'
  it('is refused, while it is good as it was made', () => expect(decodeQuiz(good)?.options.negative).toBe(true))
  it.each([
    ['', 'empty'],
    ['2' + good.slice(1), 'of a later version'],
    [good.slice(0, -10), 'without a seed'],
    [good.replace('n10', 'n0'), 'no question'],
    [good.replace('n10', 'n1001'), 'too many questions'],
    [good.replace('n10', 'nx'), 'no number'],
    [good.replace('me600', 'me0'), 'no time'],
    [good.replace('me600', 'me1e9'), 'more than a day'],
    [good.replace('me600', 'mz5'), 'an unknown clock'],
    [good.replace('kd', 'kz'), 'an unknown kind'],
    [good.replace('l12', 'l9'), 'an unknown level'],
    [good.replace('tct', 'tcz'), 'an unknown type'],
    [good.replace('~kd', '~kd~kd'), 'a field twice'],
    [good.replace('~kd', '~iq:a/b/c'), 'an unknown question'],
    [good.replace('kosovo:1a2b3c4d', 'kosovo'), 'an edition without a hash'],
    [good.replace('kosovo/war', '<b>'), 'letters that are never in one'],
    [`${good}${'0'.repeat(20_000)}`, 'endless'],
  ])('is refused: %s (%s)', (text) => expect(decodeQuiz(text)).toBeNull())
  it('never throws, whatever it says', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^1(~[a-z][\w~:,/.-]{0,12}){0,8}$/)), (text) => {
        expect(() => decodeQuiz(text)).not.toThrow()
      }),
    ))
})

describe('a quiz that is shared', () => {
  const { facts, ...head } = aDeck({ facts: manyFacts(12) })
  const deck = quizDeckOf(head, blocksOf({ ...head, facts }))
  const ids = (wish: Parameters<typeof makeQuiz>[1], seed = 'seed') => makeQuiz([deck], wish, seed).map(({ id }) => id)
  const taken = (given: Partial<QuizOptions> = {}, cards?: ReadonlySet<string>) => {
    const options = someOptions({ count: 4, ...given })
    return anAttempt({
      options,
      items: makeQuiz([deck], quizWish(options, cards && { cards }), 'seed'),
      editions: { kosovo: '1a2b3c4d5e6f' },
    })
  }

  it('is its options and seed where these make it', () => {
    const attempt = taken()
    const quiz = sharedQuiz(attempt, [deck])
    expect(quiz).toEqual({ options: attempt.options, seed: 'seed', editions: { kosovo: '1a2b3c4d' } })
    expect(ids(quizWish(quiz.options), quiz.seed)).toEqual(attempt.items.map(({ id }) => id))
  })
  it.each(['met', 'mistakes'] as const)('lists its questions where they were chosen by what was %s', (source) => {
    const cards = new Set(deck.cards.slice(0, 6).map(({ id }) => id))
    const attempt = taken({ source, topics: ['kosovo/war'] }, cards)
    const quiz = sharedQuiz(attempt, [deck])
    expect(quiz.options).toMatchObject({ source: 'all', topics: [], count: attempt.items.length })
    expect(makeQuiz([deck], quizWish(quiz.options), quiz.seed)).toEqual(attempt.items)
  })
  it('lists them where some cards were set aside', () => {
    const whole = taken()
    const without = new Set(deck.cards.map(({ id }) => id).filter((id) => id !== whole.items[0]?.card))
    expect(sharedQuiz(taken({}, without), [deck]).options.items).toHaveLength(4)
  })
  it('is of another edition where the deck differs, or is not there', () => {
    const quiz = sharedQuiz(taken(), [deck])
    expect(otherEditions(quiz, { kosovo: '1a2b3c4d5e6f' })).toEqual([])
    expect(otherEditions(quiz, { kosovo: '2b3c4d5e6f' })).toEqual(['kosovo'])
    expect(otherEditions(quiz, {})).toEqual(['kosovo'])
  })
})
