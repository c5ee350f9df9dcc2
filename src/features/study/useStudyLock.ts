import { onScopeDispose, ref } from 'vue'

const name = 'dossier-study'

/** Who studies: this tab, another one, or this one until another took over. */
export type Holder = 'here' | 'elsewhere' | 'moved'

/** One tab studies at a time. Without locks (old browsers) the store's own check still lets no card be answered twice. */
export function useStudyLock(locks: LockManager | undefined = 'locks' in navigator ? navigator.locks : undefined) {
  const holder = ref<Holder | null>(null)
  let release = () => {}

  /** Takes the session for this tab; `steal` takes it from whichever has it. */
  function take(steal = false): Promise<Holder> {
    if (!locks || holder.value === 'here') return Promise.resolve((holder.value = 'here'))
    return new Promise((resolve, reject) => {
      const options: LockOptions = steal ? { steal } : { ifAvailable: true }
      const held = locks.request(name, options, (lock) => {
        resolve((holder.value = lock ? 'here' : 'elsewhere'))
        return lock ? new Promise<void>((done) => (release = done)) : undefined
      })
      held.catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'AbortError') holder.value = 'moved'
        else reject(error instanceof Error ? error : new Error(String(error)))
      })
    })
  }

  onScopeDispose(() => release())
  return { holder, take }
}
