import { beforeAll, beforeEach } from 'vitest'
import type { Page } from 'playwright-core'
import { launchBrowser, previewSite, type Site, type TestBrowser } from './builtApp'

/** The built app's site for a whole test file, and for each test a browser that has never been there. */
export function useFreshBrowser() {
  const now = {} as { site: Site; browser: TestBrowser; page: Page }
  beforeAll(async () => {
    now.site = await previewSite()
    return () => now.site.stop()
  })
  beforeEach(async () => {
    now.browser = await launchBrowser({ url: now.site.url })
    now.page = now.browser.page
    return () => now.browser.close()
  })
  return now
}
