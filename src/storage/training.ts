import type { Action } from '@/domain/reviews/action'
import type { DaySums } from '@/domain/scheduling/dayTally'
import type { Replayer } from '@/domain/scheduling/replayer'
import type { Moment } from '@/domain/scheduling/studyDay'
import { fewestAnswers } from '@/domain/scheduling/training/training'
import { adoptionInForce, type Adoption } from '@/domain/scheduling/weightsInForce'
import { overWholeLog, rebuildCaches } from './cacheRebuild'
import type { Run } from './connection'
import { inLedger, type Draft } from './ledger'
import { tallyIn } from './schema'
import { staleMark } from './staleCaches'
import { inOneTransaction } from './transaction'

/** A settings row of this device: how many answers there were when weights were last fitted, whatever came of it. */
const trainedKey = 'trainedOn'
/** By how much the log has grown when a training is worth while again. */
const growth = 1.05

/** Answers that counted, on all days. */
async function countedAnswers(run: Run): Promise<number> {
  const days = await run((db) => db.getAll('aggregates', IDBKeyRange.bound('day:', 'day;', false, true))) // ";" follows ":"
  return days.reduce(
    (sum, row) => Object.values(tallyIn<DaySums>(row)?.answers ?? {}).reduce((all, n) => all + n, sum),
    0,
  )
}

/** How many answers a training would go by now; null where it is not time for one. */
async function timeToTrain(run: Run): Promise<number | null> {
  const [answers, row] = await Promise.all([countedAnswers(run), run((db) => db.get('settings', trainedKey))])
  const before = typeof row?.value === 'number' ? row.value : 0
  return answers >= Math.max(fewestAnswers, before * growth) ? answers : null
}

/** Appends what changes the weights in force, and with it everything that rests on them: the caches are stale until they are made anew. */
const append = <Entry extends Action>(run: Run, draft: Draft<Entry>): Promise<Entry> =>
  inLedger(run, 'progress', async (ledger) => {
    await ledger.open()
    const entry = ledger.append<Entry>(draft)
    ledger.write(ledger.tx.objectStore('settings').put(staleMark(Date.now())))
    return entry
  })

type Undo = Extract<Action, { kind: 'undo' }>

export function training(run: Run, start: () => Replayer) {
  /** Puts weights in force: every memory is then what the whole log makes under them. Days that were promised stay. */
  async function adopt(weights: number[], answers: number, moment: Moment): Promise<Adoption> {
    const entry = await append<Adoption>(run, { ...moment, id: crypto.randomUUID(), kind: 'weights', weights, answers })
    await rebuildCaches(run, start)
    return entry
  }

  return {
    /**
     * Fits the weights anew where the log has grown enough since the last time, and puts them in force where they foretell the newest
     * answers no worse; null where nothing changed.
     * @param signal ends the training, of which then nothing is left
     */
    fitWhenDue: async (signal: AbortSignal, moment: () => Moment): Promise<Adoption | null> => {
      const counted = await timeToTrain(run)
      if (counted === null || signal.aborted) return null
      const replayer = start()
      signal.addEventListener('abort', () => replayer.close())
      const result = await overWholeLog(run, replayer, (worker) => worker.train()).catch((error: unknown) => {
        if (!signal.aborted) throw error
      })
      if (signal.aborted) return null
      await inOneTransaction(run, ['settings'], 'progress', (tx) =>
        tx.objectStore('settings').put({ key: trainedKey, value: counted, at: moment().at }),
      )
      return result?.weights ? adopt(result.weights, result.answers, moment()) : null
    },

    /** The adoption that is in force; null where the usual weights are. */
    inForce: async (): Promise<Adoption | null> => adoptionInForce(await run((db) => db.getAll('actions'))),

    /** Takes back an adoption: the weights before it are in force again. */
    takeBack: async ({ id }: Pick<Adoption, 'id'>, moment: Moment): Promise<void> => {
      await append<Undo>(run, { ...moment, id: crypto.randomUUID(), kind: 'undo', takesBack: id })
      await rebuildCaches(run, start)
    },
  }
}
