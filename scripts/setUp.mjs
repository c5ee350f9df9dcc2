// The first step of `npm start` and `npm test`: plain Node, since no package may be there yet.
// With --browser it also finds or gets a browser.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message)
  process.exit(1)
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} Package */

/** @param {string} path @returns {Record<string, Package>} */
function lockedPackages(path) {
  const { '': _project, ...packages } = JSON.parse(readFileSync(join(root, path), 'utf8')).packages
  return packages
}

/**
 * Whether node_modules holds what package-lock.json names. By content, since git gives files new times;
 * npm writes its own copy of the lock last, so an install that was cut short has none.
 */
function isInstalled() {
  const wanted = lockedPackages('package-lock.json')
  /** @type {Record<string, Package>} */
  let present
  try {
    present = lockedPackages('node_modules/.package-lock.json')
  } catch {
    return false
  }
  const isSame = (/** @type {[string, Package]} */ [path, { version, integrity, optional, devOptional }]) => {
    const found = present[path]
    if (!found) return Boolean(optional || devOptional) // those for other systems are left out
    return found.version === version && found.integrity === integrity
  }
  return Object.entries(wanted).every(isSame) && Object.keys(present).every((path) => path in wanted)
}

function install() {
  console.error('Installing packages (npm ci)…')
  const npm = process.env.npm_execpath
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 2, 2] }
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], options)
    : spawnSync('npm ci --no-audit --no-fund', [], { ...options, shell: true })
  if (status !== 0) stop('The packages could not be installed: see the message of npm above.')
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  stop(
    `Dossier needs Node 20.19 or newer, and this is Node ${process.versions.node}. Install a newer one from nodejs.org.`,
  )
}
if (!isInstalled()) install()
if (process.argv.includes('--browser')) {
  const { ensureBrowser } = await import('./browser.mjs')
  await ensureBrowser().catch((error) => stop(error.message))
}
