import { createApp } from 'vue'
import { createPinia } from 'pinia'
import App from '@/app/App.vue'
import { installBundledDecks } from '@/app/bundledDecks'
import { useNoticeStore } from '@/app/noticeStore'
import { makeRouter } from '@/app/router'
import { scriptUrl } from '@/app/scriptUrls'
import { useUpdateStore } from '@/app/updateStore'
import { cachesAreStale } from '@/storage/staleCaches'
import { replayerKey } from '@/storage/replayerKey'
import { simulatorKey } from '@/storage/simulatorKey'
import { contentKey, openStudyData, studyDataKey } from '@/storage/studyData'
import { replayIn, startReplayWorker } from '@/workers/replayWorker'
import { AppError } from '@/domain/error'
import '@/ui/tokens.css'
import '@/ui/base.css'

const router = makeRouter()
const app = createApp(App).use(createPinia()).use(router)
const notice = useNoticeStore()
app.config.errorHandler = (error) => notice.fail(error)
router.onError(notice.fail) // a screen that could not be loaded: links tell nobody
addEventListener('unhandledrejection', ({ reason }) => notice.fail(reason))

const data = openStudyData('dossier', {
  superseded: () => notice.fail(new AppError('storage-superseded', {})),
  blocked: () => notice.fail(new AppError('storage-blocked', {})),
})
const startReplay = () => replayIn(startReplayWorker(scriptUrl))
const startSimulator = async () => {
  const { simulateIn, startSimulationWorker } = await import('@/workers/simulationWorker')
  return simulateIn(() => startSimulationWorker(scriptUrl))
}
const decks = installBundledDecks(data)
/** Without it the app works all the same, only not offline; a browser that forbids it has been told to. */
let registering: Promise<void> | undefined
const register = () => (registering ??= useUpdateStore().register().catch(console.warn))
/** For screens that never ask for the whole content, in ms after the page was loaded. */
const latest = 3_000
let sealing: Promise<void> | undefined
const settled = async () => {
  void register() // who asks shows its first card by now: that does not wait for what stores the rest
  const corrected = await decks.settled()
  sealing ??= import('@/app/sealing').then(({ sealWhenQuiet }) => sealWhenQuiet(data.run, router), console.warn)
  return corrected
}
// where a restore was cut off before its caches were made anew
const ready = decks.ready.then(async () => {
  if (!(await cachesAreStale(data.run))) return
  const { rebuildCaches } = await import('@/storage/cacheRebuild')
  await rebuildCaches(data.run, startReplay)
})
ready.catch(notice.fail)

app
  .provide(studyDataKey, data)
  .provide(contentKey, { ready, settled })
  .provide(replayerKey, startReplay)
  .provide(simulatorKey, startSimulator)
  .mount('#app')
addEventListener('load', () => setTimeout(() => void register(), latest))
