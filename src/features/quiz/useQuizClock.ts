import { onScopeDispose, ref, watch } from 'vue'
import { timeWarning } from '@/domain/quiz/attempts/clock'
import { clockJump } from '@/domain/scheduling/clockJump'
import { useReadings } from '@/ui/useReadings'

/** Short enough that no second is skipped on screen. */
const tick = 200

interface Hands {
  /** When time is up, ms UTC by the wall clock; null while no clock runs. */
  deadline: () => number | null
  /** Seconds that were given in all, time added included. */
  given: () => number
  /** The device's clock was set by so much, in ms: moves the deadline at once. */
  onJump: (by: number) => void
  /** So many seconds are left: to be said. */
  onWarning: (left: number) => void
  onUp: () => void
}

/** The seconds left until the deadline; null while no clock runs. What it does about a clock that is set stands in domain/quiz/attempts/clock. */
export function useQuizClock({ deadline, given, onJump, onWarning, onUp }: Hands) {
  const readings = useReadings()
  const left = ref<number | null>(null)
  let timer: ReturnType<typeof setInterval> | undefined
  /** The deadline that was told to be up: told once. */
  let up: number | null = null

  function look() {
    const { before: last, now, seen } = readings.look()
    const jump = clockJump(last, now, seen)
    if (jump) onJump(jump)
    const end = deadline()
    if (end === null) return
    const before = left.value
    left.value = Math.max(0, Math.ceil((end - now.wall) / 1000))
    const warning = before === null ? null : timeWarning(before, left.value, given())
    if (warning !== null) onWarning(warning)
    if (end > now.wall || up === end) return
    up = end
    onUp()
  }

  /** Timers may have slept, and the steady clock with them. */
  function onVisibility() {
    if (timer !== undefined && document.visibilityState === 'visible') look()
  }

  watch(
    deadline,
    (end, before) => {
      if (end === null) {
        clearInterval(timer)
        timer = undefined
        left.value = up = null
        return
      }
      left.value = Math.max(0, Math.ceil((end - Date.now()) / 1000))
      if (before !== null && before !== undefined) return
      readings.begin()
      timer = setInterval(look, tick)
    },
    { immediate: true },
  )

  document.addEventListener('visibilitychange', onVisibility)
  onScopeDispose(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', onVisibility)
  })
  return { left }
}
