import { flushPromises } from '@vue/test-utils'
import type { Router } from 'vue-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import LibraryView from '@/features/library/LibraryView.vue'
import { aCitation, aClaim, aDateFact, aDeck, aDispute, aDocument, aPosition, aResolution } from '../../support/decks'
import { aLearner } from '../../support/learner'
import { monday } from '../../support/makers'
import { aScreen } from '../../support/screen'

beforeEach(() => vi.useFakeTimers({ now: monday, toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

const deck = aDeck({
  documents: [
    aDocument({
      dateNote: 'Its title page is missing.',
      defects: ['The author is not named.'],
      anchors: [{ title: 'The war', paragraphs: { p1: 'In February the talks', p2: 'The Council then adopted' } }],
    }),
    ...['first', 'second'].map((name) =>
      aDocument({
        id: `${name}-notes`,
        title: `The ${name} notes`,
        short: `the ${name} notes`,
        author: 'A. Speaker',
        date: '2024-03-04',
        url: 'https://video.example/1',
        restsOn: 'video-1',
      }),
    ),
  ],
  facts: [
    aResolution({ claims: { adopted: aClaim('1998-03-31', { cites: [aCitation({ at: 'p2' })] }) } }),
    aDateFact({
      links: [{ to: 'res-1160', as: 'preceded by' }],
      claims: {
        when: aClaim('1999-02-06', {
          note: 'They lasted until March.',
          dispute: aDispute({ views: [{ value: '1999-02-07', cites: [aCitation({ document: 'first-notes' })] }] }),
        }),
      },
    }),
    aPosition({ topic: 'talks', claims: { wording: aClaim('[threaten|threatened] to veto Vučić’s plan') } as never }),
  ],
})

async function aLibrary(query: Record<string, string> = {}, learner?: Awaited<ReturnType<typeof aLearner>>) {
  const screen = await aScreen(LibraryView, learner ?? (await aLearner({ deck })))
  await screen.says('Library')
  const router = (screen.wrapper.vm as unknown as { $router: Router }).$router
  const go = async (to: Record<string, string>) => {
    await router.push({ name: 'library', query: to })
    await flushPromises()
  }
  await go(query)
  const links = () => screen.wrapper.findAll('.detail a').map((link) => link.text())
  return { ...screen, router, go, links }
}

describe('the library', () => {
  it('lists the documents and the topics with their facts', async () => {
    const { wrapper } = await aLibrary()
    expect(wrapper.findAll('.shelves li').map((entry) => entry.text())).toEqual([
      'Russia and the Kosovo Questionpolicy paper, 3 facts',
      'The first notespolicy paper, 1 fact',
      'The second notespolicy paper, 0 facts',
      'The war2 facts',
      'The talks1 fact',
    ])
  })

  it('tells of a document what it is and what is uncertain or wrong about it', async () => {
    const { wrapper, go } = await aLibrary({ document: 'kosovo/paper' })
    const text = wrapper.get('.detail dl').text()
    for (const told of [
      'policy paper',
      'not known',
      'Its title page is missing.',
      'Western',
      'The author is not named.',
    ])
      expect(text).toContain(told)
    expect(wrapper.find('.detail dl a').exists()).toBe(false)

    await go({ document: 'kosovo/first-notes' })
    expect(wrapper.get('.detail dl').text()).toMatch(/A\. Speaker.*4 March 2024.*the same video as the second notes/s)
    expect(wrapper.get('.detail dl a').attributes()).toMatchObject({
      href: 'https://video.example/1',
      rel: 'noreferrer',
    })
  })

  it('lists what cites a document in the order of its paragraphs, disputing views too', async () => {
    const { wrapper, go } = await aLibrary({ document: 'kosovo/paper' })
    const places = wrapper.findAll('.paragraph').map((each) => [each.get('h4').text(), each.findAll('li').length])
    expect(places).toEqual([
      ['Paragraph 1 “In February the talks…”', 2],
      ['Paragraph 2 “The Council then adopted…”', 1],
    ])
    await go({ document: 'kosovo/first-notes' })
    expect(wrapper.findAll('.paragraph li').map((each) => each.text())).toEqual([
      'The talks at Rambouillet began6 February 1999',
    ])
    await go({ document: 'kosovo/second-notes' })
    expect(wrapper.text()).toContain('No fact of this deck cites it.')
  })

  it('lists the facts of a topic in the order of time, and leads on to studying it', async () => {
    const { wrapper } = await aLibrary({ topic: 'kosovo/war' })
    expect(wrapper.findAll('.detail li').map((each) => each.text())).toEqual([
      'Security Council Resolution 1160 (1998)31 March 1998',
      'The talks at Rambouillet began6 February 1999',
    ])
    expect(wrapper.get('.detail a.button').attributes('href')).toBe('/study?topic=war')
  })

  it('shows a fact with its questions, answers, note and evidence, and leads back where one came from', async () => {
    const { wrapper, links } = await aLibrary({ topic: 'kosovo/war', fact: 'kosovo/rambouillet' })
    const page = wrapper.get('.fact').text()
    for (const told of [
      'On what date did the talks at Rambouillet begin?',
      '6 February 1999',
      'They lasted until March.',
      'The footnote has another day than the text.',
      'paragraph 1',
    ])
      expect(page).toContain(told)
    expect(links()[0]).toBe('← The war')
    expect(wrapper.get('.detail a').attributes('href')).toBe('/library?topic=kosovo/war')
    expect(document.activeElement?.textContent).toBe('The talks at Rambouillet began')
  })

  it('shows a topic’s primer above its facts', async () => {
    const topics = [{ id: 'war', title: 'The war', primer: [{ text: 'It began in 1998.', cites: [aCitation()] }] }]
    const learner = await aLearner({ deck: { ...deck, topics: [...topics, ...deck.topics.slice(1)] } })
    const { wrapper } = await aLibrary({ topic: 'kosovo/war' }, learner)
    expect(wrapper.get('.primer').text()).toBe('It began in 1998.The paper, paragraph 1')
  })
  it('links facts both ways', async () => {
    const { wrapper, go } = await aLibrary({ fact: 'kosovo/rambouillet' })
    expect(wrapper.get('.links').text()).toBe('Preceded bySecurity Council Resolution 1160 (1998)')
    await go({ fact: 'kosovo/res-1160' })
    expect(wrapper.get('.links').text()).toBe('Followed byThe talks at Rambouillet began')
  })

  it('tells of each card when it was asked and comes back, or that it is suspended', async () => {
    const learner = await aLearner({ deck })
    await learner.answer('kosovo/rambouillet/when/when', 'good', { interval: 2 })
    await learner.act('kosovo/res-1160/adopted/when', { kind: 'suspend' })
    const { says, go } = await aLibrary({ fact: 'kosovo/rambouillet' }, learner)
    await says('Last asked on 5 January 2026. Comes back on 7 January 2026.')
    await go({ fact: 'kosovo/res-1160' })
    await says('Suspended: it does not come up by itself.')
    await says('Waits until the main question has settled.')
    await go({ fact: 'kosovo/russia-on-plan' })
    await says('Not asked yet.')
  })

  it('says so where a link leads to a fact that is gone', async () => {
    const { says } = await aLibrary({ fact: 'kosovo/never-was' })
    await says('This fact is no longer in the deck.')
  })
})

describe('the search', () => {
  it('finds by any words of question or answer, whatever their case and accents', async () => {
    const { wrapper, says } = await aLibrary()
    const find = async (text: string) => {
      await wrapper.get('input[type=search]').setValue(text)
      await says(text ? 'fact' : 'Documents')
      return wrapper.findAll('.shelves li').map((each) => each.text())
    }
    expect(await find('vucic RUSSIA')).toEqual(['Russia threatened to veto Vučić’s plan2007'])
    expect(await find('31 march')).toEqual(['Security Council Resolution 1160 (1998)31 March 1998'])
    expect(await find('')).toHaveLength(5)
    await wrapper.get('input[type=search]').setValue('nowhere')
    await says('Nothing found.')
  })

  it('stands in the address, so that going back finds it again', async () => {
    const { wrapper, router, says } = await aLibrary()
    await wrapper.get('input[type=search]').setValue('veto')
    await vi.waitFor(() => expect(router.currentRoute.value.query).toEqual({ find: 'veto' }))
    await wrapper.get('.shelves li a').trigger('click')
    await says('Search results')
    router.back()
    await vi.waitFor(() => expect(router.currentRoute.value.query).toEqual({ find: 'veto' }))
    expect(wrapper.findAll('.shelves li')).toHaveLength(1)
  })
})
