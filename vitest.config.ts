import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import vue from '@vitejs/plugin-vue'
import { loadDecksPlugin } from './scripts/decksPluginLoader.ts'

const resolve = { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } }

/** ms. Simulations take seconds, and no test is to fail because a machine is busy. */
const busy = 30_000
/** Of each project: they do not take it over from the whole. */
const expect = { poll: { timeout: busy } }

export default defineConfig({
  test: {
    maxWorkers: 2, // else one core of two stays idle
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{domain,formats,storage,workers,words,decks,scripts}/**/*.test.ts'],
          testTimeout: busy,
          hookTimeout: busy,
          expect,
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
          expect,
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
          testTimeout: 240_000, // axe takes a minute where three browsers share two slow cores
          hookTimeout: 240_000,
          expect,
          sequence: { groupOrder: 1 }, // after the others, so that a busy machine does not slow the browser
        },
      },
    ],
  },
})
