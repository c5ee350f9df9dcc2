import { defineStore } from 'pinia'
import { ref } from 'vue'
import { messageOf } from './messages'

/** The one notice about something that failed; the newest replaces the one before. */
export const useNoticeStore = defineStore('notice', () => {
  const text = ref('')
  function fail(error: unknown) {
    console.error(error)
    text.value = messageOf(error)
  }
  const dismiss = () => (text.value = '')
  return { text, fail, dismiss }
})
