import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { Fact } from '@/domain/facts/fact'
import LibraryView from '@/features/library/LibraryView.vue'
import { aCitation, aClaim, aDateFact, aDeck, aDispute, anActorFact, aPosition } from '../../support/decks'
import { aLearner } from '../../support/learner'
import { aScreen } from '../../support/screen'

const held = (id: string, holder: string, stance: string, from: string, given = {}) =>
  aPosition({
    id,
    claims: { holder: aClaim(holder), stance: aClaim(stance), from: aClaim(from), ...given } as never,
  })
const facts = [
  held('first', 'russia', 'opposes', '2007'),
  held('second', 'russia', 'supports', '2008'),
  held('third', 'china', 'opposes', '2007', {
    wording: aClaim('[abstain|abstained]', {
      dispute: aDispute({ views: [{ value: 'It voted', cites: [aCitation()] }] }),
    }),
  }),
  held('alone', 'serbia', 'constant', '2009', { issue: aClaim('policy') }),
]

async function aPage(address: string, given: Fact[] = facts) {
  const learner = await aLearner({ deck: aDeck({ facts: given }) })
  const screen = await aScreen(LibraryView, learner, `/library?${address}`)
  await screen.says('Library')
  await flushPromises()
  const table = () => screen.wrapper.findAll('tr').map((row) => row.findAll('th, td').map((cell) => cell.text()))
  return { ...screen, table }
}

describe('the positions', () => {
  it('stand side by side where several spoke on an issue, with what changed and what is disputed', async () => {
    const { table, wrapper } = await aPage('view=positions')
    expect(wrapper.get('.detail h1').text()).toBe('Positions')
    expect(table()).toEqual([
      ['Issue', 'Russia', 'China'],
      ['The plan≠Disputed', '↻ Changed over time2007 Opposes it2008 Supports it', '2007 Opposes it≠Disputed'],
    ])
  })

  it('are listed by topic, unfolded in place', async () => {
    const { wrapper, router } = await aPage('view=positions')
    const fold = wrapper.get('.fold')
    expect(fold.text()).toBe('The war2 issues, 1 disputed')
    await fold.get('button').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ view: 'positions', section: 'kosovo/war' })
    expect(fold.findAll('li').map((each) => each.text())).toEqual([
      'The plan ≠DisputedRussia: Opposes it (2007); Supports it (2008)China: Opposes it (2007)',
      'Russia’s policy Serbia: Constant (2009)',
    ])
  })

  it('open with who says so, the one that was asked for first, and lead to the fact and back', async () => {
    const { wrapper, router } = await aPage('view=positions')
    await wrapper.get('tbody td:last-child a').trigger('click')
    await vi.waitFor(() => expect(wrapper.get('.detail h1').text()).toBe('The plan'))
    expect(router.currentRoute.value.query).toEqual({ view: 'positions', issue: 'kosovo/plan', holder: 'china' })
    expect(document.activeElement?.textContent).toBe('The plan')
    expect(wrapper.findAll('.holder h2').map((each) => each.text())).toEqual(['China', 'Russia ↻ Changed over time'])
    const [china] = wrapper.findAll('.holder')
    for (const told of ['2007', 'Opposes it', 'On record: the paper, paragraph 1', 'The documents differ', 'It voted'])
      expect(china?.text()).toContain(told)
    await china?.get('li a').trigger('click')
    await vi.waitFor(() => expect(wrapper.get('.back').text()).toBe('← The plan'))
    await wrapper.get('.back').trigger('click')
    await vi.waitFor(() => expect(wrapper.get('.back').text()).toBe('← Positions'))
    expect(router.currentRoute.value.query).toEqual({ view: 'positions', issue: 'kosovo/plan', holder: 'china' })
  })

  it('are a list alone where nobody spoke on the same, and no view at all where there are none', async () => {
    const one = await aPage('view=positions', facts.slice(3))
    expect(one.wrapper.find('table').exists()).toBe(false)
    expect(one.wrapper.findAll('.fold')).toHaveLength(1)
    const none = await aPage('view=positions', [aDateFact(), anActorFact()])
    await none.says('No position is on record')
    expect(none.wrapper.find('.shelves').text()).not.toContain('Positions')
  })

  it('say so where an issue is gone', async () => {
    const { says } = await aPage('view=positions&issue=kosovo/never-was')
    await says('This issue is not in the deck any more.')
  })
})
