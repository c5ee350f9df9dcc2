export const goalUnits = ['minutes', 'answers'] as const
export type GoalUnit = (typeof goalUnits)[number]

/** How much the learner wants to do in a calendar week: 1 to {@link mostInWeek}. */
export interface WeeklyGoal {
  unit: GoalUnit
  amount: number
}

/** The minutes of a week. */
export const mostInWeek = 10_080

/** Whether a value from outside can be a goal. */
export function isWeeklyGoal(value: unknown): value is WeeklyGoal {
  if (typeof value !== 'object' || value === null) return false
  const { unit, amount } = value as Partial<Record<keyof WeeklyGoal, unknown>>
  return (
    goalUnits.includes(unit as GoalUnit) &&
    typeof amount === 'number' &&
    Number.isSafeInteger(amount) &&
    amount >= 1 &&
    amount <= mostInWeek
  )
}
