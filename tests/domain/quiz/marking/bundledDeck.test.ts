import { describe, expect, it } from 'vitest'
import { typedItemOf } from '@/domain/quiz/items/typed'
import { typedMark } from '@/domain/quiz/marking/typedMark'
import { cardOf, kosovo } from '../items/decks'
import { aReader } from './typedDeck'

function shareOf(id: string, text: string): string {
  const item = typedItemOf(kosovo, cardOf(kosovo, `kosovo/${id}`))
  if (!item) throw new Error(`not typed: ${id}`)
  return typedMark(kosovo, item, text, aReader()).share.toFixed(2)
}

describe('what a good student types of the bundled deck', () => {
  it.each([
    ['kumanovo-agreement/adopted/event', 'Kumanovo | the Military Technical Agreement | MTA'],
    ['ahtisaari-plan/symbol/which', 'Ahtisaari plan | the Comprehensive Proposal'],
    ['first-agreement-2013/symbol/which', 'First Agreement | Brussels Agreement | the 2013 Brussels Agreement'],
    ['contact-group-guiding-principles/symbol/which', 'Guiding Principles | the Contact Group’s guiding principles'],
    ['draft-against-air-strikes/votes/votes', '3-12 | 12 against, 3 for | rejected by 12 to 3'],
    ['chernomyrdin-bonn/role.envoy/holder', 'Chernomyrdin | Tschernomyrdin'],
    ['guterres-secretary-general/role.secretary-general/holder', 'Guterres | Gutierrez'],
    ['slavic-brotherhood-belarus/role.partner/holder', 'Belarus | Belorussia'],
    ['serbia-under-ottoman-rule/when/when', '1459 | mid-15th century'],
  ])('is right: %s', (id, texts) => {
    for (const text of texts.split(' | ')) expect(`${text} ${shareOf(id, text)}`).toBe(`${text} 1.00`)
  })

  it.each([
    ['nis-centre/when/when', 'April 2012', '0.67'],
    ['nis-centre/when/when', '2012', '0.33'],
    ['accession-talks/when/when', 'January 2014', '0.67'],
    ['bosnia-accession-talks/when/when', '2024', '0.33'],
    ['under-19-teams-meet/when/when', '2019', '0.50'],
    // the notes’ “late 2021” tells the same time more coarsely
    ['non-aligned-meeting-2021/when/when', '2021', '0.50'],
    ['serbia-under-ottoman-rule/when/when', '15th century', '0.33'],
    ['draft-against-air-strikes/votes/votes', '12-3', '0.00'],
    ['draft-against-air-strikes/votes/votes', 'adopted by 12 to 3', '0.00'],
  ])('earns what it tells: %s, %s', (id, text, share) => expect(shareOf(id, text)).toBe(share))
})
