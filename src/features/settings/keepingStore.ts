import { defineStore } from 'pinia'
import { ref } from 'vue'
import { isKept, keepData } from '@/storage/persistence'

/** Whether the browser keeps the data, and how much room they take. */
export const useKeepingStore = defineStore('keeping', () => {
  /** Null where the browser does not say. */
  const kept = ref<boolean | null>(null)
  /** Bytes, as the browser estimates; null where it does not. */
  const used = ref<number | null>(null)
  /** It was asked on this page, and did not agree. */
  const declined = ref(false)

  async function look() {
    kept.value = await isKept()
    used.value = (await navigator.storage?.estimate?.())?.usage ?? null
  }
  async function ask() {
    kept.value = await keepData()
    declined.value = kept.value !== true
  }
  return { kept, used, declined, look, ask }
})
