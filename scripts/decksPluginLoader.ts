import { fileURLToPath } from 'node:url'
import { runnerImport, type Plugin } from 'vite'

/**
 * The decks plugin runs code of src/domain, which imports without file endings and by `@/`. Vite warns of that in a
 * configuration file and will refuse it one day, so the plugin is loaded as the app's own modules are.
 */
export async function loadDecksPlugin(): Promise<Plugin> {
  const path = fileURLToPath(new URL('decksPlugin.ts', import.meta.url))
  const { module } = await runnerImport<typeof import('./decksPlugin.ts')>(path, {
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': fileURLToPath(new URL('../src', import.meta.url)) } },
  })
  return module.decksPlugin()
}
