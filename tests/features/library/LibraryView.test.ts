import { flushPromises } from '@vue/test-utils'
import type { Router } from 'vue-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import LibraryView from '@/features/library/LibraryView.vue'
import {
  aCitation,
  aClaim,
  anActorFact,
  aDateFact,
  aDeck,
  aDispute,
  aDocument,
  aPosition,
  aResolution,
} from '../../support/decks'
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
  it('lists the overviews, the documents and the topics with their facts', async () => {
    const { wrapper } = await aLibrary()
    expect(wrapper.findAll('.shelves li').map((entry) => entry.text())).toEqual([
      'Timeline',
      'Resolutions and agreements',
      'Who is who',
      'Positions',
      'Russia and the Kosovo Questionpolicy paper, 3 facts',
      'The first notespolicy paper, 1 fact',
      'The second notespolicy paper, 0 facts',
      'The war2 facts',
      'The talks1 fact',
    ])
  })

  it('tells of a document what it is and what is uncertain or wrong about it', async () => {
    const { wrapper, go } = await aLibrary({ document: 'kosovo/paper' })
    const text = wrapper.get('.detail').text()
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

  it('holds of a document what cites it, folded by its sections, disputing views too', async () => {
    const { wrapper, go, router } = await aLibrary({ document: 'kosovo/paper' })
    const fold = () => wrapper.get('.part:last-of-type .fold')
    expect(fold().text()).toBe('The war3 facts in 2 paragraphs')
    await fold().get('button').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ document: 'kosovo/paper', section: 'p1' })
    const places = wrapper.findAll('.paragraph').map((each) => [each.get('h4').text(), each.findAll('li').length])
    expect(places).toEqual([
      ['Paragraph 1 “In February the talks…”', 2],
      ['Paragraph 2 “The Council then adopted…”', 1],
    ])
    await fold().get('button').trigger('click')
    await flushPromises()
    expect(wrapper.find('.paragraph').exists()).toBe(false)
    await go({ document: 'kosovo/first-notes', section: 'p1' })
    expect(wrapper.findAll('.paragraph li').map((each) => each.text())).toEqual([
      'The talks at Rambouillet began6 February 1999',
    ])
    await go({ document: 'kosovo/second-notes' })
    expect(wrapper.text()).toContain('No fact of this deck cites it.')
    expect(wrapper.text()).toContain('Nothing is known to be wrong with it.')
  })

  it('tells how much of each section is known', async () => {
    const learner = await aLearner({ deck })
    for (const days of [60, 30])
      await learner.answer('kosovo/rambouillet/when/when', 'easy', { at: monday - days * 86_400_000 })
    const { says, wrapper } = await aLibrary({ document: 'kosovo/paper' }, learner)
    await says('3 facts in 2 paragraphs, 1 known')
    expect(wrapper.find('.part:last-of-type .fold svg .strong').attributes('width')).toMatch(/^33\.3/)
  })

  it('leads within a long section to each paragraph and up again, with the focus', async () => {
    const paragraphs = Object.fromEntries(['p1', 'p2', 'p3', 'p4', 'fn5'].map((at) => [at, `Words of ${at}`]))
    const cites = Object.keys(paragraphs).map((at) => aCitation({ at }))
    const long = aDeck({
      documents: [aDocument({ anchors: [{ title: 'Long', paragraphs }] })],
      facts: [aDateFact({ claims: { when: aClaim('1999-02-06', { cites }) } })],
    })
    const screen = await aLibrary({ document: 'kosovo/paper', section: 'p1' }, await aLearner({ deck: long }))
    expect(screen.wrapper.findAll('.jumps button').map((each) => each.text())).toEqual(['1', '2', '3', '4', '5'])
    await screen.button('Footnote 5').trigger('click')
    expect(document.activeElement?.textContent).toContain('Footnote 5')
    await screen.wrapper.findAll('.above .button').at(-1)?.trigger('click')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Paragraph 1')
  })

  it('leads back from a fact into the section that was open', async () => {
    const { wrapper, router, links } = await aLibrary({ document: 'kosovo/paper', section: 'p1' })
    await wrapper.get('.paragraph a').trigger('click')
    await vi.waitFor(() => expect(links()[0]).toBe('← Russia and the Kosovo Question'))
    const back = vi.spyOn(router, 'back')
    await wrapper.get('.detail a').trigger('click')
    await vi.waitFor(() => expect(router.currentRoute.value.query).toEqual({ document: 'kosovo/paper', section: 'p1' }))
    expect(wrapper.find('.paragraph').exists()).toBe(true)
    back.mockRestore()
  })

  it('counts the disputes that touch a document, and lists them by who is probably right', async () => {
    const { wrapper, go } = await aLibrary({ document: 'kosovo/paper' })
    expect(wrapper.get('.fold').text()).toBe('1 dispute about what it says1 probably right')
    await go({ document: 'kosovo/first-notes', section: 'disputes' })
    expect(wrapper.get('.outcome').text()).toBe(
      'It is probably wrongThe talks at Rambouillet beganIt has: 7 February 1999Taken as right: 6 February 1999',
    )
  })

  it('lists the facts of a topic in the order of time, and leads on to studying it', async () => {
    const { wrapper } = await aLibrary({ topic: 'kosovo/war' })
    expect(wrapper.findAll('.detail li').map((each) => each.text())).toEqual([
      'Security Council Resolution 1160 (1998)31 March 1998',
      'The talks at Rambouillet began6 February 1999',
    ])
    expect(wrapper.get('.detail a.button').attributes('href')).toBe('/study?topic=kosovo/war')
  })

  it('tells how much of a topic is known, and narrows its facts to some kinds, from one of them and back', async () => {
    const learner = await aLearner({ deck })
    await learner.answer('kosovo/rambouillet/when/when')
    const screen = await aLibrary({ topic: 'kosovo/war' }, learner)
    await screen.says('2 facts: 0 known, 1 learning')
    await screen.field('Texts (1)').setValue(true)
    await flushPromises()
    expect(screen.router.currentRoute.value.query).toEqual({ topic: 'kosovo/war', kind: 'resolution' })
    expect(screen.wrapper.findAll('.detail li')).toHaveLength(1)
    await screen.wrapper.get('.detail li a').trigger('click')
    await flushPromises()
    expect(screen.wrapper.get('.back').attributes('href')).toBe('/library?topic=kosovo/war&kind=resolution')
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

  it('tells of a card that keeps being forgotten how often it was', async () => {
    const learner = await aLearner({ deck })
    const card = 'kosovo/rambouillet/when/when'
    await learner.answer(card, 'good', { interval: 1, at: monday - 9 * 86_400_000 })
    for (let nth = 8; nth > 4; nth--)
      await learner.answer(card, 'again', { interval: 1, at: monday - nth * 86_400_000 })
    const { says } = await aLibrary({ fact: 'kosovo/rambouillet' }, learner)
    await says('Due now. Forgotten 4 times.')
  })

  it('says so where a link leads to a fact that is gone', async () => {
    const { says } = await aLibrary({ fact: 'kosovo/never-was' })
    await says('This fact is no longer in the deck.')
  })
})

