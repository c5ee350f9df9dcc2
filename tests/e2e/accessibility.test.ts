import { AxeBuilder } from '@axe-core/playwright'
import { expect, it } from 'vitest'
import { launchBrowser, previewSite } from '../support/builtApp'
import { answerCards, openStudy, waitUntilFilled } from '../support/study'

const screens = { Today: '', Quiz: '#/quiz', Progress: '#/progress', Library: '#/library', Settings: '#/settings' }
const overviews = {
  resolutions: 'Resolutions and agreements',
  people: 'Who is who',
  'people&actor=kosovo/russia': 'Russia',
}

it.each(['light', 'dark'] as const)('axe finds no violation on any screen in %s colours', async (colorScheme) => {
  const site = await previewSite()
  const browser = await launchBrowser({
    url: site.url,
    context: { colorScheme, viewport: { width: 360, height: 740 }, bypassCSP: false },
  })
  const { page } = browser
  const violations: string[] = []
  const look = async (where: string) => {
    const axe = new AxeBuilder({ page })
    // all but colours is the same in the dark
    if (colorScheme === 'dark') axe.withRules(['color-contrast'])
    const result = await axe.analyze()
    violations.push(
      ...result.violations.map(({ id, nodes }) => `${where}: ${id} at ${nodes.map(({ html }) => html).join(' | ')}`),
    )
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    if (wide) violations.push(`${where}: wider than the screen`)
  }
  try {
    await page.goto(site.url)
    await waitUntilFilled(page)
    await page.reload()
    await page
      .getByRole('link', { name: /^Study/ })
      .first()
      .waitFor()
    await look('today, fresh')
    await openStudy(page, site.url)
    await look('question')
    await page.getByRole('button', { name: 'Show answer' }).click()
    await page.getByText('More for this card').click()
    await look('answer')
    await page.getByRole('button', { name: 'Keys' }).click()
    await look('keys')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Again/ }).click()
    await openStudy(page, site.url, '?failed')
    await answerCards(page, 1)
    await page.getByRole('heading', { name: 'Session done' }).waitFor()
    await look('summary')
    for (const [name, address] of Object.entries(screens)) {
      await page.goto(`${site.url}${address}`)
      // by name: the screen before has a heading too, while this one is on its way
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
      await page.waitForLoadState('networkidle')
      await look(name)
    }
    await page.goto(`${site.url}#/plan`)
    await page.getByRole('button', { name: 'Add an exam' }).click()
    await page.getByText('By topic').click()
    await look('an exam being planned')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved. Today’s cards follow it').waitFor()
    await page.getByRole('button', { name: 'Add days off' }).click()
    await look('the plan')
    await page.goto(`${site.url}#/library`)
    await page.getByRole('link', { name: /^Kosovo–Russia relations/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Kosovo–Russia relations' }).waitFor()
    await look('a document')
    await page
      .getByRole('link', { name: /Kelmendi/ })
      .first()
      .click()
    await page
      .getByRole('region', { name: /Where it stands/ })
      .first()
      .waitFor()
    await look('a fact')
    for (const [view, name] of Object.entries(overviews)) {
      await page.goto(`${site.url}#/library?view=${view}`)
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
      await look(name)
    }
    expect(violations).toEqual([])
    expect(browser.problems).toEqual([])
  } finally {
    await browser.close()
    await site.stop()
  }
})
