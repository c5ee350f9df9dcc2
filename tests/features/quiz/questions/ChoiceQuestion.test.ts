import { describe, expect, it } from 'vitest'
import { aChoiceItem } from '../../../domain/quiz/makers'
import { aQuestion, rightMark, wrongMark } from './aQuestion'

const item = aChoiceItem()

describe('a choice that a tap answers', () => {
  it('has a button for each option, which chooses and submits', async () => {
    const { wrapper, response, submits } = aQuestion(item, { immediate: true })
    const buttons = wrapper.findAll('button')
    expect(buttons.map((button) => button.text())).toEqual(['124 March 1999', '226 March 1999', '310 June 1999'])
    await buttons[1]!.trigger('click')
    expect(response()).toEqual({ format: 'choice', option: 1 })
    expect(submits()).toBe(1)
  })

  it('is answered by a digit, and by none that stands for no option', async () => {
    const { response, submits, press } = aQuestion(item, { immediate: true })
    await press('0')
    await press('4')
    expect(response()).toBeNull()
    await press('3')
    expect(response()).toEqual({ format: 'choice', option: 2 })
    expect(submits()).toBe(1)
  })

  it('hears no digit where keys are off, in a field, or once it is answered', async () => {
    const off = aQuestion(item, { immediate: true, keys: false })
    await off.press('1')
    expect(off.submits()).toBe(0)
    const locked = aQuestion(item, { immediate: true, mark: wrongMark })
    await locked.press('1')
    expect(locked.submits()).toBe(0)
    const asked = aQuestion(item, { immediate: true })
    const field = document.body.appendChild(document.createElement('input'))
    await asked.press('1', field)
    field.remove()
    expect(asked.submits()).toBe(0)
  })
})

describe('a choice that can be changed', () => {
  it('is a group of radio buttons that shows what is chosen', async () => {
    const { wrapper, response, submits } = aQuestion(item)
    const radios = wrapper.findAll<HTMLInputElement>('fieldset input[type=radio]')
    await radios[0]!.setValue()
    await radios[2]!.setValue()
    expect(response()).toEqual({ format: 'choice', option: 2 })
    expect(radios.map(({ element }) => element.checked)).toEqual([false, false, true])
    expect(new Set(radios.map((radio) => radio.attributes('name'))).size).toBe(1)
    expect(submits()).toBe(0)
  })

  it('takes digits also while one of its radio buttons has the focus', async () => {
    const { wrapper, response, press } = aQuestion(item)
    wrapper.get<HTMLInputElement>('input').element.focus()
    await press('2')
    expect(response()).toEqual({ format: 'choice', option: 1 })
  })

  it('loses its choice when the answer is taken back', async () => {
    const { wrapper } = aQuestion(item, { response: { format: 'choice', option: 1 } })
    expect(wrapper.findAll('input:checked')).toHaveLength(1)
    await wrapper.setProps({ response: null })
    expect(wrapper.findAll<HTMLInputElement>('input').some(({ element }) => element.checked)).toBe(false)
  })

  it('is submitted by Enter on a radio button', async () => {
    const { wrapper, submits, press } = aQuestion(item, { response: { format: 'choice', option: 1 } })
    await press('Enter', wrapper.get('input:checked').element)
    expect(submits()).toBe(1)
  })
})

describe('a choice after the answer', () => {
  it('says by sign and word what was chosen and what was right, and can no longer be pressed', () => {
    const { wrapper, lines } = aQuestion(item, { response: { format: 'choice', option: 1 }, mark: wrongMark })
    expect(lines()).toEqual([
      'right: ✓ 24 March 1999 Right answer',
      'wrong: ✗ 26 March 1999 Your answer, not right',
      'plain: 10 June 1999',
    ])
    expect(wrapper.find('button, input').exists()).toBe(false)
  })

  it('says so where both are one', () => {
    const { lines } = aQuestion(item, { response: { format: 'choice', option: 0 }, mark: rightMark })
    expect(lines()[0]).toBe('right: ✓ 24 March 1999 Your answer, right')
  })

  it('shows what was right where time ran out', () => {
    const { lines } = aQuestion(item, { mark: wrongMark })
    expect(lines().map((line) => line.split(':')[0])).toEqual(['right', 'plain', 'plain'])
  })
})
