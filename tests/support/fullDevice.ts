import { vi } from 'vitest'

/**
 * From now on the device refuses the puts that `refuses` names; `nth` counts them from 1, in each store and over all.
 * @returns how many puts there were, and the way back
 */
export function fullDevice(refuses: (store: string, nthThere: number, nth: number) => boolean) {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on the store that it is called on
  const { put } = IDBObjectStore.prototype
  const counts = new Map<string, number>()
  let puts = 0
  const stub = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    const there = (counts.get(this.name) ?? 0) + 1
    counts.set(this.name, there)
    puts += 1
    if (refuses(this.name, there, puts)) throw new DOMException('The device is full.', 'QuotaExceededError')
    return put.apply(this, row)
  })
  return { puts: (store?: string) => (store ? (counts.get(store) ?? 0) : puts), restore: () => stub.mockRestore() }
}
