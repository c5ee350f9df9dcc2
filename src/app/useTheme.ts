import { watchEffect } from 'vue'
import type { Theme } from '@/storage/settings'

/** Holds the page to the theme that the learner chose; `auto` leaves it to the system. */
export function useTheme(chosen: () => Theme, root: HTMLElement = document.documentElement) {
  watchEffect(() => {
    const theme = chosen()
    if (theme === 'auto') delete root.dataset.theme
    else root.dataset.theme = theme
  })
}
