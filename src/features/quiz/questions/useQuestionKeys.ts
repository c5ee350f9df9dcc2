import { onScopeDispose } from 'vue'
import { isField } from '@/ui/keyTarget'

/** A digit typed where text goes is text; on a radio button it still chooses. */
const takesText = (target: EventTarget | null) =>
  isField(target) && !(target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox'))

/** Calls `choose` with the digit that is pressed, while `enabled` and until the component is gone. */
export function useQuestionKeys(
  enabled: () => boolean,
  choose: (digit: number) => void,
  target: GlobalEventHandlers = window,
) {
  function onKeydown({ key, repeat, ctrlKey, metaKey, altKey, target: on }: KeyboardEvent) {
    if (repeat || ctrlKey || metaKey || altKey || !/^\d$/.test(key) || takesText(on) || !enabled()) return
    choose(Number(key))
  }
  target.addEventListener('keydown', onKeydown)
  onScopeDispose(() => target.removeEventListener('keydown', onKeydown))
}
