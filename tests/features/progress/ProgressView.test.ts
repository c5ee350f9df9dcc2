import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import ProgressView from '@/features/progress/ProgressView.vue'
import { retrievability } from '@/domain/scheduling/memory'
import { settingsRepository } from '@/storage/settingsRepository'
import { progressWords } from '@/words/progressWords'
import { aDeck, manyFacts } from '../../support/decks'
import { aLearner } from '../../support/learner'
import { aMoment, anExam, monday } from '../../support/makers'
import { model } from '../../support/model'
import { aScreen } from '../../support/screen'

const day = 86_400_000
const card = (n: number) => `kosovo/meeting-${n}/when/when`

/** Four facts about the war, two about the talks. */
const aStudent = () =>
  aLearner({ deck: aDeck({ facts: manyFacts(6, (index) => ({ topic: index < 4 ? 'war' : 'talks' })) }) })

beforeEach(() => vi.useFakeTimers({ now: monday, toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

describe('the progress screen', () => {
  it('shows a newcomer one thing to do, and no figures', async () => {
    const { wrapper, says } = await aScreen(ProgressView, await aStudent())
    await says('Nothing to show yet')
    expect(wrapper.findAll('a').map((link) => link.attributes('href'))).toEqual(['/study'])
    expect(wrapper.find('svg').exists()).toBe(false)
  })

  it('is still empty when a card was only suspended', async () => {
    const learner = await aStudent()
    await learner.act(card(1), { kind: 'suspend' })
    const { says } = await aScreen(ProgressView, learner)
    await says('Nothing to show yet')
  })

  it('tells what could be recalled of what was met apart from the whole', async () => {
    const learner = await aStudent()
    await learner.answer(card(1))
    await learner.answer(card(2))
    const { wrapper, says } = await aScreen(ProgressView, learner)
    await says('You could recall about 99% of what you have met, and 33% of everything there is.')
    const [war] = wrapper.findAll('.topics li')
    expect(war?.text()).toMatch(/^The war/)
    expect(war?.findAll('dd').map((share) => share.text())).toEqual(['99%', '50%'])
    expect(war?.text()).toContain('0 known, 2 learning, 2 new')
  })

  it('counts cards by how well they are held, apart from facts', async () => {
    const learner = await aStudent()
    await learner.answer(card(1))
    await learner.answer(card(2), 'again')
    await learner.answer(card(4), 'easy')
    await learner.act(card(3), { kind: 'suspend' })
    const { wrapper, says } = await aScreen(ProgressView, learner)
    await says('Cards:')
    const cards = (await learner.content.blocksOf('kosovo')).flatMap((block) => block.cards)
    expect(wrapper.findAll('.cards li').map((item) => item.text())).toEqual([
      'Cards:',
      '0 often forgotten',
      '1 mature',
      '1 young',
      '1 learning',
      `${cards.length - 4} new`,
    ])
  })

  it.each([
    [0, '0%'],
    [0.001, 'under 1%'],
    [0.5, '50%'],
    [0.997, '99%'],
    [1, '100%'],
  ])('shows a share of %d as %s: neither a doubt nor a little is rounded away', (share, shown) =>
    expect(progressWords.share(share)).toBe(shown),
  )

  it('puts topics that were not begun below the others', async () => {
    const learner = await aStudent()
    await learner.answer(card(1))
    const { wrapper, says } = await aScreen(ProgressView, learner)
    await says('1 topic not begun yet')
    expect(wrapper.get('.topics .ahead').text()).toContain('The talks 2 facts')
  })

  it('counts anew after more was studied', async () => {
    const learner = await aStudent()
    await learner.answer(card(1))
    await (await aScreen(ProgressView, learner)).says('0 known, 1 learning, 3 new')
    await learner.answer(card(2))
    await (await aScreen(ProgressView, learner)).says('0 known, 2 learning, 2 new')
  })

  it('leads to the weakest facts of a topic, and to studying just these', async () => {
    const learner = await aStudent()
    await learner.answer(card(1))
    await learner.answer(card(2), 'again')
    vi.setSystemTime(monday + 5 * day)
    const { wrapper, says } = await aScreen(ProgressView, learner)
    await says('More on this topic')
    const weakest = wrapper.get('.topics li details')
    ;(weakest.element as HTMLDetailsElement).open = true
    await weakest.trigger('toggle')
    await says('Study these')
    expect(weakest.findAll('a').map((link) => decodeURIComponent(link.attributes('href') ?? ''))).toEqual([
      '/library?fact=kosovo/meeting-2',
      '/library?fact=kosovo/meeting-1',
      `/study?cards=${card(2)},${card(1)}`,
    ])
  })

  it('counts the cards of each topic by how well they are held, and saves all of it as a table', async () => {
    const learner = await aStudent()
    await learner.answer(card(2))
    const saved: Blob[] = []
    const made = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      saved.push(file as Blob)
      return 'blob:table'
    })
    const { wrapper, says } = await aScreen(ProgressView, learner)
    await says('Save as CSV')
    await wrapper.get('.topics button').trigger('click')
    await vi.waitFor(() => expect(saved).toHaveLength(1))
    made.mockRestore()
    const [names, war, talks] = (await saved[0]!.text()).split('\r\n')
    expect(names).toMatch(/^\ufeff?Deck,Topic,Recall of what was met,/)
    expect(war).toMatch(/,The war,(1|0\.\d+),(0\.25|0\.2\d+),0,1,3,\d+,0,1,0,0$/)
    expect(talks).toMatch(/,The talks,,0,0,0,2,\d+,0,0,0,0$/)
  })

  it('tells how a topic stood week by week, once that is opened', async () => {
    const learner = await aStudent()
    await learner.answer(card(1), 'good', { at: monday - 10 * day })
    await learner.answer(card(2), 'good', { at: monday - day / 2 })
    const { wrapper, says } = await aScreen(ProgressView, learner)
    await says('More on this topic')
    expect(wrapper.find('.bar-chart').exists()).toBe(false)
    const details = wrapper.get<HTMLDetailsElement>('.topics details')
    details.element.open = true
    await details.trigger('toggle')
    await says('Week by week')
    await vi.waitFor(() => expect(wrapper.findAll('.bar-chart tbody tr')).toHaveLength(2))
    const [before, now] = wrapper.findAll('.bar-chart tbody tr').map((row) => row.text())
    expect(before).toMatch(/^29 December 2025\d\d% of the whole, \d\d% of what you had met; 0 known, 1 learning$/)
    expect(now).toMatch(/^5 January 2026\d\d% of the whole, \d\d% of what you had met; 0 known, 2 learning$/)
  })

  it('leaves a deck that is off out of the whole, now and in the weeks gone by, and names it', async () => {
    const learner = await aStudent()
    await learner.install(aDeck({ id: 'other', title: 'Another deck', facts: manyFacts(6) }))
    await learner.answer(card(1))
    const { setDeckChoice } = settingsRepository(learner.run)
    const wholeOf = async () => {
      const { wrapper, says } = await aScreen(ProgressView, learner)
      await says('of everything there is')
      const details = wrapper.get<HTMLDetailsElement>('section > details')
      details.element.open = true
      await details.trigger('toggle')
      await vi.waitFor(() => expect(wrapper.findAll('.bar-chart tbody tr')).toHaveLength(1))
      const now = /(\d+%) of everything/.exec(wrapper.text())?.[1]
      const trend = /(\d+%) of the whole/.exec(wrapper.get('.bar-chart tbody td').text())?.[1]
      return { now, trend, named: wrapper.text().includes('switched off: Another deck') }
    }
    expect(await wholeOf()).toEqual({ now: '8%', trend: '8%', named: false })
    await setDeckChoice('other', { off: true })
    expect(await wholeOf()).toEqual({ now: '17%', trend: '17%', named: true })
  })

  it('tells recall by topic and kind, each leading to the facts that were met', async () => {
    const learner = await aStudent()
    await learner.answer(card(1))
    const { wrapper, says } = await aScreen(ProgressView, learner)
    await says('By topic and kind of fact')
    const row = wrapper.get('.topics tbody tr')
    expect(row.text()).toBe('The war99% 1 of 4')
    expect(decodeURIComponent(row.get('a').attributes('href') ?? '')).toBe(`/study?cards=${card(1)}`)
  })

  describe('with a day chosen for recall', () => {
    const shares = (text: string) => [...text.matchAll(/(\d+)% of/g)].map(([, share]) => Number(share))

    it('tells every figure of recall for that day, and says so', async () => {
      const learner = await aStudent()
      await learner.answer(card(1))
      const { wrapper, says, field } = await aScreen(ProgressView, learner)
      await says('What you could recall now')
      const now = shares(wrapper.text())
      await field('Recall').setValue('91')
      await says('If you did nothing until 6 April 2026, you could recall about')
      await says('What you could recall on 6 April 2026 if you did nothing until then')
      const [memory] = await learner.memories.of([card(1)])
      const expected = Math.round(100 * (memory ? retrievability(memory, monday + 91 * day, model) : 1))
      expect(now[0]).toBe(99)
      expect(shares(wrapper.text())[0]).toBe(expected)
      expect(wrapper.get('.topics dd').text()).toBe(`${expected}%`)
      expect(wrapper.text()).toContain('0 known, 1 learning, 3 new')
    })

    it('offers the days of the exams ahead', async () => {
      const learner = await aStudent()
      await learner.answer(card(1))
      const { id, since: _, ...exam } = anExam()
      await learner.planned.say(aMoment(), { kind: 'exam', plan: id, exam })
      const { says, field } = await aScreen(ProgressView, learner)
      await says('Entrance, 26 Jan')
      await field('Recall').setValue('exam/exam')
      await says('If you did nothing until 26 January 2026')
    })

    it('takes a date, and passes over one that is not ahead', async () => {
      const learner = await aStudent()
      await learner.answer(card(1))
      const { wrapper, says, field } = await aScreen(ProgressView, learner)
      await says('What you could recall now')
      await field('Recall').setValue('other')
      await says('If you did nothing until 6 January 2026')
      const date = wrapper.get('input[type=date]')
      await date.setValue('2027-03-01')
      await date.trigger('change')
      await says('If you did nothing until 1 March 2027')
      await date.setValue('2025-03-01')
      await date.trigger('change')
      await says('If you did nothing until 1 March 2027')
    })
  })
})
