import { onScopeDispose } from 'vue'

interface Keys {
  enabled: () => boolean
  choose: (option: number) => void
  goOn: () => void
}

/** Where keys mean something of their own. */
const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable], dialog[open]') !== null
/** Enter already presses these. */
const isPressed = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('button, a, summary') !== null

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
