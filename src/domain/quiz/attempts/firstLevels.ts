import type { Level } from '../../facts/fact'

/**
 * The levels that a first quiz asks: the lowest that there is, and whatever lies no higher than what was met already, so that a
 * newcomer is not asked details. Empty: all.
 * @param present of every card that can be asked
 * @param met of those that were met
 */
export function firstLevels(present: readonly Level[], met: readonly Level[]): Level[] {
  const levels = [...new Set(present)].sort()
  const highest = Math.max(levels[0] ?? 1, ...new Set(met))
  const asked = levels.filter((level) => level <= highest)
  return asked.length === levels.length ? [] : asked
}
