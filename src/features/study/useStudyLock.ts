import { onScopeDispose, ref } from 'vue'
import { studyLock } from '@/storage/studyLock'

/** Who studies: this tab, another one, or this one until another took over. */
export type Holder = 'here' | 'elsewhere' | 'moved'

/** One tab studies at a time. Without locks (old browsers) the store's own check still lets no card be answered twice. */
export function useStudyLock(locks: LockManager | undefined = 'locks' in navigator ? navigator.locks : undefined) {
  const holder = ref<Holder | null>(null)
  let release = () => {}
  let left = false
  let taking: Promise<Holder> | undefined

  const request = (manager: LockManager, options: LockOptions) =>
    new Promise<Holder>((resolve, reject) => {
      const held = manager.request(studyLock, options, (lock) => {
        resolve((holder.value = lock ? 'here' : 'elsewhere'))
        // somebody may have left the screen before it came
        return lock && !left ? new Promise<void>((done) => (release = done)) : undefined
      })
      held.catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'AbortError') holder.value = 'moved'
        else reject(error instanceof Error ? error : new Error(String(error)))
      })
    })

  /** Takes the session for this tab; `steal` takes it from whichever has it. Asked twice at once, it asks once: this tab is not another. */
  function take(steal = false): Promise<Holder> {
    if (!locks || holder.value === 'here') return Promise.resolve((holder.value = 'here'))
    taking ??= request(locks, steal ? { steal } : { ifAvailable: true }).finally(() => (taking = undefined))
    return taking
  }

  onScopeDispose(() => {
    left = true
    release()
  })
  return { holder, take }
}
