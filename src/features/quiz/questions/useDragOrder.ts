import { onScopeDispose, shallowRef } from 'vue'

interface Row {
  top: number
  height: number
}

/** `from`, `to`: rows, by index. `by`: px that the row was dragged. `room`: px that the others make for it. */
interface Drag {
  from: number
  to: number
  by: number
  room: number
}

/** Where a dragged row comes to stand: past every row of whose height its leading edge has covered half. */
function placeOf(rows: readonly Row[], from: number, by: number): number {
  const dragged = rows[from]
  if (!dragged) return from
  const middle = ({ top, height }: Row) => top + height / 2
  const passed = rows.filter((row, index) =>
    index < from ? dragged.top + by < middle(row) : index > from && dragged.top + dragged.height + by > middle(row),
  ).length
  return by < 0 ? from - passed : from + passed
}

/**
 * One row of a list dragged up and down by its handle; the others make room. `drop` is called when it comes down elsewhere. The
 * handle needs `touch-action: none`, or the page scrolls under the finger.
 */
export function useDragOrder(list: () => HTMLElement | null, drop: (from: number, to: number) => void) {
  const drag = shallowRef<Drag | null>(null)
  let rows: Row[] = []
  let startY = 0
  let release = () => {}

  function onMove({ pageY }: PointerEvent) {
    const [first, last, held] = [rows[0], rows.at(-1), drag.value && rows[drag.value.from]]
    if (!drag.value || !first || !last || !held) return
    const highest = first.top - held.top
    const lowest = last.top + last.height - held.top - held.height
    const by = Math.min(lowest, Math.max(highest, pageY - startY))
    drag.value = { ...drag.value, by, to: placeOf(rows, drag.value.from, by) }
  }

  function stop() {
    release()
    drag.value = null
  }

  function onUp() {
    const ended = drag.value
    stop()
    if (ended && ended.to !== ended.from) drop(ended.from, ended.to)
  }

  function start(event: PointerEvent, from: number) {
    const handle = event.currentTarget
    if (event.button !== 0 || !event.isPrimary || !(handle instanceof HTMLElement)) return
    event.preventDefault() // selects no text
    rows = [...(list()?.children ?? [])].map((row) => {
      const { top, height } = row.getBoundingClientRect()
      return { top, height }
    })
    const [held, next] = [rows[from], rows[from + 1] ?? rows[from - 1]]
    if (!held || !next) return
    const gap = next.top > held.top ? next.top - held.top - held.height : held.top - next.top - next.height
    startY = event.pageY
    drag.value = { from, to: from, by: 0, room: held.height + gap }
    handle.setPointerCapture(event.pointerId)
    const listening = new AbortController()
    const { signal } = listening
    release = () => listening.abort()
    handle.addEventListener('pointermove', onMove, { signal })
    handle.addEventListener('pointerup', onUp, { signal })
    handle.addEventListener('pointercancel', stop, { signal })
  }

  /** Where a row is shown meanwhile: its place, and how many px it is drawn off its own. */
  function shownAt(row: number): { place: number; by: number } {
    if (!drag.value) return { place: row, by: 0 }
    const { from, to, by, room } = drag.value
    if (row === from) return { place: to, by }
    if (row > from && row <= to) return { place: row - 1, by: -room }
    return row < from && row >= to ? { place: row + 1, by: room } : { place: row, by: 0 }
  }

  onScopeDispose(stop)
  return { drag, start, shownAt }
}
