import { onScopeDispose, ref, watch } from 'vue'

/** Short enough that no second is skipped on screen. */
const tick = 200

/**
 * Counts down the seconds of the question that `question` names, by the page's own clock, which nobody can set. Null: no limit.
 * A new question, or a new limit, starts it anew.
 */
export function useCountdown(question: () => string | null, limit: () => number | null, onUp: () => void) {
  const left = ref<number | null>(null)
  let timer: ReturnType<typeof setInterval> | undefined

  function stop() {
    clearInterval(timer)
    left.value = null
  }

  watch(
    () => [question(), limit()] as const,
    ([asked, seconds]) => {
      stop()
      if (asked === null || seconds === null) return
      const endsAt = performance.now() + seconds * 1000
      left.value = seconds
      timer = setInterval(() => {
        left.value = Math.max(0, Math.ceil((endsAt - performance.now()) / 1000))
        if (left.value > 0) return
        stop()
        onUp()
      }, tick)
    },
    { immediate: true },
  )
  onScopeDispose(stop)
  return { left }
}
