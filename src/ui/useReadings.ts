import { onScopeDispose } from 'vue'

/** The wall clock and the steady one, read from time to time, and whether the page was looked at in between. Neither timers nor the steady clock can be trusted in sleep. */
export function useReadings() {
  const read = () => ({ wall: Date.now(), steady: performance.now() })
  const isSeen = () => document.visibilityState === 'visible'
  let last = read()
  let seen = isSeen()

  function begin() {
    last = read()
    seen = isSeen()
  }
  /** What was read at the last look, what is read now, and whether the page was looked at all the time. */
  function look() {
    const [before, was] = [last, seen]
    begin()
    return { before, now: last, seen: was }
  }

  const unseen = () => (seen = false)
  const events = ['visibilitychange', 'freeze', 'resume'] as const
  for (const event of events) document.addEventListener(event, unseen)
  onScopeDispose(() => {
    for (const event of events) document.removeEventListener(event, unseen)
  })
  return { begin, look }
}
