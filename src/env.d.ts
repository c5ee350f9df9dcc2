/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Of package.json; tests have none. */
  readonly APP_VERSION?: string
}

// ESLint alone reads this: vue-tsc knows the real component.
declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent
  export default component
}

declare module 'virtual:decks' {
  import type { Deck } from '@/domain/facts/deck'
  export const bundledDecks: readonly {
    id: string
    /** Of all that a learner sees of it. */
    hash: string
    /** Its head and the facts of its first block, with their issues: enough for the first session. */
    start: () => Promise<Deck>
    /** All others. */
    rest: () => Promise<Pick<Deck, 'issues' | 'facts'>>
  }[]
}
