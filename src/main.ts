// A placeholder until src/app is written: it mounts a title and registers the service worker.
import { createApp, h } from 'vue'
import { Workbox } from 'workbox-window'

const serviceWorker = new URL('sw.js', document.baseURI).href

/** Lets through this build's own service worker and nothing else; absent where the browser knows no Trusted Types. */
const policy = window.trustedTypes?.createPolicy('dossier-url', {
  createScriptURL(url) {
    if (url !== serviceWorker) throw new TypeError(`Not a script of this app: ${url}`)
    return url
  },
})

createApp({ render: () => h('main', h('h1', document.title)) }).mount('#app')

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  await new Workbox(policy?.createScriptURL(serviceWorker) ?? serviceWorker).register()
}
