import type { Action } from '@/domain/reviews/action'
import type { Entry } from '@/domain/reviews/review'
import type { PlanAction } from '@/domain/scheduling/plans'
import { plansOf } from '@/domain/scheduling/standingPlans'
import type { Moment } from '@/domain/scheduling/studyDay'
import type { Run } from './connection'
import { inLedger, type Ledger } from './ledger'
import { plansKey } from './schema'

/** What is said of a plan, before it is an entry. */
type Said<One extends PlanAction> = One extends PlanAction ? Omit<One, keyof Entry> : never
export type Saying = Said<PlanAction>

/** Keeps what stands of plans and retimes once `entry` is appended. They are few and change seldom: all is read for them anew. */
export async function keepPlans(ledger: Ledger, entry: Action) {
  const actions = await ledger.tx.objectStore('actions').getAll()
  const plans = plansOf([...actions.filter(({ id }) => id !== entry.id), entry])
  ledger.write(ledger.tx.objectStore('aggregates').put({ key: plansKey, plans }))
}

/** What is said of plans, and taken back. */
export const planRecorder = (run: Run) => ({
  /** Says something of a plan; the last that was said of it holds. @throws AppError `storage-full` */
  say: (moment: Moment, saying: Saying): Promise<PlanAction> =>
    inLedger(run, 'plan', async (ledger) => {
      await ledger.open()
      const entry = ledger.append<PlanAction>({ ...moment, id: crypto.randomUUID(), ...saying })
      await keepPlans(ledger, entry)
      return entry
    }),

  /** Takes back what was said: what was said before holds again. @throws AppError `storage-full` */
  takeBack: (moment: Moment, { id }: Pick<PlanAction, 'id'>): Promise<void> =>
    inLedger(run, 'undo', async (ledger) => {
      await ledger.open()
      await keepPlans(
        ledger,
        ledger.append<Action>({ ...moment, id: crypto.randomUUID(), kind: 'undo', takesBack: id }),
      )
    }),
})
