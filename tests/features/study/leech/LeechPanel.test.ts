import { describe, expect, it, vi } from 'vitest'
import StudyView from '@/features/study/StudyView.vue'
import { addDays } from '@/domain/scheduling/studyDay'
import { localMoment } from '@/storage/studyData'
import { day } from '@/words/format'
import { aDeck, manyFacts } from '../../../support/decks'
import { aLearner } from '../../../support/learner'
import { aScreen } from '../../../support/screen'

const card = 'kosovo/meeting-1/when/when'
const reverse = 'kosovo/meeting-1/when/event'
const aDay = 86_400_000

/** The panel after the card was forgotten for the fourth time, by the key. */
async function aPanel({ confused = false, setAside = false } = {}) {
  const learner = await aLearner({ deck: aDeck({ facts: manyFacts(2) }) })
  const start = Date.now() - 40 * aDay
  await learner.answer(card, 'good', { at: start, interval: 1 })
  for (let nth = 1; nth < 4; nth++) await learner.answer(card, 'again', { at: start + nth * aDay, interval: 1 })
  if (confused)
    await learner.answer(card, 'again', {
      at: start + 4 * aDay,
      ...{ origin: 'quiz', format: 'order', mistakenFor: 'kosovo/meeting-2' },
      ...{ due: start + 9 * aDay, dueDay: '2999-01-01' },
    })
  if (setAside) await learner.act(reverse, { kind: 'suspend', at: start + 5 * aDay })
  const screen = await aScreen(StudyView, learner, `/study?ahead=1`)
  await screen.says('meeting 1')
  const press = (key: string, target: EventTarget = window) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  press(' ')
  await screen.says('Again')
  press('1')
  await screen.says('You have forgotten this 4 times')
  const panel = screen.wrapper.get('.help')
  const memory = async (id = card) => (await learner.memories.of([id]))[0]
  return { ...screen, learner, panel, press, memory }
}

describe('a card that is forgotten again and again', () => {
  it('is shown with its answer and evidence, and no other where nobody knows which', async () => {
    const { panel } = await aPanel()
    expect(panel.text()).toContain('1 January 1999')
    expect(panel.text()).toContain('paragraph 1')
    expect(panel.findAll('.columns > section')).toHaveLength(1)
    expect(panel.text()).not.toContain('What you took it for')
    expect(panel.find('mark').exists()).toBe(false)
  })

  it('stands beside the one that it was taken for, the difference marked', async () => {
    const { panel } = await aPanel({ confused: true })
    await vi.waitFor(() => expect(panel.findAll('.columns > section')).toHaveLength(2))
    const [own, other] = panel.findAll('.columns > section')
    expect(own?.findAll('mark').map((mark) => mark.text())).toEqual(['1', '1'])
    expect(other?.findAll('mark').map((mark) => mark.text())).toEqual(['2', '2'])
    expect(other?.get('h3').text()).toBe('What you took it for')
    expect(other?.text()).toContain('2 January 1999')
  })

  it('is left by two presses, so that one that was meant for the next card does nothing', async () => {
    const { press, panel, says, wrapper, memory } = await aPanel()
    expect(document.activeElement?.tagName).toBe('H1')
    press('1')
    press(' ')
    const onward = panel.findAll('button').find((each) => each.text() === 'Go on')
    expect(document.activeElement).toBe(onward?.element)
    expect(wrapper.find('.help').exists()).toBe(true)
    const before = await memory()
    press('Enter', onward?.element) // which the button itself takes for a click
    expect(wrapper.find('.help').exists()).toBe(true)
    await onward?.trigger('click')
    await says('Show answer')
    expect(wrapper.find('.help').exists()).toBe(false)
    expect(await memory()).toEqual(before)
  })

  it('may rest for a week, which is told and taken back to the same choice', async () => {
    const { button, says, memory, wrapper } = await aPanel()
    const until = addDays(localMoment(4).day, 7)
    await button('Let it rest for a week').trigger('click')
    await says('Session done')
    expect(await memory()).toMatchObject({ buriedUntil: until })
    expect(wrapper.get('[aria-live]').text()).toBe(`Rests until ${day(until)}.`)
    expect(wrapper.get('.told').text()).toBe(`Rests until ${day(until)}.`)
    await button('Undo').trigger('click')
    await says('You have forgotten this 4 times')
    expect(await memory()).not.toHaveProperty('buriedUntil')
  })

  it('may be suspended, only by being told to', async () => {
    const { button, says, memory, wrapper } = await aPanel()
    expect(await memory()).toMatchObject({ suspended: false, lapses: 4 })
    await button('Suspend it').trigger('click')
    await says('Session done')
    expect(await memory()).toMatchObject({ suspended: true })
    expect(wrapper.get('[aria-live]').text()).toContain('Suspended.')
  })

  it('gives way to its other directions, where there are any', async () => {
    const { button, says, wrapper } = await aPanel()
    await says('One other question about the same fact comes now')
    await button('Ask its other directions first').trigger('click')
    await says('Show answer')
    expect(wrapper.get('h1').text()).toContain('1 January 1999')
    const { panel } = await aPanel({ setAside: true })
    expect(panel.text()).not.toContain('other directions')
  })

  it('takes a note, which stands under the answer the next time', async () => {
    const { panel, says, press, button, wrapper, learner } = await aPanel()
    await panel.get('textarea').setValue('One for the first')
    press('1', panel.get('textarea').element)
    await panel.get('form').trigger('submit')
    await says('Note saved.')
    expect(wrapper.find('.help').exists()).toBe(true)
    await button('Go on').trigger('click')
    await says('Show answer')
    press(' ')
    await vi.waitFor(() => expect(wrapper.get('.note').text()).toBe('My note One for the first'))
    expect((await learner.run((db) => db.getAll('actions'))).map(({ kind }) => kind)).toEqual(['note'])
  })
})
