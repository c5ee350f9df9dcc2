import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What axe finds, in light colours and, of colours alone, in dark; and whether anything is wider than the screen. */
export async function faultsAt(page: Page, where: string): Promise<string[]> {
  const found = async (axe: AxeBuilder, how: string) =>
    (await axe.setLegacyMode().analyze()).violations.map(
      ({ id, nodes }) => `${where}${how}: ${id} at ${nodes.map(({ html }) => html).join(' | ')}`,
    )
  const light = await found(new AxeBuilder({ page }), '')
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await found(new AxeBuilder({ page }).withRules(['color-contrast']), ', dark')
  await page.emulateMedia({ colorScheme: 'light' })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  return [...light, ...dark, ...(wide ? [`${where}: wider than the screen`] : [])]
}
