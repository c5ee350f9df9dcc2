import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { shownResponse } from '@/features/quiz/questions/shownResponse'
import { aChoiceItem, anOrderItem } from '../../../domain/quiz/makers'
import { aQuestion, rightMark, wrongMark } from './aQuestion'

afterEach(() => void vi.restoreAllMocks())

const item = anOrderItem() // shown as B, A, D, C

function anOrder() {
  const question = aQuestion(item)
  const { wrapper } = question
  return {
    ...question,
    shown: () => wrapper.findAll('.event .text').map((text) => text.text()),
    spoken: () => wrapper.get('[role=status]').text(),
    button: (name: string) => wrapper.get<HTMLButtonElement>(`button[aria-label="${name}"]`),
    focused: () => document.activeElement?.getAttribute('aria-label'),
  }
}

describe('events to be put in order', () => {
  it('are numbered, and an answer only once one was moved', () => {
    const { wrapper, shown, response } = anOrder()
    expect(shown()).toEqual(['B', 'A', 'D', 'C'])
    expect(wrapper.findAll('.place').map((place) => place.text())).toEqual(['1', '2', '3', '4'])
    expect(response()).toBeNull()
    expect(shownResponse(item)).toEqual({ format: 'order', order: [0, 1, 2, 3] })
    expect(shownResponse(aChoiceItem())).toBeNull()
  })

  it('are moved by a button, which keeps the focus; the move is told', async () => {
    const { button, response, shown, spoken, focused } = anOrder()
    button('Move later: B').element.focus()
    await button('Move later: B').trigger('click')
    await nextTick()
    expect(shown()).toEqual(['A', 'B', 'D', 'C'])
    expect(response()).toEqual({ format: 'order', order: [1, 0, 2, 3] })
    expect(spoken()).toBe('B: now second of four.')
    expect(focused()).toBe('Move later: B')
  })

  it('are moved by arrow keys on either button', async () => {
    const { button, press, shown, spoken, focused } = anOrder()
    button('Move earlier: C').element.focus()
    await press('ArrowUp')
    await press('ArrowUp')
    expect(shown()).toEqual(['B', 'C', 'A', 'D'])
    expect(spoken()).toBe('C: now second of four.')
    await press('ArrowDown')
    expect(shown()).toEqual(['B', 'A', 'C', 'D'])
    expect(focused()).toBe('Move earlier: C')
  })

  it('go no further than the ends, where the button stays and says so', async () => {
    const { button, response, spoken } = anOrder()
    expect(button('Move earlier: B').attributes('aria-disabled')).toBe('true')
    expect(button('Move later: B').attributes('aria-disabled')).toBe('false')
    await button('Move earlier: B').trigger('click')
    expect(response()).toBeNull()
    expect(spoken()).toBe('')
  })
})

describe('an event that is dragged', () => {
  /** Rows of 100 px, 10 px apart; the page has no layout here. */
  function aDraggedOrder() {
    const question = anOrder()
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
      const row = [...(this.parentElement?.children ?? [])].indexOf(this)
      return new DOMRect(0, row * 110, 300, 100)
    })
    HTMLElement.prototype.setPointerCapture = () => {}
    const handle = (row: number) => question.wrapper.findAll<HTMLElement>('.handle')[row]!.element
    const pointer = async (type: string, row: number, pageY: number, more: PointerEventInit = {}) => {
      const event = new PointerEvent(type, { bubbles: true, cancelable: true, isPrimary: true, ...more })
      Object.defineProperty(event, 'pageY', { value: pageY })
      handle(row).dispatchEvent(event)
      await nextTick()
      await nextTick()
    }
    const transforms = () =>
      question.wrapper.findAll<HTMLElement>('.event').map(({ element }) => element.style.transform)
    const numbers = () => question.wrapper.findAll('.place').map((place) => place.text())
    return { ...question, pointer, transforms, numbers }
  }

  it('makes the others give way, and comes down where it is let go', async () => {
    const { pointer, transforms, numbers, shown, response, spoken } = aDraggedOrder()
    await pointer('pointerdown', 0, 50)
    await pointer('pointermove', 0, 250)
    expect(transforms()).toEqual(['translateY(200px)', 'translateY(-110px)', 'translateY(-110px)', 'translateY(0px)'])
    expect(numbers()).toEqual(['3', '1', '2', '4'])
    expect(response()).toBeNull()
    await pointer('pointerup', 0, 250)
    expect(shown()).toEqual(['A', 'D', 'B', 'C'])
    expect(transforms()).toEqual(['', '', '', ''])
    expect(spoken()).toBe('B: now third of four.')
  })

  it('goes up as well, and never out of the list', async () => {
    const { pointer, transforms, shown } = aDraggedOrder()
    await pointer('pointerdown', 3, 380)
    await pointer('pointermove', 3, -900)
    expect(transforms()[3]).toBe('translateY(-330px)')
    await pointer('pointerup', 3, -900)
    expect(shown()).toEqual(['C', 'B', 'A', 'D'])
  })

  it('moves nothing where it is brought back, or the system takes the finger over', async () => {
    const { pointer, response, transforms } = aDraggedOrder()
    await pointer('pointerdown', 0, 50)
    await pointer('pointermove', 0, 250)
    await pointer('pointermove', 0, 60)
    await pointer('pointerup', 0, 60)
    expect(response()).toBeNull()
    await pointer('pointerdown', 0, 50)
    await pointer('pointermove', 0, 250)
    await pointer('pointercancel', 0, 250)
    expect(transforms()).toEqual(['', '', '', ''])
    await pointer('pointerup', 0, 250)
    expect(response()).toBeNull()
  })

  it('is not moved by another button or a second finger', async () => {
    const { pointer, response } = aDraggedOrder()
    for (const more of [{ button: 2 }, { isPrimary: false }]) {
      await pointer('pointerdown', 0, 50, more)
      await pointer('pointermove', 0, 250)
      await pointer('pointerup', 0, 250)
    }
    expect(response()).toBeNull()
  })
})

describe('an order after the answer', () => {
  const after = (order: number[] | null, mark = wrongMark) =>
    aQuestion(item, { response: order && { format: 'order', order }, mark }).lines()

  it('stands in time, each event with its date', () =>
    expect(after([1, 0, 3, 2], rightMark)).toEqual([
      'right: ✓ 1. 1997 A In its place',
      'right: ✓ 2. 1998 B In its place',
      'right: ✓ 3. 1999 C In its place',
      'right: ✓ 4. 2000 D In its place',
    ]))

  it('blames the one event that was moved, not those that it pushed along', () =>
    expect(after([2, 1, 0, 3])).toEqual([
      'partly: ◐ 1. 1997 A In order, though you had it second',
      'partly: ◐ 2. 1998 B In order, though you had it third',
      'partly: ◐ 3. 1999 C In order, though you had it fourth',
      'wrong: ✗ 4. 2000 D You had it first',
    ]))

  it('blames both of two that changed places', () =>
    expect(after([0, 1, 3, 2])).toEqual([
      'wrong: ✗ 1. 1997 A You had it second',
      'wrong: ✗ 2. 1998 B You had it first',
      'right: ✓ 3. 1999 C In its place',
      'right: ✓ 4. 2000 D In its place',
    ]))

  it('blames nobody where time ran out', () =>
    expect(after(null)).toEqual(['plain: 1. 1997 A', 'plain: 2. 1998 B', 'plain: 3. 1999 C', 'plain: 4. 2000 D']))
})
