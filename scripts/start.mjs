// `npm start`: builds the app and serves it.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { preview } from 'vite'
import { build } from './build.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

try {
  console.log('Building…')
  build()
  const server = await preview({ root, logLevel: 'warn' })
  console.log(`Dossier is at ${server.resolvedUrls?.local[0]?.replace(/\/$/, '')}\nPress Ctrl+C to stop.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
