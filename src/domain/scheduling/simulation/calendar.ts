import { factOf } from '../../cards/card'
import type { Memory } from '../memory'
import { studyDay } from '../studyDay'

/** Memories by the day on which they come back, so that a day asks only for its own. */
export class Calendar {
  private readonly held = new Map<string, Memory>()
  private readonly byFact = new Map<string, string[]>()
  /** Those whose day has come. */
  private readonly open = new Map<string, Memory>()
  private readonly later = new Map<string, Map<string, Memory>>()

  /**
   * @param today a study day
   * @param offset minutes ahead of UTC
   * @param dayStart hour at which study days begin
   */
  constructor(
    memories: Iterable<Memory>,
    private today: string,
    private readonly offset: number,
    private readonly dayStart: number,
  ) {
    for (const memory of memories) this.put(memory)
  }

  get = (card: string): Memory | undefined => this.held.get(card)
  all = (): Memory[] => [...this.held.values()]
  /** How many come back on that study day, which is still to come. */
  on = (day: string): number => this.later.get(day)?.size ?? 0

  /** Study days on which other cards of its fact come back. */
  siblings(card: string): string[] {
    const kin = this.byFact.get(factOf(card)) ?? []
    return kin.flatMap((id) => {
      const memory = id === card ? undefined : this.held.get(id)
      return memory?.phase === 'review' && !memory.suspended ? memory.dueDay : []
    })
  }

  /** In the place of what was held of its card. */
  put(memory: Memory): void {
    const { card } = memory
    const before = this.held.get(card)
    this.held.set(card, memory)
    if (before) {
      this.open.delete(card)
      this.later.get(this.dayOf(before))?.delete(card)
    } else {
      const fact = factOf(card)
      const kin = this.byFact.get(fact)
      if (kin) kin.push(card)
      else this.byFact.set(fact, [card])
    }
    if (memory.plan === undefined) return
    const day = this.dayOf(memory)
    if (day <= this.today) {
      this.open.set(card, memory)
      return
    }
    const others = this.later.get(day)
    if (others) others.set(card, memory)
    else this.later.set(day, new Map([[card, memory]]))
  }

  /** Those whose day has come by `day`; not before the day that was asked for last. */
  cameBy(day: string): ReadonlyMap<string, Memory> {
    this.today = day
    for (const [then, memories] of this.later) {
      if (then > day) continue
      for (const [card, memory] of memories) this.open.set(card, memory)
      this.later.delete(then)
    }
    return this.open
  }

  private dayOf({ phase, dueDay, due, buriedUntil = '' }: Memory): string {
    const own = phase === 'review' ? dueDay : studyDay(due, this.offset, this.dayStart)
    return own > buriedUntil ? own : buriedUntil
  }
}
