import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import vue from '@vitejs/plugin-vue'
import { loadDecksPlugin } from './scripts/decksPluginLoader.ts'

const resolve = { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } }

/** ms. Simulations take seconds, and no test is to fail because a machine is busy. */
const busy = 30_000

export default defineConfig({
  test: {
    maxWorkers: 2, // else one core of two stays idle
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{domain,formats,storage,workers,words,decks,scripts}/**/*.test.ts'],
          testTimeout: busy,
          hookTimeout: busy,
          isolate: false, // these keep nothing in modules, and share the deck that they read
          sequence: { groupOrder: 0 },
        },
      },
      {
        plugins: [vue(), await loadDecksPlugin()],
        resolve,
        test: {
          name: 'component',
          environment: 'happy-dom',
          testTimeout: busy,
          hookTimeout: busy,
          include: ['tests/{features,ui,app}/**/*.test.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/{e2e,faults}/**/*.test.ts'],
          globalSetup: ['tests/support/build.ts'],
          maxWorkers: 3, // a browser is waited for a third of the time
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 }, // after the others, so that a busy machine does not slow the browser
        },
      },
    ],
  },
})
