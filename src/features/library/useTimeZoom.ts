import { select } from 'd3-selection'
import { zoom, zoomIdentity, type D3ZoomEvent } from 'd3-zoom'
import { onScopeDispose } from 'vue'
import type { Stretch } from './timelineEvents'

const dayMs = 86_400_000
/** Pixels of a day at the closest. */
const dayWidth = 80
const step = 1.6

/** Marks the finger that scrolls the page, so that only what goes sideways moves the time. */
function leaveScrollingAlone(strip: HTMLElement, signal: AbortSignal) {
  let start: Touch | undefined
  let going: 'up or down' | 'sideways' | '' = ''
  const listen = (type: 'touchstart' | 'touchmove', listener: (event: TouchEvent) => void) =>
    strip.addEventListener(type, listener, { capture: true, passive: true, signal })
  listen('touchstart', ({ touches }) => {
    start = touches[0]
    going = touches.length > 1 ? 'sideways' : ''
  })
  listen('touchmove', (event) => {
    const now = event.touches[0]
    if (!start || !now) return
    const [across, down] = [Math.abs(now.clientX - start.clientX), Math.abs(now.clientY - start.clientY)]
    if (!going && across + down > 4) going = across > down ? 'sideways' : 'up or down'
    if (going !== 'sideways' || !event.cancelable) event.stopImmediatePropagation() // unseen by d3-zoom, which would keep the page from scrolling
  })
}

/**
 * Lets a strip of time be zoomed and moved by pinch, wheel and drag, from `whole` to single days, until the component that called it is gone.
 * @param onMove as often as it moves; the stretch that shows then
 * @param onRest once it has come to rest
 */
export function useTimeZoom(onMove: (shown: Stretch) => void, onRest: (shown: Stretch) => void) {
  let strip: HTMLElement | null = null
  let whole: Stretch = { from: 0, until: 1 }
  let width = 1
  let shown: Stretch = whole
  /** What was told last: a finger that only scrolled the page changed nothing. */
  let rested = shown
  /** While the strip is told what to show: nobody need hear of it as a gesture. */
  let told = false
  const listening = new AbortController()

  const length = ({ from, until }: Stretch) => until - from
  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: MouseEvent | WheelEvent) => {
      if (event.type === 'wheel')
        return Math.abs((event as WheelEvent).deltaY) >= Math.abs((event as WheelEvent).deltaX)
      return !event.ctrlKey && !event.button
    })
    .clickDistance(4)
    .on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
      const ms = (x: number) => whole.from + (transform.invertX(x) / width) * length(whole)
      shown = { from: ms(0), until: ms(width) }
      onMove(shown)
    })
    .on('end', () => {
      const moved = shown.from !== rested.from || shown.until !== rested.until
      rested = shown
      if (moved && !told) onRest(shown)
    })

  /** Shows a stretch, as far as there is one within the whole. */
  function show({ from, until }: Stretch) {
    if (!strip) return
    const [, most] = behaviour.scaleExtent()
    const k = Math.min(Math.max(length(whole) / (until - from), 1), most)
    const visible = length(whole) / k
    const middle = (from + until) / 2
    const start = Math.min(Math.max(middle - visible / 2, whole.from), whole.until - visible)
    const x = -((start - whole.from) / length(whole)) * width * k
    behaviour.transform(select(strip), zoomIdentity.translate(x, 0).scale(k))
  }

  /** The same without anybody hearing of it as a gesture. */
  function set(stretch: Stretch) {
    told = true
    show(stretch)
    told = false
  }

  const turnSideways = (event: WheelEvent) => {
    if (Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return
    event.preventDefault()
    if (strip) behaviour.translateBy(select(strip), (-event.deltaX * length(shown)) / length(whole), 0)
  }

  onScopeDispose(() => {
    listening.abort()
    if (strip) select(strip).on('.zoom', null)
  })

  return {
    /** Takes gestures on `element` from now on. */
    attach(element: HTMLElement) {
      strip = element
      leaveScrollingAlone(element, listening.signal)
      element.addEventListener('wheel', turnSideways, { passive: false, signal: listening.signal })
      select(element).call(behaviour).on('dblclick.zoom', null)
    },
    /** What there is, on how many pixels, and what shows of it. */
    measure(all: Stretch, pixels: number, stretch: Stretch) {
      ;[whole, width] = [all, pixels]
      behaviour
        .extent([
          [0, 0],
          [width, 1],
        ])
        .translateExtent([
          [0, 0],
          [width, 1],
        ])
        .scaleExtent([1, Math.max(1, length(whole) / ((width / dayWidth) * dayMs))])
      set(stretch)
    },
    show,
    /** By buttons and keys: about the middle. */
    zoomBy(times: 1 | -1) {
      const half = length(shown) / 2 / step ** times
      const middle = (shown.from + shown.until) / 2
      show({ from: middle - half, until: middle + half })
    },
    moveBy(share: number) {
      const by = length(shown) * share
      show({ from: shown.from + by, until: shown.until + by })
    },
    showWhole: () => show(whole),
  }
}
