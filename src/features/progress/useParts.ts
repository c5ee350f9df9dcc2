import { nextTick, onScopeDispose, ref, watch, type Ref } from 'vue'

/** How many parts of a page are drawn: once it is ready one more in each task, so that drawing them freezes nothing. */
export function useParts(isReady: () => boolean, parts: number): Readonly<Ref<number>> {
  const drawn = ref(0)
  let gone = false
  onScopeDispose(() => (gone = true))
  async function draw() {
    while (drawn.value < parts && !gone) {
      await nextTick()
      await new Promise((resolve) => setTimeout(resolve))
      drawn.value += 1
    }
  }
  watch(isReady, (ready) => void (ready && draw()), { immediate: true })
  return drawn
}
