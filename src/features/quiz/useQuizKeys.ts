import { onScopeDispose } from 'vue'
import { certainties, type Certainty } from '@/domain/quiz/attempts/attempt'
import { isField, isPressed } from '@/ui/keyTarget'

interface Keys {
  enabled: () => boolean
  /** Checks the answer, or goes on. */
  goOn: () => void
  /** Null where nobody asks. */
  sure: () => ((certainty: Certainty) => void) | null
  /** Null outside an exam. */
  exam: () => { flag: () => void; move: (by: 1 | -1) => void } | null
}

/**
 * Enter checks and goes on; 1 to 3 say how sure, while that is asked; in an exam F flags and the arrows move. Until the component is
 * gone, and never where a key means something already. The digits that choose an answer are the question's own.
 */
export function useQuizKeys({ enabled, goOn, sure, exam }: Keys, target: GlobalEventHandlers = window) {
  function onKeydown(event: KeyboardEvent) {
    const { key, repeat, ctrlKey, metaKey, altKey, defaultPrevented } = event
    if (repeat || ctrlKey || metaKey || altKey || defaultPrevented || isField(event.target) || !enabled()) return
    const certainty = certainties.find((each) => String(each) === key)
    const running = exam()
    if (certainty) return sure()?.(certainty)
    if (key.toLowerCase() === 'f') return running?.flag()
    if (key === 'ArrowLeft') return running?.move(-1)
    if (key === 'ArrowRight') return running?.move(1)
    if (key !== 'Enter' || isPressed(event.target)) return
    event.preventDefault()
    goOn()
  }
  target.addEventListener('keydown', onKeydown)
  onScopeDispose(() => target.removeEventListener('keydown', onKeydown))
}
