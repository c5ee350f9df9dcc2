import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder } from '@/domain/reviews/order'
import type { Entry } from '@/domain/reviews/review'
import { aLog, aShuffledLog } from '../../support/logs'
import { aReview } from '../../support/makers'

const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id).join(' ')
const entry = (id: string, device: string, seq: number, at: number) => aReview({ id, device, seq, at })

/** The order as it is promised, taken at its word: always the least head of the devices' queues. */
function merged(entries: readonly Entry[]): Entry[] {
  const queues = new Map<string, Entry[]>()
  for (const one of [...entries].sort((a, b) => a.seq - b.seq))
    queues.set(one.device, [...(queues.get(one.device) ?? []), one])
  const result: Entry[] = []
  while (result.length < entries.length) {
    const heads = [...queues.values()].flatMap(([head]) => head ?? [])
    const least = heads.reduce((a, b) => (b.at < a.at || (b.at === a.at && b.id < a.id) ? b : a))
    queues.get(least.device)?.shift()
    result.push(least)
  }
  return result
}

describe('the order of the log', () => {
  it('is by time, then id', () =>
    expect(ids(inOrder([entry('c', 'x', 1, 20), entry('b', 'y', 1, 10), entry('a', 'z', 1, 20)]))).toBe('b a c'))

  it('keeps a device’s own order when its clock was set back', () =>
    expect(
      ids(inOrder([entry('a', 'x', 1, 50), entry('b', 'x', 2, 10), entry('c', 'y', 1, 40), entry('d', 'y', 2, 60)])),
    ).toBe('c a b d'))

  it('has each entry once', () =>
    expect(ids(inOrder([entry('a', 'x', 1, 1), entry('b', 'x', 2, 2), entry('a', 'x', 1, 1)]))).toBe('a b'))

  it('is a merge of the devices’ logs by time, then id', () =>
    fc.assert(fc.property(aLog(), (log) => void expect(ids(inOrder(log))).toBe(ids(merged(log))))))

  it('does not depend on the order in which entries are given', () =>
    fc.assert(
      fc.property(
        aShuffledLog(aLog()),
        ({ log, shuffled }) => void expect(ids(inOrder(shuffled))).toBe(ids(inOrder(log))),
      ),
    ))
})
