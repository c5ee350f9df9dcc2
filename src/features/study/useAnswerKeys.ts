import { onScopeDispose } from 'vue'
import { answers, type Answer } from '@/domain/reviews/review'
import { isField, isPressed } from '@/ui/keyTarget'

interface Keys {
  enabled: () => boolean
  reveal: () => void
  answer: (given: Answer) => void
  undo: () => void
  help: () => void
}

/** Space or enter shows the answer, 1 to 4 grade, u or ctrl+z undoes, ? lists the keys; until the component is gone. */
export function useAnswerKeys({ enabled, reveal, answer, undo, help }: Keys, target: GlobalEventHandlers = window) {
  function onKeydown(event: KeyboardEvent) {
    const { key, repeat, ctrlKey, metaKey, altKey } = event
    if (repeat || altKey || isField(event.target) || !enabled()) return
    if (ctrlKey || metaKey) {
      if (key.toLowerCase() !== 'z') return
      event.preventDefault()
      return undo()
    }
    const given = answers[Number(key) - 1]
    if (given) return answer(given)
    if (key === 'u' || key === 'U') return undo()
    if (key === '?') return help()
    if ((key !== ' ' && key !== 'Enter') || isPressed(event.target)) return
    event.preventDefault()
    reveal()
  }
  target.addEventListener('keydown', onKeydown)
  onScopeDispose(() => target.removeEventListener('keydown', onKeydown))
}
