// Tells eslint-plugin-boundaries which file an import means: `@/` is src/, endings may be left out, `?worker&url` goes.
const { statSync } = require('node:fs')
const { isBuiltin, createRequire } = require('node:module')
const { dirname, join, resolve } = require('node:path')

const root = dirname(__dirname)

/** @param {string} path */
const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile()

module.exports = {
  interfaceVersion: 2,
  /** @param {string} source @param {string} importer @returns {{ found: boolean, path?: string | null }} */
  resolve(source, importer) {
    if (isBuiltin(source)) return { found: true, path: null }
    const [name = ''] = source.split('?')
    if (name.startsWith('@/') || name.startsWith('.')) {
      const place = name.startsWith('@/') ? join(root, 'src', name.slice(2)) : resolve(dirname(importer), name)
      const path = [place, `${place}.ts`, `${place}.vue`].find(isFile)
      return path ? { found: true, path } : { found: false }
    }
    try {
      return { found: true, path: createRequire(importer).resolve(name) }
    } catch {
      return { found: false }
    }
  },
}
