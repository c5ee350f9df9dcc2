// `npm run icons`: draws the PNG icons from public/icon.svg.
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { chromiumFlags, ensureBrowser } from './browser.mjs'

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'public')

/** `scale` shrinks the mark, `full` fills the corners: a maskable icon may be cut to a circle of 80 % of its width. */
const icons = [
  { name: 'icon-192.png', size: 192, scale: 1, full: false },
  { name: 'icon-512.png', size: 512, scale: 1, full: false },
  { name: 'icon-maskable-512.png', size: 512, scale: 0.76, full: true },
  { name: 'apple-touch-icon.png', size: 180, scale: 0.9, full: true },
]

const drawing = await readFile(join(folder, 'icon.svg'), 'utf8')
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: chromiumFlags })
try {
  const page = await browser.newPage()
  for (const { name, size, scale, full } of icons) {
    const centred = `translate(256 256) scale(${scale}) translate(-256 -256)`
    const svg = drawing
      .replace('<svg ', `<svg width="${size}" height="${size}" `)
      .replace(' rx="96"', full ? '' : ' rx="96"')
      .replace('id="mark"', `id="mark" transform="${centred}"`)
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`)
    await writeFile(join(folder, name), await page.screenshot({ omitBackground: !full }))
  }
} finally {
  await browser.close()
}
