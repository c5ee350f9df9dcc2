import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { streakOf } from '@/domain/progress/streak'
import { isRestDay, noEasyDays } from '@/domain/scheduling/easyDays'
import { addDays, mondayOf } from '@/domain/scheduling/studyDay'
import { mondayDay } from '../../support/makers'

const none = () => false
/** Days from a Monday on: `x` studied, `.` not, `r` a day of rest, `R` one that was studied. The last is today. */
function aRow(marks: string) {
  const letters = [...marks.replaceAll(' ', '')]
  const dayAt = (index: number) => addDays(mondayDay, index)
  const chosen = (which: RegExp) => letters.flatMap((letter, index) => (which.test(letter) ? [dayAt(index)] : []))
  const rests = new Set(chosen(/r/i))
  return streakOf(chosen(/[xR]/), dayAt(letters.length - 1), (day) => rests.has(day))
}

/**
 * Day by day, as the rule is told: every missed day looks at the whole gap it lies in, and is frozen where each missed day of that gap is the only
 * one of its week and no earlier day of its week was frozen. Then one counts back, or on, until a missed day that is not.
 */
function slowly(studied: readonly string[], today: string, isRest: (day: string) => boolean) {
  const first = studied.toSorted()[0]
  if (first === undefined || first > today) return { now: 0, longest: 0, frozen: [] }
  const days: string[] = []
  for (let day = first; day <= today; day = addDays(day, 1)) days.push(day)
  const isStudied = (day: string) => studied.includes(day)
  const isMissed = (day: string) => !isStudied(day) && !isRest(day) && day !== today
  const frozen: string[] = []
  for (const day of days.filter(isMissed)) {
    if (frozen.includes(day)) continue
    const before = days.findLast((each) => each < day && isStudied(each)) ?? ''
    const after = days.find((each) => each > day && isStudied(each)) ?? addDays(today, 1)
    const gap = days.filter((each) => each > before && each < after && isMissed(each))
    const alone = gap.every(
      (each) => [...gap, ...frozen].filter((other) => mondayOf(other) === mondayOf(each)).length === 1,
    )
    if (alone) frozen.push(...gap)
  }
  const rows: { studied: number; frozen: string[] }[] = [{ studied: 0, frozen: [] }]
  for (const day of days) {
    const row = rows.at(-1)!
    if (isStudied(day)) row.studied += 1
    else if (frozen.includes(day)) row.frozen.push(day)
    else if (isMissed(day)) rows.push({ studied: 0, frozen: [] })
  }
  const last = rows.at(-1)!
  return { now: last.studied, longest: Math.max(...rows.map((row) => row.studied)), frozen: last.frozen }
}

describe('the days studied in a row', () => {
  it.each([
    ['nothing yet', '.', 0, 0],
    ['today alone', 'x', 1, 1],
    ['today not studied yet', 'xx.', 2, 2],
    ['one missed day of a week', 'x.xx', 3, 3],
    ['two missed days of a week, together', 'x..xx', 2, 2],
    ['two missed days of a week, apart', 'x.x.xx', 2, 2],
    ['Sunday and the Monday after', 'xxxxxx. .xx', 8, 8],
    ['a missed day in each of three weeks', 'x.xxxxx xxx.xxx xxxxx.x', 18, 18],
    ['a gap that no freeze saves leaves the freeze of its week', 'x..x.x', 2, 2],
    ['rest days, neither breaking nor lengthening', 'xxrrrx', 3, 3],
    ['a rest day that was studied', 'xRx', 3, 3],
    ['a missed day beside rest days', 'xr.rx', 2, 2],
    ['yesterday missed, today not over', 'xx..', 2, 2],
    ['yesterday and the day before missed', 'xx...', 0, 2],
    ['the longest row long ago', 'xxxxx.. ....x', 1, 5],
  ])('of %s', (_, marks, now, longest) => expect(aRow(marks)).toMatchObject({ now, longest }))

  it('tell the days that were forgiven', () => {
    expect(aRow('xxxxxx. .xx').frozen).toEqual(['2026-01-11', '2026-01-12'])
    expect(aRow('x..x.x').frozen).toEqual(['2026-01-09'])
  })

  it('are not broken by days after today, which a wrong clock has left', () =>
    expect(streakOf(['2026-01-05', '2026-01-06', '2031-04-01'], '2026-01-06', none)).toMatchObject({
      now: 2,
      longest: 2,
    }))

  it('count a day once that came twice, and go on over one that was skipped at the date line', () =>
    expect(streakOf(['2026-01-05', '2026-01-06', '2026-01-06', '2026-01-08'], '2026-01-08', none).now).toBe(3))

  it('rest on days off and on weekdays without cards', () => {
    const rests = (day: string) =>
      isRestDay(day, noEasyDays.with(6, 'none'), [{ from: '2026-01-12', until: '2026-01-20' }])
    expect(rests('2026-01-11')).toBe(true)
    expect(rests('2026-01-10')).toBe(false)
    expect(streakOf(['2026-01-10', '2026-01-21'], '2026-01-21', rests).now).toBe(2)
    expect(streakOf(['2026-01-10', '2026-01-21'], '2026-01-21', none).now).toBe(1)
  })

  it('are as a slow count, day by day, has them', () => {
    const day = fc.integer({ min: 0, max: 45 }).map((ahead) => addDays(mondayDay, ahead))
    fc.assert(
      fc.property(
        fc.array(day, { maxLength: 40 }),
        fc.array(day, { maxLength: 12 }),
        fc.integer({ min: 20, max: 45 }),
        (studied, rests, ahead) => {
          const today = addDays(mondayDay, ahead)
          const isRest = (each: string) => rests.includes(each)
          const { now, longest, frozen } = streakOf(studied, today, isRest)
          const slow = slowly(studied, today, isRest)
          expect({ now, longest }).toEqual({ now: slow.now, longest: slow.longest })
          if (now) expect(frozen).toEqual(slow.frozen)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('are never fewer for one more day studied today', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 30 }), (ahead) => {
        const studied = ahead.map((days) => addDays(mondayDay, days))
        const today = addDays(mondayDay, 31)
        const before = streakOf(studied, today, none).now
        expect(streakOf([...studied, today], today, none).now).toBe(before + 1)
      }),
    ))
})
