import type { CardEntry } from '@/domain/reviews/undo'
import { balancedDays, siblingDays } from '@/domain/scheduling/balance'
import { roomOn } from '@/domain/scheduling/easyDays'
import { knownReturn } from '@/domain/scheduling/known'
import type { Memory } from '@/domain/scheduling/memory'
import { deedDraft, undoDraft, type CardDeed } from './cardDeeds'
import { useSettingsStore } from './settingsStore'
import type { Shown } from './shown'
import { localMoment, useStudyData } from './studyData'

/** What was done to a card, with all that taking it back needs. */
export interface Done {
  entry: CardEntry
  /** The card as it was before. */
  shown: Shown
}

/** Deeds about cards outside a session. */
export function useCardDeeds() {
  const data = useStudyData()
  const { settings, retentionOf } = useSettingsStore()
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
      const asking = { ...now(), retention: retentionOf(context.deck) }
      return knownReturn(memory, context.card, asking, model, load).interval
    },
    /** The memory that is left. @throws AppError `storage-full` */
    takeBack: ({ entry, shown }: Done): Promise<Memory | null> => data.takeBack(entry, undoDraft(entry, now()), shown),
  }
}
