import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import LibraryView from '@/features/library/LibraryView.vue'
import { aCitation, aClaim, aDateFact, aDeck, aDocument, aPosition, aResolution, manyFacts } from '../../support/decks'
import { aLearner } from '../../support/learner'
import { monday } from '../../support/makers'
import { aScreen } from '../../support/screen'

beforeEach(() => vi.useFakeTimers({ now: monday, toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

const deck = aDeck({
  documents: [
    aDocument(),
    aDocument({ id: 'notes', title: 'The notes' }),
    aDocument({ id: 'unread', title: 'Unread' }),
  ],
  facts: [
    aResolution({ about: ['serbia'] }),
    aDateFact(),
    aDateFact({ id: 'war', event: 'the war [last|lasted]', when: '1998/1999' }),
    aPosition({
      topic: 'talks',
      claims: { from: aClaim('2007', { cites: [aCitation({ document: 'notes' })] }) } as never,
    }),
  ],
})

async function aTimeline(query = '', learner?: Awaited<ReturnType<typeof aLearner>>) {
  const screen = await aScreen(
    LibraryView,
    learner ?? (await aLearner({ deck })),
    `/library?view=timeline${query && `&${query}`}`,
  )
  await screen.says('Timeline')
  const { wrapper } = screen
  await vi.waitFor(() => expect(wrapper.find('.timeline').exists()).toBe(true))
  const groups = () =>
    wrapper.findAll('.group').map((group) => [
      group.find('h2').exists() ? group.get('h2').text() : '',
      ...group.findAll('a').map((event) =>
        event
          .findAll('span')
          .map((part) => part.text())
          .filter(Boolean)
          .join(' | '),
      ),
    ])
  const query_ = () => screen.router.currentRoute.value.query
  const press = async (key: string) => {
    await wrapper.get('.strip').trigger('keydown', { key })
    await flushPromises()
  }
  return { ...screen, groups, query: query_, press }
}

describe('the timeline', () => {
  it('lists all that has a date in the order of time, each with its date and how well it is known', async () => {
    const learner = await aLearner({ deck })
    await learner.answer('kosovo/rambouillet/when/when')
    const { groups, says } = await aTimeline('', learner)
    await says('1 learning')
    expect(groups()).toEqual([
      [
        '1998',
        '1998 to 1999 | The war lasted | not met',
        '31 March 1998 | Security Council Resolution 1160 (1998) | not met',
      ],
      ['1999', '6 February 1999 | The talks at Rambouillet began | learning'],
      ['2007', '2007 | Russia threatened to veto the plan | not met'],
    ])
    await says('4 events1 learning3 not met')
  })

  it('is narrowed by the address, offers what there is, and keeps each choice as a step', async () => {
    const { groups, query, router, says, wrapper } = await aTimeline('actor=kosovo/serbia')
    await says('1 event')
    expect(groups()).toEqual([['1998', '31 March 1998 | Security Council Resolution 1160 (1998) | not met']])
    const select = (index: number) => wrapper.findAll('.filters select')[index]!
    expect(wrapper.get('.filters').text()).toContain('Who took part')
    expect(
      select(2)
        .findAll('option')
        .map((option) => option.text()),
    ).toEqual(['All documents', 'Russia and the Kosovo Question', 'The notes'])
    ;(select(1).element as HTMLSelectElement).focus()
    await select(1).setValue('')
    await says('4 events')
    await select(0).setValue('kosovo/talks')
    await says('1 event')
    expect(query()).toEqual({ view: 'timeline', topic: 'kosovo/talks' })
    expect(document.activeElement).toBe(select(1).element)
    router.back()
    await says('4 events')
    expect(query()).toEqual({ view: 'timeline' })
  })

  it('shows a stretch of time: what begins there first, then what only runs through', async () => {
    const { groups, says } = await aTimeline('from=1999-01-01&until=1999-12-31')
    await says('2 of 4 events')
    await says('31 Dec 1999')
    expect(groups()).toEqual([
      ['1999', '6 February 1999 | The talks at Rambouillet began | not met'],
      ['Began earlier, or dated less exactly', '1998 to 1999 | The war lasted | not met'],
    ])
  })

  it('zooms and moves by keys and buttons, keeps that in the address, and goes back to everything', async () => {
    const { press, button, query, says } = await aTimeline()
    const length = () => Date.parse(String(query().until)) - Date.parse(String(query().from))
    await press('+')
    const once = length()
    await button('Zoom in').trigger('click')
    await vi.waitFor(() => expect(length()).toBeLessThan(once))
    const { from } = query()
    await press('ArrowRight')
    expect(Date.parse(String(query().from))).toBeGreaterThan(Date.parse(String(from)))
    await button('Earlier').trigger('click')
    await press('-')
    await vi.waitFor(() => expect(Math.abs(length() - once)).toBeLessThanOrEqual(2 * 86_400_000))
    await press('Home')
    expect(query()).toEqual({ view: 'timeline' })
    await says('1997 to 2008')
  })

  it('opens a fact from its place in the list, and leads back to the same stretch and choice', async () => {
    const { wrapper, query, says } = await aTimeline('topic=kosovo/war&from=1999-01-01&until=1999-12-31')
    await says('Rambouillet')
    expect(wrapper.get('.group a').attributes('href')).toContain('fact=kosovo')
    await wrapper.get('.group a').trigger('click')
    await vi.waitFor(() => expect(wrapper.find('.fact').exists()).toBe(true))
    expect(query()).toMatchObject({ fact: 'kosovo/rambouillet', topic: 'kosovo/war', from: '1999-01-01' })
    const back = wrapper.get('.back')
    expect(back.text()).toContain('Timeline')
    await back.trigger('click')
    await vi.waitFor(() => expect(wrapper.find('.timeline').exists()).toBe(true))
    expect(query()).toEqual({ view: 'timeline', topic: 'kosovo/war', from: '1999-01-01', until: '1999-12-31' })
  })

  it('says so where nothing of a choice has a date, or nothing is in a stretch', async () => {
    const { says, router } = await aTimeline('actor=kosovo/china')
    await says('No event of that choice has a date.')
    await router.push('/library?view=timeline&from=1990-01-01&until=1990-12-31')
    await says('Nothing happened in this time.')
  })

  it('folds a long list by centuries, decades and years, and keeps what is open in the address, into a fact and back', async () => {
    const facts = [
      ...Array.from({ length: 30 }, (_, nth) => aDateFact({ id: `war-${nth}`, when: '1999-03-24' })),
      ...Array.from({ length: 15 }, (_, nth) => aDateFact({ id: `talks-${nth}`, when: `201${nth % 10}` })),
      aDateFact({ id: 'battle', when: '1389' }),
    ]
    const learner = await aLearner({ deck: aDeck({ facts }) })
    for (const days of [60, 30])
      await learner.answer('kosovo/battle/when/when', 'easy', { at: monday - days * 86_400_000 })
    const { wrapper, query, says } = await aTimeline('', learner)
    await says('1 known')
    const folds = () => wrapper.findAll('.fold button')
    expect(folds().map((fold) => fold.text())).toEqual([
      'The 14th century1 event, 1 known',
      '199930 events',
      'The 21st century15 events',
    ])
    expect(wrapper.find('.group').exists()).toBe(false)
    await folds()[1]?.trigger('click')
    await flushPromises()
    expect(query()).toEqual({ view: 'timeline', section: '1999' })
    await vi.waitFor(() => expect(wrapper.findAll('.group a')).toHaveLength(30))
    await wrapper.get('.group a').trigger('click')
    await vi.waitFor(() => expect(query()).toMatchObject({ fact: expect.anything() as unknown, section: '1999' }))
    await wrapper.get('.back').trigger('click')
    await vi.waitFor(() => expect(wrapper.find('.group a').exists()).toBe(true))
  })

  it('tells how many choices are on, and takes them all back', async () => {
    const { query, button } = await aTimeline('topic=kosovo/war&actor=kosovo/russia')
    expect(button('Filter2 on').attributes('aria-expanded')).toBe('false')
    await button('Filter2 on').trigger('click')
    expect(button('Filter2 on').attributes('aria-expanded')).toBe('true')
    await button('Show all').trigger('click')
    await flushPromises()
    expect(query()).toEqual({ view: 'timeline' })
    expect(document.activeElement).toBe(button('Filter').element)
  })

  it('lists a thousand events, not all of them in one frame', async () => {
    const learner = await aLearner({ deck: aDeck({ facts: manyFacts(1_000) }) })
    const { wrapper, says } = await aTimeline('', learner)
    await says('1,000 events')
    const folds = wrapper.findAll('.fold button')
    for (const fold of folds) {
      await fold.trigger('click')
      await flushPromises()
    }
    expect(wrapper.findAll('.group a').length).toBeLessThan(1_000)
    await vi.waitFor(() => expect(wrapper.findAll('.group a')).toHaveLength(1_000), { timeout: 10_000 })
  })
})
