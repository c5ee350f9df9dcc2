import { effectScope } from 'vue'
import { describe, expect, it } from 'vitest'
import { useStudyLock } from '@/features/study/useStudyLock'

/** One lock for all tabs, as far as the study screen needs it. */
function aBrowser() {
  let held: { give: () => void; lose: (error: Error) => void } | undefined
  const request = async (_name: string, options: LockOptions, callback: (lock: Lock | null) => unknown) => {
    await Promise.resolve()
    if (held && !options.steal) return callback(null)
    held?.lose(new DOMException('stolen', 'AbortError'))
    const mine = {} as NonNullable<typeof held>
    const lost = new Promise<never>((_, reject) => (mine.lose = reject))
    held = mine
    try {
      return await Promise.race([callback({ name: _name, mode: 'exclusive' }), lost])
    } finally {
      if (held === mine) held = undefined
    }
  }
  const locks = { request, query: () => Promise.resolve({}) } as LockManager
  const aTab = () => {
    const scope = effectScope()
    return { ...scope.run(() => useStudyLock(locks))!, leave: () => scope.stop() }
  }
  return { aTab }
}

describe('the session', () => {
  it('is one tab’s at a time, until another takes it over', async () => {
    const { aTab } = aBrowser()
    const [one, other] = [aTab(), aTab()]
    expect(await one.take()).toBe('here')
    expect(await other.take()).toBe('elsewhere')
    expect(await other.take(true)).toBe('here')
    await expect.poll(() => one.holder.value).toBe('moved')
  })

  it('is free again once its screen was left, also before the lock had come', async () => {
    const { aTab } = aBrowser()
    const one = aTab()
    const taking = one.take()
    one.leave()
    await taking
    expect(await aTab().take()).toBe('here')
  })

  it('is not taken for another tab’s when it is asked for twice at once', async () => {
    const { aTab } = aBrowser()
    const one = aTab()
    expect(await Promise.all([one.take(), one.take()])).toEqual(['here', 'here'])
  })
})
