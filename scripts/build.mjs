// The production build, as `npm run build` makes it, from any process.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Builds dist/ in a process of its own: a test run's NODE_ENV would give Vue's development build. */
export function build() {
  const { NODE_ENV: _mode, VITEST: _test, ...env } = process.env
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The build failed: see the messages above.')
}
