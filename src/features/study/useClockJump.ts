import { onScopeDispose, ref, watch } from 'vue'
import { clockJump } from '@/domain/scheduling/clockJump'
import { useReadings } from '@/ui/useReadings'

/**
 * By how much, in ms, the clock of the device was set since `begin`: negative, back. A pause in which the device slept is no jump.
 * @param step changes whenever the learner does something: it is looked then, and when the page is seen again
 */
export function useClockJump(step: () => unknown) {
  const readings = useReadings()
  const jumped = ref(0)
  function look() {
    const { before, now, seen } = readings.look()
    jumped.value += clockJump(before, now, seen)
  }
  watch(step, look)
  const lookAgain = () => document.visibilityState === 'visible' && look()
  document.addEventListener('visibilitychange', lookAgain)
  onScopeDispose(() => document.removeEventListener('visibilitychange', lookAgain))

  function begin() {
    readings.begin()
    jumped.value = 0
  }
  return { jumped, begin }
}
