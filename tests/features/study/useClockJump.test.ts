import { afterEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useClockJump } from '@/features/study/useClockJump'

const minute = 60_000
const hour = 60 * minute

/** A session on a device with both clocks in hand. */
function aSession() {
  const clocks = { wall: 1e12, steady: 0 }
  vi.spyOn(Date, 'now').mockImplementation(() => clocks.wall)
  vi.spyOn(performance, 'now').mockImplementation(() => clocks.steady)
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible')
  const step = ref(0)
  const scope = effectScope()
  const { jumped, begin } = scope.run(() => useClockJump(() => step.value))!
  return {
    jumped,
    begin,
    leave: () => scope.stop(),
    set: (by: number) => (clocks.wall += by),
    pass: (ms: number) => {
      clocks.wall += ms
      clocks.steady += ms
    },
    answer: async () => {
      step.value += 1
      await nextTick()
    },
    see: (state: 'visible' | 'hidden') => {
      visibility.mockReturnValue(state)
      document.dispatchEvent(new Event('visibilitychange'))
    },
  }
}

afterEach(() => vi.restoreAllMocks())

describe('a jump of the clock during a session', () => {
  it.each([
    ['back', -hour],
    ['forward', hour],
  ])('is told when it was set %s', async (_, by) => {
    const { jumped, set, pass, answer } = aSession()
    pass(minute)
    await answer()
    expect(jumped.value).toBe(0)
    set(by)
    pass(minute)
    await answer()
    expect(jumped.value).toBe(by)
  })

  it('is none once the clock was put right again', async () => {
    const { jumped, set, answer } = aSession()
    set(-hour)
    await answer()
    set(hour)
    await answer()
    expect(jumped.value).toBe(0)
  })

  it('is none where the device slept, or the page was out of sight', async () => {
    const { jumped, set, see, answer } = aSession()
    see('hidden')
    set(9 * hour) // the steady clock stood still
    see('visible')
    await answer()
    expect(jumped.value).toBe(0)
  })

  it('is one out of sight too where the clock went back', () => {
    const { jumped, set, see } = aSession()
    see('hidden')
    set(-hour)
    see('visible')
    expect(jumped.value).toBe(-hour)
  })

  it('of the session before is forgotten, and after the session nobody looks', async () => {
    const { jumped, begin, set, answer, leave } = aSession()
    set(-hour)
    await answer()
    set(-hour)
    begin()
    await answer()
    expect(jumped.value).toBe(0)
    leave()
    set(-hour)
    await answer()
    expect(jumped.value).toBe(0)
  })
})
