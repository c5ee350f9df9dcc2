import { readFile } from 'node:fs/promises'
import { extname, join, posix } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Connect, Plugin } from 'vite'

const compress = promisify(gzip)

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

/** Vite's preview does not compress, a real host does: load times would be wrong without it. */
export const previewGzip = (): Plugin => ({
  name: 'preview-gzip',
  configurePreviewServer(server) {
    const { root, build, preview } = server.config

    async function answer(request: Connect.IncomingMessage, response: Parameters<Connect.SimpleHandleFunction>[1]) {
      if (request.method !== 'GET' || !/\bgzip\b/.test(String(request.headers['accept-encoding']))) return false
      const path = posix.normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://preview').pathname))
      const file = path.endsWith('/') ? `${path}index.html` : path
      const type = types[extname(file)]
      if (!type || file.includes('..')) return false
      const body = await readFile(join(root, build.outDir, file)).catch(() => undefined)
      if (!body) return false
      for (const [name, value] of Object.entries(preview.headers))
        if (value !== undefined) response.setHeader(name, value)
      response.setHeader('Content-Type', type)
      response.setHeader('Content-Encoding', 'gzip')
      response.setHeader('Vary', 'Accept-Encoding')
      response.setHeader(
        'Cache-Control',
        file.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
      response.end(await compress(body))
      return true
    }

    server.middlewares.use((request, response, next) => {
      answer(request, response).then((answered) => {
        if (!answered) next()
      }, next)
    })
  },
})
