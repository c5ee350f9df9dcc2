import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Workbox } from 'workbox-window'
import { serviceWorkerUrl } from './scriptUrls'

const hour = 3_600_000

/** The service worker: what is stored for offline use, and whether a newer version waits to be let in. */
export const useUpdateStore = defineStore('update', () => {
  /** A newer version is stored and waits. */
  const waiting = ref(false)
  /** A newer version has taken over, here or in another tab: this page must load again, once nothing is under way. */
  const replaced = ref(false)
  let workbox: Workbox | undefined

  /** Looks for a newer version now, each hour, and whenever the app is looked at again. Never takes one by itself. */
  async function register() {
    if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
    if (navigator.serviceWorker.controller)
      navigator.serviceWorker.addEventListener('controllerchange', () => (replaced.value = true))
    const { Workbox: Registered } = await import('workbox-window')
    workbox = new Registered(serviceWorkerUrl())
    workbox.addEventListener('waiting', () => (waiting.value = true))
    const registration = await workbox.register()
    if (!registration) return
    const look = () => {
      if (navigator.onLine && document.visibilityState === 'visible') registration.update().catch(() => {}) // no network is no fault
    }
    setInterval(look, hour)
    document.addEventListener('visibilitychange', look)
  }

  /** Lets the newer version in; every tab loads again once nothing is under way there. Every answer is stored already. */
  const take = () => workbox?.messageSkipWaiting()
  return { waiting, replaced, register, take }
})
