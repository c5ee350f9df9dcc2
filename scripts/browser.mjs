// Finds a Chrome or Chromium for the tests, or gets one. As a command: prints its path.
// Order: CHROME_PATH; a system browser; one that was unpacked here or got by Playwright before;
// else apt-get (root on Debian, unless NO_APT is set); the one inside @sparticuz/chromium (Linux x64); playwright install.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const packageFolder = join(root, 'node_modules/@sparticuz/chromium')

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

export const chromiumFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // root (containers, CI) cannot use the sandbox
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** @returns {string | undefined} */
function systemBrowser() {
  if (process.platform === 'win32') return undefined
  for (const name of names) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
    if (status === 0 && stdout.trim()) return stdout.trim()
  }
  return undefined
}

/** @returns {string | undefined} where the browser inside the package is, once unpacked */
function unpackedPlace() {
  try {
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
    return join(root, 'node_modules', '.cache', `chromium-${version}`, 'run.sh')
  } catch {
    return undefined
  }
}

/** @returns {Promise<string>} where Playwright's own browser would be */
const playwrightPlace = async () => (await import('playwright-core')).chromium.executablePath()

/** @returns {Promise<string | undefined>} a browser that is there already */
async function presentBrowser() {
  const places = [process.env.CHROME_PATH, systemBrowser(), ...fixedPlaces, unpackedPlace(), await playwrightPlace()]
  return places.find((place) => place && existsSync(place))
}

/** Unpacks the browser that the npm package holds; nothing is downloaded. */
async function unpackedBrowser() {
  const runner = unpackedPlace()
  if (!runner || process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = dirname(runner)
  mkdirSync(folder, { recursive: true })
  const temporary = process.env.TMPDIR
  process.env.TMPDIR = folder // it unpacks into os.tmpdir(), and takes any older chromium there for its own
  try {
    const { inflate } = await import('@sparticuz/chromium')
    const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
    await Promise.all(archives.map((archive) => inflate(join(packageFolder, 'bin', archive))))
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = temporary
  }
  // The package's own fonts.conf names fixed folders, and without any font pages crash.
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${folder}/fonts/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`,
  )
  // libnss3 and its like come with the package, for systems that lack them
  writeFileSync(
    runner,
    `#!/bin/sh
d="$(dirname "$(readlink -f "$0")")"
export LD_LIBRARY_PATH="$d/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" FONTCONFIG_FILE="$d/fonts.conf"
exec "$d/chromium" "$@"
`,
    { mode: 0o755 },
  )
  return runner
}

/**
 * What it runs writes to standard error, so that standard output stays the caller's.
 * @param {string} command
 * @param {string[]} args
 */
const run = (command, ...args) =>
  spawnSync(command, args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })

/** @returns {string | undefined} */
function debianBrowser() {
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (!mayInstall || process.env.NO_APT) return undefined
  run('apt-get', 'update')
  run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium')
  return systemBrowser()
}

async function playwrightBrowser() {
  run(process.execPath, join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium')
  return presentBrowser()
}

/** @returns {Promise<string>} the path of a browser that was there, or that was got now */
export async function ensureBrowser() {
  const path = (await presentBrowser()) ?? debianBrowser() ?? (await unpackedBrowser()) ?? (await playwrightBrowser())
  if (path) return path
  throw new Error('No Chrome or Chromium was found or could be got: install one, or name its program in CHROME_PATH.')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = await ensureBrowser()
  console.log(path)
  console.error(execFileSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8' }).trim())
}
