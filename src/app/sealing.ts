import type { Router } from 'vue-router'
import type { Run } from '@/storage/connection'
import { sealPast } from '@/storage/sealing'
import { localMoment } from '@/storage/studyData'
import { studyLock } from '@/storage/studyLock'

/** Whether nobody is in a session, in any tab, nor in a quiz in this one. */
async function isQuiet(router: Router): Promise<boolean> {
  if (router.currentRoute.value.meta.busy) return false
  const { held = [] } = 'locks' in navigator ? await navigator.locks.query() : {}
  return !held.some(({ name }) => name === studyLock)
}

/**
 * Seals reviews of past months, now or once nobody studies any more. What fails is tried again at the next start: no answer depends
 * on it. To be called once a start, when the first card is possible.
 */
export function sealWhenQuiet(run: Run, router: Router) {
  let done = false
  async function attempt() {
    if (!done && (await isQuiet(router))) done = await sealPast(run, localMoment(0), () => isQuiet(router))
  }
  let attempts: Promise<unknown> = Promise.resolve()
  const soon = () => {
    attempts = attempts.then(attempt).catch((error: unknown) => {
      done = true
      console.warn(error)
    })
  }
  router.afterEach(() => setTimeout(soon)) // the screen that was left lets go of the session
  soon()
}
