import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { EventGroup } from './timelineEvents'

/** Events. */
const atOnce = 16
const aFrame = 10

/** How many groups from `from` on hold so many events, one group at least. */
function groupsFor(groups: readonly EventGroup[], from: number, events: number): number {
  let [count, held] = [from, 0]
  while (count < groups.length && held < events) held += groups[count++]!.events.length
  return count
}

/** A long list that grows frame by frame, so that none is missed: what fills a screen at once, the rest after it. */
export function useGradually(groups: () => readonly EventGroup[]) {
  const count = shallowRef(0)
  let frame = 0
  function grow() {
    count.value = groupsFor(groups(), count.value, aFrame)
    frame = count.value < groups().length ? requestAnimationFrame(grow) : 0
  }
  watch(
    groups,
    (all) => {
      cancelAnimationFrame(frame)
      count.value = groupsFor(all, 0, atOnce)
      frame = count.value < all.length ? requestAnimationFrame(grow) : 0
    },
    { immediate: true },
  )
  onScopeDispose(() => cancelAnimationFrame(frame))
  return computed(() => groups().slice(0, count.value))
}
