import type { Router } from 'vue-router'
import type { Run } from '@/storage/connection'
import { localMoment } from '@/storage/studyData'
import { studyLock } from '@/storage/studyLock'

/** Whether nobody is in a session, in any tab, nor in a quiz in this one. */
async function isQuiet(router: Router): Promise<boolean> {
  if (router.currentRoute.value.meta.busy) return false
  const { held = [] } = 'locks' in navigator ? await navigator.locks.query() : {}
  return !held.some(({ name }) => name === studyLock)
}

/**
 * Once a start, reviews of past months are sealed: when the first card is possible (`settled` is to be called then), and nobody studies,
 * or after a session. What fails is tried again at the next start: no answer depends on it.
 */
export function sealing(run: Run, router: Router) {
  let settled = false
  let done = false
  async function attempt() {
    if (!settled || done || !(await isQuiet(router))) return
    const { sealPast } = await import('@/storage/sealing')
    done = await sealPast(run, localMoment(0), () => isQuiet(router))
  }
  let attempts: Promise<unknown> = Promise.resolve()
  const soon = () => {
    attempts = attempts.then(attempt).catch((error: unknown) => {
      done = true
      console.warn(error)
    })
  }
  router.afterEach(() => setTimeout(soon)) // the screen that was left lets go of the session
  return {
    settled: () => {
      settled = true
      soon()
    },
  }
}
