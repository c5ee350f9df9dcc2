import { mostReported } from '@/domain/reviews/correction'
import { longestNote } from '@/domain/reviews/note'
import type { Action } from '@/domain/reviews/action'
import type { CardEntry } from '@/domain/reviews/undo'
import { addDays, type Moment } from '@/domain/scheduling/studyDay'
import type { Draft } from './ledger'
import type { Shown } from './shown'

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
  /** Without remark and answer: what was reported is reset. */
  | { kind: 'correction'; remark: string; own: string | null }

export function deedDraft(deed: CardDeed, { context }: Pick<Shown, 'context'>, moment: Moment): Draft<CardEntry> {
  const base = { id: crypto.randomUUID(), ...moment, card: context.card }
  switch (deed.kind) {
    case 'bury':
      return { ...base, kind: 'bury', until: addDays(moment.day, deed.days) }
    case 'know':
      return { ...base, ...deed, revision: context.revision }
    case 'correction':
      return {
        ...base,
        kind: 'correction',
        revision: context.revision,
        remark: deed.remark.trim().slice(0, mostReported.remark),
        own: deed.own?.trim().slice(0, mostReported.own) || null,
      }
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