describe('the resolutions and agreements', () => {
  const votes = { for: 13, against: 1, abstained: 1, named: { against: ['russia'], abstained: ['china'] } }
  const facts = [
    aResolution({
      claims: {
        body: aClaim('serbia'),
        symbol: aClaim('S/RES/1160'),
        adopted: aClaim('1998-03-31'),
        votes: aClaim({ ...votes, outcome: 'rejected' }),
      },
    }),
    aResolution({ id: 'second', name: 'The second', claims: { body: aClaim('serbia'), adopted: aClaim('1999') } }),
    aResolution({ id: 'third', name: 'The third', claims: {} }),
    aPosition({ about: ['res-1160'] }),
  ]
  const aTable = async (query = {}) =>
    aLibrary({ view: 'resolutions', ...query }, await aLearner({ deck: { ...deck, facts } }))
  type Table = Awaited<ReturnType<typeof aTable>>
  const names = ({ wrapper }: Table) => wrapper.findAll('tbody .name').map((link) => link.text())
  const folds = ({ wrapper }: Table) => wrapper.findAll('.folds button')

  it('show the vote with who stood apart, by whom it was made, and what was said of it', async () => {
    const { wrapper } = await aTable()
    const row = wrapper.get('tbody tr').text()
    for (const told of ['Serbia, S/RES/1160', 'Rejected', '13–1–1', 'Against: Russia', 'Abstained: China'])
      expect(row).toContain(told)
    expect(row).toMatch(/Russia opposes the plan\s*On record: the paper/)
    expect(wrapper.findAll('tbody tr').at(-1)?.text()).toContain('No date in the documents')
    expect(document.activeElement?.textContent).toBe('Resolutions and agreements')
  })

  it('are folded on a phone to what they are looked up by; what is open stands in the address', async () => {
    const screen = await aTable()
    expect(folds(screen).map((fold) => fold.text())).toEqual([
      'Security Council Resolution 1160 (1998)Serbia, S/RES/116031 March 1998Rejected 13–1–1',
      'The secondSerbia1999',
      'The thirdNo date in the documents',
    ])
    expect(screen.wrapper.find('.folds .saying').exists()).toBe(false)
    await folds(screen)[0]?.trigger('click')
    await flushPromises()
    expect(screen.router.currentRoute.value.query).toEqual({ view: 'resolutions', section: 'kosovo/res-1160' })
    expect(folds(screen).map((fold) => fold.attributes('aria-expanded'))).toEqual(['true', 'false', 'false'])
    const content = screen.wrapper.get('.folds .content').text()
    for (const told of ['Against: Russia', 'Russia opposes the plan', 'Open this text’s page'])
      expect(content).toContain(told)
  })

  it('can be narrowed and turned round; both stand in the address, and back takes each step back', async () => {
    const screen = await aTable()
    const query = () => screen.router.currentRoute.value.query
    const all = ['Security Council Resolution 1160 (1998)', 'The second', 'The third']
    expect(names(screen)).toEqual(all)
    await screen.field('Order').setValue('down')
    await flushPromises()
    expect(names(screen)).toEqual(['The second', all[0], 'The third'])
    await screen.field('By whom').setValue('Serbia')
    await flushPromises()
    await screen.field('When').setValue('1990s')
    await flushPromises()
    expect(query()).toEqual({ view: 'resolutions', by: 'Serbia', period: '1990s', order: 'down' })
    expect(names(screen)).toEqual(['The second', all[0]])
    await screen.says('2 of 3 texts')
    expect(screen.button('Filter2 on').attributes('aria-expanded')).toBe('false')
    screen.router.back()
    await vi.waitFor(() => expect(query()).toEqual({ view: 'resolutions', by: 'Serbia', order: 'down' }))
    await screen.button('Show all').trigger('click')
    await flushPromises()
    expect(query()).toEqual({ view: 'resolutions', order: 'down' })
    await screen.go({ view: 'resolutions', by: 'others' })
    expect(names(screen)).toEqual(['The third'])
    await screen.go({ view: 'resolutions', by: 'others', period: '1990s' })
    await screen.says('No text of that choice.')
  })

  it('lead to each fact, and back to what was chosen and open', async () => {
    const chosen = { view: 'resolutions', section: 'kosovo/res-1160', by: 'Serbia' }
    const { wrapper, links, router, says } = await aTable(chosen)
    await wrapper.get('.saying').trigger('click')
    await says('← Resolutions and agreements')
    expect(router.currentRoute.value.query).toEqual({ ...chosen, fact: 'kosovo/russia-on-plan' })
    expect(links()[0]).toBe('← Resolutions and agreements')
    await wrapper.get('.detail a').trigger('click')
    await vi.waitFor(() => expect(router.currentRoute.value.query).toEqual(chosen))
    expect(wrapper.find('.folds .content').exists()).toBe(true)
  })
})

