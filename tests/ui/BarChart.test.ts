import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import BarChart from '@/ui/BarChart.vue'

type Props = InstanceType<typeof BarChart>['$props']
const given = (values: readonly number[], more: Partial<Props> = {}) =>
  mount(BarChart, {
    props: {
      bars: values.map((value, index) => ({ label: `day ${index}`, value })),
      ticks: [{ bar: 0, text: 'start' }],
      summary: 'Bars',
      columns: ['Day', 'Answers'],
      asTable: 'As a table',
      ...more,
    },
  })
const chart = (...values: number[]) => given(values)
const heights = (...values: number[]) =>
  chart(...values)
    .findAll('rect')
    .map((bar) => Number(bar.attributes('height')))

describe('a bar chart', () => {
  it('draws in proportion, below a round number at the top', () => {
    expect(chart(10, 20).get('.top').text()).toBe('20')
    expect(heights(10, 20)).toEqual([50, 100])
    expect(chart(34).get('.top').text()).toBe('40')
    expect(chart(1_201).get('.top').text()).toBe('1,500')
  })
  it('never draws something as nothing, nor nothing as something', () =>
    expect(heights(0, 1, 10_000)).toEqual([0, 2, 100]))
  it('does not blow up a few to the full height', () => expect(heights(1)).toEqual([20]))
  it('says in words what it shows, and has every number in a table', () => {
    const shown = chart(3, 4)
    expect(shown.get('[role="img"]').attributes('aria-label')).toBe('Bars')
    expect(shown.findAll('tbody td').map((cell) => cell.text())).toEqual(['3', '4'])
  })
  it('ends its scale where it is told to, and leaves room beside a few bars', () => {
    const shown = given([50, 75], { scale: { top: 100, text: '100%' }, room: 12 })
    expect(shown.get('.top').text()).toBe('100%')
    expect(shown.findAll('rect').map((bar) => bar.attributes('height'))).toEqual(['50', '75'])
    expect(shown.get('svg').attributes('viewBox')).toBe('0 0 48 100')
  })
  it('tells a value in words where it has them', () => {
    const shown = given([], { bars: [{ label: 'Monday', value: 50, text: '50%: 1 of 2' }] })
    expect(shown.get('tbody td').text()).toBe('50%: 1 of 2')
    expect(shown.get('rect title').text()).toBe('Monday: 50%: 1 of 2')
  })
})
