import fc from 'fast-check'
import { expect, it } from 'vitest'
import { certainties, type Attempt } from '@/domain/quiz/attempts/attempt'
import { calibrationOf } from '@/domain/quiz/attempts/calibration'
import { oftenMissed, takenQuizzes, toldOf, trendOf } from '@/domain/quiz/attempts/history'
import { modes } from '@/domain/quiz/attempts/mode'
import { quizSums } from '@/domain/quiz/attempts/quizSums'
import { tallyBy, type KeyedTally } from '@/domain/quiz/attempts/score'
import { aMark, anAnswer, aTypedItem, proof } from '../makers'
import { aTakenQuiz, clocks, type Asked, type Went } from './takenQuiz'

const most = { missed: 5, instead: 5 }
const cards = ['kosovo/a/when/when', 'kosovo/b/when/when', 'kosovo/c/when/when']

/** A quiz of one question that is typed. */
const typed = (id: string, startedAt: number, card: string, text: string, isRight: boolean): Attempt =>
  aTakenQuiz([], {
    id,
    startedAt,
    items: [aTypedItem({ card, prompt: `${card}, as ${id} asks it`, answer: '1999' })],
    answers: [
      anAnswer({
        response: { format: 'typed', text },
        mark: aMark([proof(card, { answer: isRight ? 'good' : 'again' })], { right: isRight, share: isRight ? 1 : 0 }),
      }),
    ],
  })

const asked = fc.record<Asked>({
  went: fc.constantFrom<Went>('right', 'partly', 'wrong', 'up', 'never'),
  item: fc.record({
    card: fc.constantFrom(...cards),
    topic: fc.constantFrom('kosovo/war', 'kosovo/talks'),
    kind: fc.constantFrom('date', 'actor'),
  }),
  sure: fc.constantFrom(...certainties),
  ms: fc.nat(9_000),
})
const quizzes = fc
  .array(
    fc.record({
      at: fc.nat(5),
      words: fc.array(asked, { maxLength: 4 }),
      clock: fc.constantFrom(...Object.values(clocks)),
      named: fc.boolean(),
      text: fc.constantFrom('1998', '1997', ''),
      isTyped: fc.boolean(),
      isRight: fc.boolean(),
      card: fc.constantFrom(...cards),
    }),
    { maxLength: 14 },
  )
  .map((all) =>
    all.map(({ at, words, clock, named, text, isTyped, isRight, card }, index) =>
      isTyped
        ? typed(`quiz-${index}`, at, card, text, isRight)
        : aTakenQuiz(words, {
            id: `quiz-${index}`,
            startedAt: at,
            with: { clock, ...(named && { items: ['choice:x'] }) },
          }),
    ),
  )

/** Sums of thirds differ in their last digit by the order in which they were added. */
const rounded = (tallies: readonly KeyedTally[]) =>
  tallies
    .map(({ key, tally }) => ({ key, ...tally, earned: Math.round(tally.earned * 1e6) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))

/** What was given in place of the right answer, gone through slowly. */
function givenSlowly(attempts: readonly Attempt[]) {
  const found = new Map<string, { card: string; given: string; times: number; prompt: string }>()
  for (const { results } of takenQuizzes(attempts).reverse())
    for (const { item, answer, outcome } of [...results].reverse()) {
      if (outcome !== 'wrong') continue
      const given =
        answer?.response?.format === 'typed'
          ? answer.response.text
          : answer?.response?.format === 'choice' && item.format === 'choice'
            ? item.options[answer.response.option]!.text
            : ''
      if (!given) continue
      const key = `${item.card} ${given}`
      found.set(key, { card: item.card, given, prompt: item.prompt, times: (found.get(key)?.times ?? 0) + 1 })
    }
  return [...found.values()].filter(({ times }) => times > 1)
}

it('quizzes counted piece by piece come to what they come to at once, whatever the order', () =>
  fc.assert(
    fc.property(
      quizzes.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      fc.integer({ min: 1, max: 5 }),
      ([all, shuffled], size) => {
        const sums = quizSums()
        for (let from = 0; from < shuffled.length; from += size)
          sums.add(takenQuizzes(shuffled.slice(from, from + size)))
        const told = sums.told({ missed: 100, instead: 100 })
        const taken = takenQuizzes(all)
        const results = taken.filter(({ attempt }) => !attempt.options.items).flatMap((quiz) => quiz.results)

        expect(told.quizzes.map(({ id }) => id)).toEqual(taken.map(({ attempt }) => attempt.id))
        expect(told.questions).toBe(results.length)
        for (const mode of modes) {
          const inTime = trendOf(taken, mode).map(toldOf)
          expect(told.trends.get(mode)?.map(({ at }) => at) ?? []).toEqual(inTime.map(({ at }) => at))
          expect(new Set(told.trends.get(mode))).toEqual(new Set(inTime))
        }
        expect(rounded(told.byTopic)).toEqual(rounded(tallyBy(results, ({ item }) => item.topic)))
        expect(rounded(told.byKind)).toEqual(rounded(tallyBy(results, ({ item }) => item.kind)))
        expect(rounded(told.byType)).toEqual(rounded(tallyBy(results, ({ item }) => item.type)))
        expect(told.calibration).toEqual(calibrationOf(results)?.rows ?? [])
        expect(told.missed).toEqual(oftenMissed(taken, 100))
        expect(new Set(told.instead.map(({ card, given, times, prompt }) => ({ card, given, times, prompt })))).toEqual(
          new Set(givenSlowly(all)),
        )
        expect(told.instead).toEqual(told.instead.toSorted((a, b) => b.times - a.times))
        expect(sums.told(most).instead).toEqual(told.instead.slice(0, 5))
      },
    ),
  ))
