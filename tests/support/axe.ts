import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Without the passes, which nobody reads and which take as long again on a large page. */
const axeOn = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })

/** What axe finds, in light colours and, of colours alone, in dark; and whether anything is wider than the screen. */
export async function faultsAt(page: Page, where: string): Promise<string[]> {
  const found = async (axe: AxeBuilder, how: string) =>
    (await axe.analyze()).violations.map(
      ({ id, nodes }) => `${where}${how}: ${id} at ${nodes.map(({ html }) => html).join(' | ')}`,
    )
  const light = await found(axeOn(page), '')
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await found(axeOn(page).withRules(['color-contrast']), ', dark')
  await page.emulateMedia({ colorScheme: 'light' })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  return [...light, ...dark, ...(wide ? [`${where}: wider than the screen`] : [])]
}
