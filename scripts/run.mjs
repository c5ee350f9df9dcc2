// Runs a TypeScript module of this repository: node scripts/run.mjs FILE [argument…]
// The module exports `main(args: string[]): Promise<void> | void`; `@/` is src/, as in the app.
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer, isRunnableDevEnvironment } from 'vite'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [file, ...args] = process.argv.slice(2)

// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error
  process.exit()
})

if (!file) {
  console.error('Usage: node scripts/run.mjs FILE [argument…]')
  process.exit(2)
}

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  resolve: { alias: { '@': join(root, 'src') } },
})
try {
  const environment = server.environments.ssr
  if (!isRunnableDevEnvironment(environment)) throw new Error('This Vite cannot run modules.')
  const { main } = await environment.runner.import(resolve(file))
  if (typeof main !== 'function') throw new Error(`${file} exports no function \`main\`.`)
  await main(args)
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await server.close()
}
