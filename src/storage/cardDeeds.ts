import { longestNote } from '@/domain/reviews/note'
import type { Action } from '@/domain/reviews/action'
import type { CardEntry } from '@/domain/reviews/undo'
import { balancedDays, siblingDays } from '@/domain/scheduling/balance'
import { roomOn } from '@/domain/scheduling/easyDays'
import { knownReturn } from '@/domain/scheduling/known'
import type { Memory } from '@/domain/scheduling/memory'
import { addDays, type Moment } from '@/domain/scheduling/studyDay'
import type { Draft } from './ledger'
import { useSettingsStore } from './settingsStore'
import type { Shown } from './shown'
import { localMoment, useStudyData } from './studyData'

/** What the learner can do with a card besides answering it. */
export type CardDeed =
  | { kind: 'read' | 'suspend' | 'resume' }
  /**
   * It rests for so many study days. 0 brings it back: an entry that steps onto the memory, where to undo the one that buried it
   * would fold the card's whole log anew, and leave it buried where another device had done so before.
   */
  | { kind: 'bury'; days: number }
  | { kind: 'flag'; flag: boolean }
  /** `interval`: days until it comes back, as was said. */
  | { kind: 'know'; interval: number }
  | { kind: 'note'; text: string }

export function deedDraft(deed: CardDeed, { context }: Pick<Shown, 'context'>, moment: Moment): Draft<CardEntry> {
  const base = { id: crypto.randomUUID(), ...moment, card: context.card }
  switch (deed.kind) {
    case 'bury':
      return { ...base, kind: 'bury', until: addDays(moment.day, deed.days) }
    case 'know':
      return { ...base, ...deed, revision: context.revision }
    case 'note':
      return { ...base, kind: 'note', text: deed.text.trim().slice(0, longestNote) }
    default:
      return { ...base, ...deed }
  }
}

export const undoDraft = ({ id, card }: CardEntry, moment: Moment): Draft<Action> => ({
  id: crypto.randomUUID(),
  ...moment,
  kind: 'undo',
  takesBack: id,
  card,
})

/** What was done to a card, with all that taking it back needs. */
export interface Done {
  entry: CardEntry
  /** The card as it was before. */
  shown: Shown
}

/** Deeds about cards outside a session. */
export function useCardDeeds() {
  const data = useStudyData()
  const { settings } = useSettingsStore()
  const now = () => localMoment(settings.dayStart)

  return {
    /** Done once the promise is. `memory`: what it leaves. @throws AppError `answered-elsewhere`, `storage-full` */
    async act(shown: Shown, deed: CardDeed): Promise<Done & { memory: Memory | null }> {
      const { entry, memory } = await data.append(deedDraft(deed, shown, now()), shown)
      return { entry, memory, shown }
    },
    /** In how many days it would come back if it were known already: what `know` is told. */
    async knownFor({ context, memory, kin }: Shown): Promise<number> {
      const others = kin.flatMap(({ id }) => (id === context.card ? [] : id))
      const [model, coming, held, { daysOff }] = await Promise.all([
        data.weights.model(),
        data.memories.comingBack(now(), balancedDays),
        data.memories.of(others),
        data.planned.all(),
      ])
      const load = {
        on: (day: string) => coming.get(day) ?? 0,
        room: (day: string) => roomOn(day, settings.easyDays, daysOff),
        siblings: siblingDays(held),
      }
      return knownReturn(memory, context.card, { ...now(), retention: settings.retention }, model, load).interval
    },
    /** The memory that is left. @throws AppError `storage-full` */
    takeBack: ({ entry, shown }: Done): Promise<Memory | null> => data.takeBack(entry, undoDraft(entry, now()), shown),
  }
}
