import { describe, expect, it, vi } from 'vitest'
import { onFirstUse } from '@/storage/onFirstUse'

describe('code that is fetched on first use', () => {
  const methods = { double: (n: number) => Promise.resolve(2 * n), half: (n: number) => Promise.resolve(n / 2) }
  const names = { double: true, half: true } as const

  it('is fetched when the first method is called, once', async () => {
    const fetch = vi.fn(() => Promise.resolve(methods))
    const lazy = onFirstUse(fetch, names)
    expect(fetch).not.toHaveBeenCalled()
    expect(await Promise.all([lazy.double(4), lazy.half(4)])).toEqual([8, 2])
    expect(fetch).toHaveBeenCalledOnce()
  })
  it('is fetched again where that failed, which is told', async () => {
    const fetch = vi.fn(() => Promise.resolve(methods)).mockRejectedValueOnce(new Error('no network'))
    const lazy = onFirstUse(fetch, names)
    await expect(lazy.double(4)).rejects.toThrow('no network')
    expect(await lazy.double(4)).toBe(8)
  })
  it('tells what its methods throw', async () => {
    const failing = { fail: () => Promise.reject(new Error('full')) }
    await expect(onFirstUse(() => Promise.resolve(failing), { fail: true }).fail()).rejects.toThrow('full')
  })
})
