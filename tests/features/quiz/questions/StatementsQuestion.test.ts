import { describe, expect, it } from 'vitest'
import { aStatementsItem } from '../../../domain/quiz/makers'
import { aQuestion, wrongMark } from './aQuestion'

describe('statements, of which one is to say which are correct', () => {
  const item = aStatementsItem()

  it('are lettered boxes to tick; with none ticked there is no answer', async () => {
    const { wrapper, response } = aQuestion(item)
    const boxes = wrapper.findAll<HTMLInputElement>('fieldset input[type=checkbox]')
    expect(wrapper.findAll('label').map((label) => label.text())[1]).toBe('B. The strikes began in 1998.')
    await boxes[2]!.setValue(true)
    await boxes[0]!.setValue(true)
    expect(response()).toEqual({ format: 'statements', chosen: [0, 2] })
    await boxes[0]!.setValue(false)
    await boxes[2]!.setValue(false)
    expect(response()).toBeNull()
  })

  it('are submitted by Enter on a box', async () => {
    const { wrapper, submits, press } = aQuestion(item)
    await press('Enter', wrapper.get('input').element)
    expect(submits()).toBe(1)
  })

  it('leave digits alone', async () => {
    const { response, press } = aQuestion(item)
    await press('1')
    expect(response()).toBeNull()
  })

  it('tell afterwards of each whether it is correct, what was made of it, and what is the case instead', () => {
    const { wrapper, lines } = aQuestion(item, { response: { format: 'statements', chosen: [0, 1] }, mark: wrongMark })
    expect(lines()).toEqual([
      'right: ✓ A. The talks began in 1999. Rightly chosen: it is correct',
      'wrong: ✗ B. The strikes began in 1998. In fact: In 1999. Wrongly chosen: it is not correct',
      'wrong: ✗ C. The draft was vetoed. Wrongly left out: it is correct',
    ])
    expect(wrapper.find('input').exists()).toBe(false)
  })

  it('count a false one that was left out as right', () =>
    expect(aQuestion(item, { response: { format: 'statements', chosen: [0] }, mark: wrongMark }).lines()[1]).toBe(
      'right: ✓ B. The strikes began in 1998. In fact: In 1999. Rightly left out: it is not correct',
    ))

  it('judge nobody where time ran out', () =>
    expect(aQuestion(item, { mark: wrongMark }).lines()).toEqual([
      'right: ✓ A. The talks began in 1999. Correct',
      'plain: B. The strikes began in 1998. In fact: In 1999. Not correct',
      'right: ✓ C. The draft was vetoed. Correct',
    ]))
})

describe('statements, of which one is to say how many are correct', () => {
  const item = aStatementsItem({ ask: 'howMany' })

  it('are counted by radio buttons from none to all', async () => {
    const { wrapper, response } = aQuestion(item)
    const radios = wrapper.findAll('fieldset input[type=radio]')
    expect(radios.map((radio) => radio.attributes('aria-label'))).toEqual(['0', '1', '2', '3'])
    await radios[0]!.setValue()
    expect(response()).toEqual({ format: 'statements', count: 0 })
  })

  it('are counted by a digit, but by none that is too high', async () => {
    const { response, press } = aQuestion(item)
    await press('4')
    expect(response()).toBeNull()
    await press('2')
    expect(response()).toEqual({ format: 'statements', count: 2 })
  })

  it('tell afterwards which they were, the right number and the one given', () => {
    const { lines } = aQuestion(item, { response: { format: 'statements', count: 3 }, mark: wrongMark })
    expect(lines().slice(2)).toEqual([
      'right: ✓ C. The draft was vetoed. Correct',
      'right: ✓ 2 Right answer',
      'wrong: ✗ 3 Your answer, not right',
    ])
  })

  it('show one number where it was right', () =>
    expect(
      aQuestion(item, { response: { format: 'statements', count: 2 }, mark: wrongMark })
        .lines()
        .slice(3),
    ).toEqual(['right: ✓ 2 Your answer, right']))
})
