import { onScopeDispose, ref, watch } from 'vue'

/** Browsers allow only so many changes of the address in a row. */
const pause = 250

/**
 * What is typed, at once; the address follows when the typing pauses, so that going back finds the search again.
 * @param inAddress what the address says now
 * @param write puts it there
 */
export function useSearch(inAddress: () => string, write: (text: string) => void) {
  const typed = ref(inAddress())
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = () => clearTimeout(timer)

  function type(text: string) {
    typed.value = text
    cancel()
    timer = setTimeout(() => write(text), pause)
  }
  /** Somebody went on, or back: what was about to be written would lead away from there. */
  watch(inAddress, (text) => {
    cancel()
    typed.value = text
  })
  onScopeDispose(cancel)
  return { typed, type, cancel }
}
