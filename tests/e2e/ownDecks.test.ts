import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { faultsAt } from '../support/axe'
import { useFreshBrowser } from '../support/freshBrowser'
import { promptOf } from '../support/study'

const now = useFreshBrowser()
const button = (name: string) => now.page.getByRole('button', { name, exact: true })
const link = (name: string) => now.page.getByRole('link', { name, exact: true })
const says = (text: string | RegExp) => now.page.getByText(text).first().waitFor()

it('a deck is made, studied, saved as a table, and read in again without any change; axe finds no violation on the way', async () => {
  const violations: string[] = []
  const look = async (where: string) => violations.push(...(await faultsAt(now.page, where)))
  await now.page.setViewportSize({ width: 360, height: 740 })
  await now.page.goto(`${now.site.url}#/decks`)
  await link('New deck').click()
  await now.page.getByRole('heading', { name: 'New deck' }).waitFor()
  await look('a new deck')
  await now.page.getByLabel('Title', { exact: true }).fill('Rivers')
  await button('Save').click()
  await says('“Rivers” is ready.')
  await link('Add a simple card').click()
  await now.page.getByLabel('Question', { exact: true }).fill('Which river divides Mitrovica?')
  await now.page.getByLabel('Answer', { exact: true }).fill('Ibar')
  await now.page.getByLabel('Source', { exact: true }).selectOption({ label: 'Another source…' })
  await now.page.getByLabel('Title of the source').fill('An atlas')
  await now.page.getByLabel('Where in it').fill('page 12')
  await look('a card')
  await button('Save').click()
  await says('Saved.')

  await link('Study: General').click()
  await button('Show answer').waitFor()
  expect(await promptOf(now.page)).toContain('Which river divides Mitrovica?')
  await button('Show answer').click()
  await says('Ibar')
  await says('page 12')
  await now.page.getByRole('button', { name: /^Good/ }).click()

  await now.page.goto(`${now.site.url}#/decks`)
  await link('Rivers').click()
  await button('Save as CSV: Rivers').waitFor()
  await look('the deck')
  const [saved] = await Promise.all([now.page.waitForEvent('download'), button('Save as CSV: Rivers').click()])
  expect(saved.suggestedFilename()).toBe('rivers.csv')
  const table = await readFile(await saved.path())
  await link('Add from CSV').click()
  await now.page
    .getByLabel('Table (CSV)')
    .setInputFiles({ name: 'rivers.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await says('0 new cards')
  await says('1 card as before')
  await says('Nothing would change.')
  await now.page.getByLabel('Table (CSV)').setInputFiles({
    name: 'more.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('question,answer\nWhich river flows through Prizren?,Bistrica\nWithout an answer?,\n'),
  })
  await says('1 new card')
  await look('a table with a line that is refused')
  await now.page.goto(`${now.site.url}#/decks?page=file`)
  await now.page
    .getByLabel('Deck file')
    .setInputFiles({ name: 'deck.json', mimeType: 'application/json', buffer: Buffer.from('{"id":"own-x"}') })
  await now.page.getByText('deck.json').first().waitFor()
  await look('a file with faults')
  expect(violations).toEqual([])
  expect(now.browser.problems).toEqual([])
})
