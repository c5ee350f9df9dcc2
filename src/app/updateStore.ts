import { defineStore } from 'pinia'
import { ref } from 'vue'
import { Workbox } from 'workbox-window'
import { serviceWorkerUrl } from './scriptUrls'

const hour = 3_600_000

/** The service worker: what is stored for offline use, and whether a newer version waits to be let in. */
export const useUpdateStore = defineStore('update', () => {
  const waiting = ref(false)
  let workbox: Workbox | undefined

  /** Looks for a newer version now, each hour, and whenever the app is looked at again. Never takes one by itself. */
  async function register() {
    if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
    workbox = new Workbox(serviceWorkerUrl())
    workbox.addEventListener('waiting', () => (waiting.value = true))
    const registration = await workbox.register()
    if (!registration) return
    const look = () => navigator.onLine && void registration.update().catch(() => {}) // no network is no fault
    setInterval(look, hour)
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look())
  }

  /** Lets the newer version in and reloads once it is there. Every answer is stored already, so nothing is lost. */
  function take() {
    workbox?.addEventListener('controlling', () => location.reload())
    workbox?.messageSkipWaiting()
  }
  return { waiting, register, take }
})
