import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import BarChart from '@/ui/BarChart.vue'

const chart = (...values: number[]) =>
  mount(BarChart, {
    props: {
      bars: values.map((value, index) => ({ label: `day ${index}`, value })),
      ticks: [{ bar: 0, text: 'start' }],
      summary: 'Bars',
      columns: ['Day', 'Answers'],
      asTable: 'As a table',
    },
  })
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
})
