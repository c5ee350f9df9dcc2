const serviceWorker = new URL('sw.js', document.baseURI).href
/** Vite puts every worker of this build there. */
const assets = new URL('assets/', document.baseURI).href

/** Lets through this build's own scripts and nothing else; absent where the browser knows no Trusted Types. */
const policy = window.trustedTypes?.createPolicy('dossier-url', {
  createScriptURL(url) {
    const whole = new URL(url, document.baseURI).href
    if (whole !== serviceWorker && !(whole.startsWith(assets) && /\.js$/.test(whole)) && !import.meta.env.DEV)
      throw new TypeError(`Not a script of this app: ${url}`)
    return whole
  },
})

/** A script address as the browser accepts it under Trusted Types. */
export const scriptUrl = (url: string): string => (policy?.createScriptURL(url) ?? url) as string

export const serviceWorkerUrl = () => scriptUrl(serviceWorker)
