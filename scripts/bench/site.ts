import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** What benchmarks need on disk, browser profiles too: never in dist. */
export const workFolder = join(root, 'node_modules/.cache/bench')
const siteFolder = join(workFolder, 'site')

/** The app and the page of benchmarks share an origin, and so a database; the app's service worker sees only its own folder. */
export const appPath = 'app/'
export const pagePath = 'page/'

/** In a process of its own: in this one, Vite has set NODE_ENV for development. */
function buildApp() {
  const { NODE_ENV: _mode, ...env } = process.env
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const folder = join(siteFolder, appPath)
  const args = [vite, 'build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir']
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 2, 2], timeout: 120_000 })
  if (status !== 0) throw new Error('The build failed: see the messages above.')
}

async function buildPage() {
  const folder = join(siteFolder, pagePath)
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { '@': join(root, 'src') } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('page.ts', import.meta.url)), formats: ['es'], fileName: 'page' },
    },
  })
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>Bench</title><script type="module" src="page.js"></script>',
  )
}

/** Builds what is to be measured and serves it. `app`: the whole app too. */
export async function benchSite({ app }: { app: boolean }) {
  rmSync(siteFolder, { recursive: true, force: true })
  mkdirSync(siteFolder, { recursive: true })
  if (app) buildApp()
  await buildPage()
  const server = await preview({
    root,
    configFile: false,
    appType: 'mpa',
    logLevel: 'warn',
    build: { outDir: siteFolder },
    preview: { host: '127.0.0.1', port: 4390, strictPort: false },
  })
  const { port } = server.httpServer.address() as { port: number }
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() }
}
