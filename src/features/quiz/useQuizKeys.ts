import { onScopeDispose } from 'vue'
import { isField, isPressed } from '@/ui/keyTarget'

interface Keys {
  enabled: () => boolean
  choose: (option: number) => void
  goOn: () => void
}

/** 1 to 4 choose an option, Enter goes on; until the component is gone. */
export function useQuizKeys({ enabled, choose, goOn }: Keys, target: GlobalEventHandlers = window) {
  function onKeydown(event: KeyboardEvent) {
    const { key, repeat, ctrlKey, metaKey, altKey } = event
    if (repeat || ctrlKey || metaKey || altKey || isField(event.target) || !enabled()) return
    if (/^[1-4]$/.test(key)) return choose(Number(key) - 1)
    if (key !== 'Enter' || isPressed(event.target)) return
    event.preventDefault()
    goOn()
  }
  target.addEventListener('keydown', onKeydown)
  onScopeDispose(() => target.removeEventListener('keydown', onKeydown))
}