describe('who is who', () => {
  const facts = [
    anActorFact(),
    aDateFact(),
    aPosition(),
    aPosition({ id: 'later', claims: { stance: aClaim('supports'), from: aClaim('2008') } as never }),
  ]
  const actors = aDeck().actors.map((actor) =>
    actor.id === 'serbia' ? { ...actor, names: [...actor.names, { text: 'Srbija', usedBy: 'Serbs' }] } : actor,
  )
  const aList = async (query = {}) =>
    aLibrary({ view: 'people', ...query }, await aLearner({ deck: { ...deck, actors, facts } }))

  it('groups all by what they are, with their names, offices and how many facts name them', async () => {
    const { wrapper } = await aList()
    const groups = wrapper.findAll('.detail section').map((group) => group.findAll('h2, li').map((each) => each.text()))
    expect(groups).toEqual([
      ['Persons', 'Sergei Lavrov1 factForeign Minister of Russia, from March 2004'],
      ['States', 'China0 facts', 'Russia4 facts', 'Serbia0 facts“Srbija” as Serbs say'],
      ['Authors of the documents', 'The paper0 facts'],
    ])
  })

  it('can be narrowed to some kinds, which stand in the address and hold from one of them back', async () => {
    const screen = await aList()
    const kinds = () => screen.wrapper.findAll('.detail h2').map((each) => each.text())
    await screen.field('Persons (1)').setValue(true)
    await flushPromises()
    await screen.field('States (3)').setValue(true)
    await flushPromises()
    expect(screen.router.currentRoute.value.query).toEqual({ view: 'people', kind: 'person,state' })
    expect(kinds()).toEqual(['Persons', 'States'])
    await screen.wrapper.get('.detail section a').trigger('click')
    await screen.says('Roles')
    expect(screen.wrapper.get('.back').attributes('href')).toBe('/library?view=people&kind=person,state')
    screen.router.back()
    await vi.waitFor(() => expect(kinds()).toEqual(['Persons', 'States']))
    screen.router.back()
    await vi.waitFor(() => expect(kinds()).toEqual(['Persons']))
  })

  it('tells of one what it was, held and took part in, each leading to its fact and back', async () => {
    const { wrapper, go, links } = await aList({ actor: 'kosovo/russia' })
    expect(document.activeElement?.textContent).toBe('Russia')
    expect(wrapper.get('.issue h3').text()).toBe('The plan↻ Changed over time')
    const says = 'threatened to veto the planOn record: the paper, paragraph 1'
    expect(wrapper.findAll('.issue li').map((each) => each.text())).toEqual([
      `2007Opposes it${says}`,
      `2008Supports it${says}`,
    ])
    const [part, members] = wrapper.findAll('.detail section').slice(-2)
    expect(part?.text()).toContain('The talks at Rambouillet began')
    expect(members?.text()).toBe('Who belongs to itSergei Lavrov')
    await wrapper.get('.issue li a').trigger('click')
    await vi.waitFor(() => expect(links()[0]).toBe('← Russia'))
    await go({ view: 'people', actor: 'kosovo/lavrov' })
    expect(links()).toEqual(['← Who is who', 'Russia', 'Foreign Minister of Russia from March 2004'])
    await go({ view: 'people', actor: 'kosovo/nobody' })
    expect(wrapper.get('.detail').text()).toContain('Nobody of that name')
  })

  it('is found by the search, before the facts', async () => {
    const { wrapper, says } = await aList()
    await wrapper.get('input[type=search]').setValue('srbija')
    await says('People and bodies')
    expect(wrapper.get('.results li a').attributes('href')).toBe('/library?view=people&actor=kosovo/serbia')
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
    expect(await find('')).toHaveLength(9)
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

describe('a card in the library', () => {
  const card = 'kosovo/rambouillet/when/when'
  const aFact = async () => {
    const learner = await aLearner({ deck })
    await learner.answer(card, 'good', { interval: 2 })
    const screen = await aLibrary({ fact: 'kosovo/rambouillet' }, learner)
    await screen.says('Comes back on 7 January 2026.')
    const deeds = screen.wrapper.get('.deeds')
    const details = deeds.get('details')
    ;(details.element as HTMLDetailsElement).open = true
    await details.trigger('toggle')
    const press = async (name: string) => {
      await vi.waitFor(() => expect(deeds.text()).toContain(name))
      await deeds
        .findAll('button')
        .find((each) => each.text() === name)
        ?.trigger('click')
    }
    const memory = async () => (await learner.memories.of([card]))[0]
    return { ...screen, learner, deeds, press, memory }
  }

  it.each([
    ['Put off until tomorrow', 'Put off until 6 January 2026.', { buriedUntil: '2026-01-06' }],
    ['Suspend', 'Suspended: it does not come up by itself.', { suspended: true }],
    ['Mark with a flag', 'Flagged.', { flagged: true }],
    ['I know this already', 'to see whether that holds.', { settled: true, reps: 2 }],
  ])('%s: says so, leads the focus there, and takes it back', async (deed, said, left) => {
    const { press, deeds, memory, says } = await aFact()
    const before = await memory()
    await press(deed)
    await vi.waitFor(() => expect(deeds.get('[role=status]').text()).toContain(said))
    await vi.waitFor(() => expect(document.activeElement).toBe(deeds.get('[role=status]').element))
    expect(await memory()).toMatchObject(left)
    await press('Undo')
    await vi.waitFor(() => expect(deeds.get('[role=status]').text()).toBe('Taken back.'))
    expect(await memory()).toEqual(before)
    await says('Last asked on 5 January 2026. Comes back on 7 January 2026.')
  })

  it('is brought back where it was put off or suspended', async () => {
    const { press, memory, says } = await aFact()
    await press('Put off until tomorrow')
    await says('Last asked on 5 January 2026. Put off until 6 January 2026.')
    await press('Bring back')
    await says('Comes back on 7 January 2026.')
    await press('Suspend')
    await vi.waitFor(async () => expect(await memory()).toMatchObject({ suspended: true }))
    await press('Bring back')
    await vi.waitFor(async () => expect(await memory()).toMatchObject({ suspended: false }))
  })

  it('says when it would come back, and that it was not asked', async () => {
    const { press, deeds, memory, says } = await aFact()
    await vi.waitFor(() =>
      expect(deeds.text()).toMatch(/Comes back in about [\d.]+ months, to see whether that holds\./),
    )
    await press('I know this already')
    await says('Last asked on 5 January 2026. Comes back on')
    const { dueDay = '' } = (await memory()) ?? {}
    expect(dueDay > '2026-03-05').toBe(true)
  })

  it('has a note of the learner’s own, which is as it was before by an undo', async () => {
    const { press, deeds, wrapper, learner } = await aFact()
    const write = async (text: string) => {
      await press('My note')
      await deeds.get('textarea').setValue(text)
      await deeds.get('form').trigger('submit')
    }
    await write(' Six for February ')
    await vi.waitFor(() => expect(wrapper.get('.note').text()).toBe('My note Six for February'))
    await write('')
    await vi.waitFor(() => expect(wrapper.find('.note').exists()).toBe(false))
    await press('Undo')
    await vi.waitFor(() => expect(wrapper.get('.note').text()).toContain('Six for February'))
    expect((await learner.memories.of([card]))[0]).toMatchObject({ reps: 1, dueDay: '2026-01-07' })
  })

  it('is shown as it is by now where another tab was faster', async () => {
    const { press, says, failures, learner, memory } = await aFact()
    await learner.act(card, { kind: 'flag', flag: true })
    await press('Suspend')
    await vi.waitFor(() => expect(failures).toMatchObject([{ code: 'answered-elsewhere' }]))
    await says('Flagged.')
    expect(await memory()).toMatchObject({ suspended: false })
    await press('Suspend')
    await vi.waitFor(async () => expect(await memory()).toMatchObject({ suspended: true }))
  })
})
