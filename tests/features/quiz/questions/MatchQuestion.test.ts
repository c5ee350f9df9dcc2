import { describe, expect, it } from 'vitest'
import { aMatchItem } from '../../../domain/quiz/makers'
import { aQuestion, rightMark, wrongMark } from './aQuestion'

const item = aMatchItem()

describe('pairs to be matched', () => {
  it('list what is on the right by letters, and give each on the left a group of them', () => {
    const { wrapper } = aQuestion(item)
    expect(wrapper.findAll('.letters li').map((line) => line.text())).toEqual([
      'Aended the embargo',
      'Bimposed an arms embargo',
      'Cset up a presence',
    ])
    expect(wrapper.findAll('legend').map((legend) => legend.text())).toEqual([
      '1. Resolution 1160',
      '2. Resolution 1244',
    ])
    expect(wrapper.findAll('fieldset').map((group) => group.findAll('input[type=radio]').length)).toEqual([3, 3])
    const names = wrapper.findAll('input').map((radio) => radio.attributes('name'))
    expect(new Set(names).size).toBe(2)
  })

  it('are read with the text that a letter stands for', () => {
    const { wrapper } = aQuestion(item)
    expect(wrapper.findAll('input')[4]?.attributes('aria-label')).toBe('B: imposed an arms embargo')
  })

  it('are answered one by one, in any order, and can be changed', async () => {
    const { wrapper, response } = aQuestion(item)
    const radios = wrapper.findAll('input')
    await radios[5]!.setValue()
    expect(response()).toEqual({ format: 'match', pairs: [null, 2] })
    await radios[0]!.setValue()
    await radios[1]!.setValue()
    expect(response()).toEqual({ format: 'match', pairs: [1, 2] })
    expect(wrapper.findAll('.chosen').map((chosen) => chosen.text())).toEqual([
      'B: imposed an arms embargo',
      'C: set up a presence',
    ])
  })

  it('are submitted by Enter on a letter', async () => {
    const { wrapper, submits, press } = aQuestion(item)
    await press('Enter', wrapper.get('input').element)
    expect(submits()).toBe(1)
  })

  it('warn of a letter that stands twice, until it does not', async () => {
    const { wrapper, response } = aQuestion(item)
    const radios = wrapper.findAll('input')
    const spoken = () => wrapper.get('[role=status]').text()
    await radios[1]!.setValue()
    expect(spoken()).toBe('')
    await radios[4]!.setValue()
    expect(response()).toEqual({ format: 'match', pairs: [1, 1] })
    expect(spoken()).toBe('B stands twice: at 1 and 2. Each has a partner of its own.')
    await radios[5]!.setValue()
    expect(spoken()).toBe('')
  })

  it('show afterwards the right pairs, what was chosen instead, and what is left over', () => {
    const { wrapper, lines } = aQuestion(item, { response: { format: 'match', pairs: [0, 2] }, mark: wrongMark })
    expect(lines()).toEqual([
      'wrong: ✗ Resolution 1160 B: imposed an arms embargo You chose A: ended the embargo',
      'right: ✓ Resolution 1244 C: set up a presence Your answer, right',
      'plain: A: ended the embargo Left over',
    ])
    expect(wrapper.find('input').exists()).toBe(false)
  })

  it('say so where one was left open', () =>
    expect(aQuestion(item, { response: { format: 'match', pairs: [1, null] }, mark: wrongMark }).lines()[1]).toBe(
      'wrong: ✗ Resolution 1244 C: set up a presence You chose none',
    ))

  it('leave nothing over where everything has a partner', () =>
    expect(
      aQuestion(aMatchItem({ right: item.right.slice(1), pairs: [0, 1] }), {
        response: { format: 'match', pairs: [0, 1] },
        mark: rightMark,
      }).lines(),
    ).toHaveLength(2))
})
