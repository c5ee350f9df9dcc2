import { describe, expect, it, vi } from 'vitest'
import ReportedMistakes from '@/features/settings/ReportedMistakes.vue'
import { aDeck, manyFacts } from '../../support/decks'
import { aLearner } from '../../support/learner'
import { aScreen } from '../../support/screen'

const card = (n: number) => `kosovo/meeting-${n}/when/when`
const deck = aDeck({ facts: manyFacts(3) })

async function theReports() {
  const learner = await aLearner({ deck })
  await learner.act(card(1), { kind: 'correction', remark: 'The year is wrong.', own: '1998' })
  await learner.act(card(2), { kind: 'correction', remark: 'A typing error.', own: null })
  const screen = await aScreen(ReportedMistakes, learner)
  await screen.says('The year is wrong.')
  const items = () => screen.wrapper.findAll('li').map((each) => each.text())
  const button = (doing: string, text: string) =>
    screen.wrapper
      .findAll('li')
      .find((each) => each.text().includes(text))!
      .findAll('button')
      .find((each) => each.text() === doing)!
  return { ...screen, items, button, saved: () => screen.data.notes.corrections() }
}

describe('what was reported', () => {
  it('says so where nothing was', async () => {
    const { says } = await aScreen(ReportedMistakes, await aLearner({ deck }))
    await says('Nothing reported.')
  })

  it('is listed, the newest first, with our answer and the learner’s', async () => {
    const { items } = await theReports()
    expect(items()[0]).toContain('A typing error.')
    expect(items()[0]).not.toContain('Your correction')
    expect(items()[1]).toContain('Our answer: 1 January 1999')
    expect(items()[1]).toContain('Your correction: 1998')
  })

  it('is reset, and that taken back', async () => {
    const { button, says, wrapper, saved } = await theReports()
    await button('Reset', 'The year is wrong.').trigger('click')
    await says('Reset: our answer shows again.')
    expect(wrapper.text()).not.toContain('The year is wrong.')
    await wrapper
      .findAll('button')
      .find((each) => each.text() === 'Undo')!
      .trigger('click')
    await says('Taken back.')
    await says('The year is wrong.')
    await vi.waitFor(async () => expect((await saved()).filter(({ own }) => own === '1998')).toHaveLength(1))
  })

  it('is edited in its place', async () => {
    const { button, says, field, wrapper, saved } = await theReports()
    await button('Edit my report', 'A typing error.').trigger('click')
    await field('The right answer, if you know it').setValue('2 January 1999')
    await wrapper.get('form').trigger('submit')
    await says('Report saved.')
    await says('Your correction: 2 January 1999')
    expect((await saved()).find(({ own }) => own === '2 January 1999')).toMatchObject({ remark: 'A typing error.' })
  })
})
