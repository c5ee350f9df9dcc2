// The way out when the stored program is stale or broken. IndexedDB, the learner's data, is never touched.
const scope = new URL('./', location.href).href
const button = document.querySelector('#repair')
const result = document.querySelector('#result')

/** Only what belongs to this app: other apps may share the origin under other paths. */
async function removeStoredProgram() {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? []
  const own = registrations.filter((registration) => registration.scope === scope)
  await Promise.all(own.map((registration) => registration.unregister()))
  // workbox ends the name of each cache with the scope
  const names = (await globalThis.caches?.keys())?.filter((name) => name.endsWith(scope)) ?? []
  await Promise.all(names.map((name) => caches.delete(name)))
  return own.length + names.length
}

button.addEventListener('click', async () => {
  button.disabled = true
  result.textContent = 'Removing…'
  try {
    const removed = await removeStoredProgram()
    result.textContent = removed
      ? 'Done: the stored program is removed. Close other windows of Dossier, then open it again.'
      : 'There was no stored program here. If Dossier still does not start, your browser may be too old for it.'
  } catch (error) {
    result.textContent = `That did not work: ${error.message}. Close other windows of Dossier, then try again.`
  } finally {
    button.disabled = false
  }
})
