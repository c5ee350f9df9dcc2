import { ref } from 'vue'
import type { Attempt, Certainty, GivenAnswer } from '@/domain/quiz/attempts/attempt'
import type { Response } from '@/domain/quiz/items/item'
import { longestAnswer } from '@/domain/reviews/review'
import type { Moment } from '@/domain/scheduling/studyDay'

/** What was given for one question of an exam, not yet marked. */
export type SheetEntry = Omit<GivenAnswer, 'mark'>
type Given = Moment & { response: Response | null; sure: Certainty | undefined }

/** A pause in typing after which the text is stored, in ms. */
const pause = 500
/** To look at an answered question again counts from this many ms on. */
const look = 1_000

/** The learner's sheet in an exam: each change is stored as it is given, one write after the other; one that failed is tried again. */
export function useExamSheet(write: (entries: readonly SheetEntry[]) => Promise<void>) {
  /** How sure, of the question in hand. */
  const sure = ref<Certainty | undefined>()
  const unsaved = new Map<number, SheetEntry>()
  /** ms spent on each question before this look at it. */
  const spent = new Map<number, number>()
  let item = 0
  let shownAt: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()

  const spentNow = () =>
    Math.min(longestAnswer, Math.round((spent.get(item) ?? 0) + (shownAt === null ? 0 : performance.now() - shownAt)))

  function begin({ answers }: Attempt) {
    clearTimeout(timer)
    unsaved.clear()
    spent.clear()
    shownAt = null
    for (const { item: at, ms } of answers) spent.set(at, ms)
  }

  /** Takes up a question; returns what was given for it. */
  function show(at: number, stored: GivenAnswer | undefined): Response | null | undefined {
    item = at
    shownAt = performance.now()
    const held = unsaved.get(at) ?? stored
    sure.value = held?.sure
    return held?.response
  }

  /** Stores all that is not yet stored. */
  function flush(): Promise<void> {
    clearTimeout(timer)
    const work = async () => {
      for (const entry of [...unsaved.values()]) {
        await write([entry])
        if (unsaved.get(entry.item) === entry) unsaved.delete(entry.item)
      }
    }
    return (writing = writing.then(work, work))
  }

  function note({ sure: how, ...given }: Given, typing: boolean): Promise<void> {
    sure.value = how
    unsaved.set(item, { ...given, item, ms: spentNow(), ...(how && { sure: how }) })
    clearTimeout(timer)
    if (!typing) return flush()
    timer = setTimeout(() => void flush(), pause)
    return Promise.resolve()
  }

  /** Puts the question away, with the time that it took. `stored`: its answer. */
  function leave(stored: GivenAnswer | null): Promise<void> {
    const ms = spentNow()
    spent.set(item, ms)
    shownAt = null
    const entry = unsaved.get(item) ?? stored
    if (entry && ms - entry.ms >= look) unsaved.set(item, { ...entry, ms })
    return flush()
  }

  return { sure, begin, show, note, leave, flush }
}
