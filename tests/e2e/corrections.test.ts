import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, it } from 'vitest'
import type { Action } from '@/domain/reviews/action'
import { useFreshBrowser } from '../support/freshBrowser'
import { openStudy, promptOf, storedRows } from '../support/study'

const now = useFreshBrowser()
const button = (name: string | RegExp) => now.page.getByRole('button', { name, exact: typeof name === 'string' })
const says = (text: string) => now.page.getByText(text).first().waitFor()

describe('a mistake that the learner reports', () => {
  it('shows the own answer in study, goes into a file, and is reset', async () => {
    const { page, site } = now
    await openStudy(page, site.url)
    const prompt = await promptOf(page)
    await page.getByText('More for this card').click()
    await button('Report a mistake').click()
    await page.getByLabel('What is wrong').fill('The protocol has another year')
    await page.getByLabel('The right answer, if you know it').fill('Mine, not yours')
    await button('Save report').click()
    await says('Report saved.')
    await button('Show answer').click()
    await says('Mine, not yours')
    await page.getByText('Your correction').waitFor()
    await page.getByText('Our answer').click()

    const [report] = (await storedRows<Action>(page, 'actions')).filter(({ kind }) => kind === 'correction')
    const card = report?.kind === 'correction' ? report.card : ''
    await page.goto(`${site.url}#/library?fact=${card.split('/', 2).join('/')}`)
    await says('Mine, not yours')
    await page.getByText('History', { exact: true }).first().click()
    await says('Mistake reported')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])

    await page.goto(`${site.url}#/settings`)
    const saved = page.waitForEvent('download')
    await button('Save as a file').click()
    const file = await saved
    expect(file.suggestedFilename()).toBe('reported-mistakes.json')
    const { reports } = JSON.parse(await readFile(await file.path(), 'utf8')) as { reports: object[] }
    expect(reports).toMatchObject([
      { card, prompt, remark: 'The protocol has another year', ownAnswer: 'Mine, not yours' },
    ])

    await button(`Reset: ${prompt}`).click()
    await says('Reset: our answer shows again.')
    await says('Nothing reported.')
    await openStudy(page, site.url, `?cards=${card}`)
    await button('Show answer').click()
    await page.getByRole('button', { name: /^Good/ }).waitFor()
    expect(await page.getByText('Mine, not yours').count()).toBe(0)
  })
})
