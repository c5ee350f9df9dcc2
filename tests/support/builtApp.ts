import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { preview } from 'vite'
import { chromiumFlags, ensureBrowser } from '../../scripts/browser.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Site {
  /** Ends with a slash. */
  url: string
  stop: () => Promise<void>
}

/**
 * The server of `npm start`: security headers and gzip.
 * @param port 0 takes a free one; a test that stops the server and starts it again passes the old one
 */
export async function previewSite({ port = 0 } = {}): Promise<Site> {
  const server = await preview({ root, logLevel: 'warn', preview: { port: port || (await freePort()) } })
  const { port: taken } = server.httpServer.address() as AddressInfo
  return { url: `http://127.0.0.1:${taken}/`, stop: () => server.close() }
}

/** Vite takes port 0 for its default one. */
async function freePort() {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/**
 * The plainest host there is: dist under a path of its own, no security headers, no fallback to index.html.
 * @param folder another build than dist, to try updates
 */
export async function plainSite({ base = '/deep/er/', port = 0, folder = join(root, 'dist') } = {}): Promise<Site> {
  const server = createServer((request, response) => {
    const path = posix.normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname))
    const file = path.endsWith('/') ? `${path}index.html` : path
    const body = file.startsWith(base) ? readFile(join(folder, file.slice(base.length))) : Promise.reject(new Error())
    body.then(
      (bytes) => {
        response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream')
        response.end(bytes)
      },
      () => response.writeHead(404).end('Not found'),
    )
  })
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    async stop() {
      const closed = new Promise((done) => server.close(done))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

export interface TestBrowser {
  context: BrowserContext
  page: Page
  /** Console errors and warnings, page errors, CSP and Trusted Types violations, requests to other origins. */
  problems: string[]
  close: () => Promise<void>
}

export interface BrowserChoice {
  /** The app's address: what a request may go to. */
  url: string
  /** Where a profile is kept from one launch to the next, see `profileFolder`; without one it is fresh and forgotten. */
  profile?: string
  context?: BrowserContextOptions
}

export async function launchBrowser({ url, profile, context: options = {} }: BrowserChoice): Promise<TestBrowser> {
  const launch = { executablePath: await ensureBrowser(), args: chromiumFlags }
  const browser = profile ? null : await chromium.launch(launch)
  const context = browser
    ? await browser.newContext(options)
    : await chromium.launchPersistentContext(profile ?? '', { ...launch, ...options })
  const problems: string[] = []
  await collectProblems(context, new URL(url).origin, problems)
  return {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    problems,
    close: () => (browser ?? context).close(),
  }
}

/** A profile that outlives its browser: pass `path` to `launchBrowser`, more than once. */
export async function profileFolder() {
  const path = await mkdtemp(join(tmpdir(), 'dossier-profile-'))
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) }
}

async function collectProblems(context: BrowserContext, origin: string, problems: string[]) {
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => problems.push(`page: ${error.error().message}`))
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (asked !== origin && !['data:', 'blob:'].includes(protocol)) problems.push(`request: ${request.url()}`)
  })
  await context.exposeFunction('reportViolation', (violation: string) => void problems.push(`policy: ${violation}`))
  await context.addInitScript(() => {
    addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sample, sourceFile, lineNumber }) => {
        const where = `${sourceFile}:${lineNumber}`
        const { reportViolation } = window as unknown as { reportViolation: (violation: string) => void }
        reportViolation(`${effectiveDirective} refused ${blockedURI} ${sample} at ${where}`)
      },
    )
  })
}

/** Until the service worker is active and answers this page's requests. */
export async function waitUntilControlled(page: Page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}
