import { describe, expect, it } from 'vitest'
import { aTypedItem } from '../../../domain/quiz/makers'
import { aQuestion, rightMark, wrongMark } from './aQuestion'

describe('a question to be typed', () => {
  it('has one field, named and explained', () => {
    const { wrapper } = aQuestion(aTypedItem())
    const field = wrapper.get('input')
    expect(wrapper.get(`label[for="${field.attributes('id')}"]`).text()).toBe('Your answer')
    expect(wrapper.get(`[id="${field.attributes('aria-describedby')}"]`).text()).toBe('day, month and year')
  })

  it('says nothing where there is nothing to explain', () => {
    const { wrapper } = aQuestion(aTypedItem({ hint: '' }))
    expect(wrapper.get('input').attributes('aria-describedby')).toBeUndefined()
  })

  it('corrects and completes nothing by itself', () => {
    const attributes = aQuestion(aTypedItem()).wrapper.get('input').attributes()
    expect(attributes).toMatchObject({ autocomplete: 'off', autocorrect: 'off', spellcheck: 'false' })
  })

  it.each([
    ['number', '50 %', 'decimal', 'none'],
    ['number', 'About 1.1 billion euros', 'text', 'none'],
    ['date', '24 March 1999', 'text', 'words'],
    ['symbol', 'S/RES/1244', 'text', 'characters'],
    ['name', 'Sergei Lavrov', 'text', 'words'],
  ] as const)('brings up the keyboard for a %s such as “%s”', (answerType, answer, inputmode, autocapitalize) =>
    expect(aQuestion(aTypedItem({ answerType, answer })).wrapper.get('input').attributes()).toMatchObject({
      inputmode,
      autocapitalize,
    }),
  )

  it('answers with what was typed; nothing but spaces is no answer', async () => {
    const { wrapper, response } = aQuestion(aTypedItem())
    await wrapper.get('input').setValue('June 1999')
    expect(response()).toEqual({ format: 'typed', text: 'June 1999' })
    await wrapper.get('input').setValue('  ')
    expect(response()).toBeNull()
  })

  it('leaves digits to the field', async () => {
    const { wrapper, response, press } = aQuestion(aTypedItem())
    wrapper.get<HTMLInputElement>('input').element.focus()
    await press('1')
    expect(response()).toBeNull()
  })

  it('submits on Enter, as a form of one field does', async () => {
    const { wrapper, submits } = aQuestion(aTypedItem())
    await wrapper.get('form').trigger('submit')
    expect(submits()).toBe(1)
  })

  it.each([
    [rightMark, 'right: ✓ June 1999 Your answer, right'],
    [{ ...wrongMark, share: 0.5 }, 'partly: ◐ June 1999 Your answer, right in part'],
    [wrongMark, 'wrong: ✗ June 1999 Your answer, not right'],
  ])('shows afterwards what was typed and what became of it', (mark, line) => {
    const { wrapper, lines } = aQuestion(aTypedItem(), { response: { format: 'typed', text: ' June 1999' }, mark })
    expect(lines()).toEqual([line])
    expect(wrapper.find('input').exists()).toBe(false)
  })

  it('says so where nothing was typed', () =>
    expect(aQuestion(aTypedItem(), { mark: wrongMark }).lines()).toEqual(['wrong: ✗ none Your answer, not right']))
})
