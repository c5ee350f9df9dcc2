import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import vue from '@vitejs/plugin-vue'
import { VitePWA } from 'vite-plugin-pwa'
import { loadDecksPlugin } from './scripts/decksPluginLoader.ts'
import { CSP, SECURITY_HEADERS } from './scripts/headers.ts'
import { previewGzip } from './scripts/previewGzip.ts'

/** For hosts that set no headers. In the built page only: the dev server needs inline scripts. */
const cspMeta = (): Plugin => ({
  name: 'csp-meta',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: CSP }, injectTo: 'head-prepend' },
  ],
})

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string }

export default defineConfig({
  base: './',
  appType: 'mpa', // unknown paths are 404, as on a plain file server: routes are hashes
  define: { 'import.meta.env.APP_VERSION': JSON.stringify(version) },
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  plugins: [
    vue({ features: { optionsAPI: false } }), // every component is a <script setup>: 1.7 kB less before the first card
    await loadDecksPlugin(),
    cspMeta(),
    previewGzip(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: null, // src/app registers it, through the Trusted Types policy
      includeManifestIcons: false, // globPatterns has them already
      manifest: {
        id: './',
        name: 'Dossier',
        short_name: 'Dossier',
        description:
          'Study a set of documents until you know them: timed quizzes and progress per topic, without a network.',
        lang: 'en',
        start_url: './',
        scope: './',
        display: 'standalone',
        theme_color: '#1f4a5f',
        background_color: '#f7f4ec',
        categories: ['education'],
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      workbox: {
        // the plugin adds the manifest itself
        globPatterns: ['**/*.{js,css,html,svg,png,json,woff2}'],
        globIgnores: ['recover.*'], // the way out of a broken shell must come from the network
        navigateFallback: 'index.html',
        navigateFallbackDenylist: [/\/recover\.html$/],
        inlineWorkboxRuntime: true, // Trusted Types refuse importScripts in the worker
        clientsClaim: true,
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // what the entry needs, in one file: where lazy screens share some of it, it would come in pieces, which compress worse by a kilobyte or two
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'initial', tags: ['$initial'] }] } } },
  },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true, headers: SECURITY_HEADERS },
})
