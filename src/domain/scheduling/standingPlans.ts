import { isReview, type Action } from '../reviews/action'
import type { DaysOff, Exam, Recovery } from '../reviews/plan'
import { standing } from '../reviews/undo'
import type { PlanAction, Planned, Plans } from './plans'
import { retimerOf } from './retime'
import { shiftsOf } from './shifts'

const isPlan = (entry: object): entry is PlanAction => 'plan' in entry

/**
 * What was said last of each plan and not taken back. Two devices that hold the same entries agree.
 * @param actions of any kind and any card, in any order, with every undo
 */
export function plansOf(actions: readonly Action[]): Plans {
  const retimes = shiftsOf(actions)
  const read = retimerOf(retimes)
  const last = new Map<string, PlanAction>()
  const since = new Map<string, string>()
  for (const raw of standing(actions)) {
    if (isReview(raw) || !isPlan(raw)) continue
    const entry = read(raw)
    const [other, first] = [last.get(entry.plan), since.get(entry.plan)]
    if (first === undefined || entry.day < first) since.set(entry.plan, entry.day)
    if (!other || entry.at > other.at || (entry.at === other.at && entry.id > other.id)) last.set(entry.plan, entry)
  }
  const exams: Planned<Exam>[] = []
  const daysOff: Planned<DaysOff>[] = []
  const recoveries: Planned<Recovery>[] = []
  for (const action of last.values()) {
    const about = { id: action.plan, since: since.get(action.plan) ?? action.day }
    if (action.kind === 'exam') {
      if (action.exam) exams.push({ ...action.exam, ...about })
    } else if (action.kind === 'vacation') {
      if (action.daysOff) daysOff.push({ ...action.daysOff, ...about })
    } else if (action.recovery) recoveries.push({ ...action.recovery, ...about })
  }
  return {
    exams: sorted(exams, ({ day }) => day),
    daysOff: sorted(daysOff, ({ from }) => from),
    recoveries: sorted(recoveries, ({ from }) => from),
    retimes,
  }
}

const sorted = <Plan extends { id: string }>(plans: readonly Plan[], day: (plan: Plan) => string) =>
  plans.toSorted((a, b) => (day(a) < day(b) || (day(a) === day(b) && a.id < b.id) ? -1 : 1))
