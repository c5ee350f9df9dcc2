import { describe, expect, it } from 'vitest'
import StudyView from '@/features/study/StudyView.vue'
import { aCitation, aDateFact, aDeck } from '../../support/decks'
import { aLearner } from '../../support/learner'
import { aScreen } from '../../support/screen'

const warPrimer = 'In 1998 the crisis became a war.'
const deck = aDeck({
  topics: [
    { id: 'war', title: 'The war', primer: [{ text: warPrimer, cites: [aCitation(), aCitation({ at: 'p2' })] }] },
    { id: 'talks', title: 'The talks', primer: [{ text: 'In 2006 talks on status began.', cites: [aCitation()] }] },
    { id: 'later', title: 'Later' },
  ],
  facts: [
    aDateFact({ when: '1999-01' }),
    aDateFact({ id: 'peace', event: 'peace [was] made', when: '1999-06' }),
    aDateFact({ id: 'status', topic: 'talks', event: 'talks on status [begin|began]', when: '2006-02' }),
    aDateFact({ id: 'dialogue', topic: 'later', event: 'the dialogue [begin|began]', when: '2011-03' }),
  ],
})

/** The study screen, and the heading of the primer that it shows. */
async function aStudyScreen(learner?: Awaited<ReturnType<typeof aLearner>>) {
  const screen = await aScreen(StudyView, learner ?? (await aLearner({ deck })), '/study')
  await screen.says('Show answer')
  const primer = () => screen.wrapper.find('.primer')
  const prompt = () => screen.wrapper.get('h1').text()
  const good = async () => {
    await screen.says('Good')
    await screen.wrapper
      .findAll('button')
      .find((button) => button.text().startsWith('Good'))!
      .trigger('click')
  }
  const answer = async () => {
    const before = prompt()
    await screen.button('Show answer').trigger('click')
    await good()
    await expect.poll(() => screen.wrapper.find('h1').text()).not.toBe(before)
  }
  return { ...screen, primer, prompt, good, answer }
}

describe('a topic’s primer', () => {
  it('stands folded before its first card, with where it stands, and leaves the focus to the question', async () => {
    const { primer, prompt, wrapper } = await aStudyScreen()
    expect(primer().element.tagName).toBe('DETAILS')
    expect(primer().get('summary').text()).toBe('Before the first card The warOne minute to read')
    expect(primer().get('.parts').text()).toBe(`${warPrimer}The paper, paragraphs 1 and 2`)
    expect(document.activeElement).toBe(wrapper.get('h1').element)
    expect(prompt()).toContain('Rambouillet')
  })
  it('makes room for the answer, is gone with that card, and comes back when its answer is taken back', async () => {
    const { primer, button, good } = await aStudyScreen()
    await button('Show answer').trigger('click')
    expect(primer().exists()).toBe(false)
    await good()
    await expect.poll(() => button('Undo').attributes('disabled')).toBeUndefined()
    expect(primer().exists()).toBe(false)
    await button('Undo').trigger('click')
    await expect.poll(() => primer().exists()).toBe(true)
  })
  it('comes with each topic that has one', async () => {
    const { primer, prompt, answer } = await aStudyScreen()
    await answer()
    await answer()
    expect(prompt()).toContain('talks on status')
    expect(primer().get('summary').text()).toContain('The talks')
    await answer()
    expect(prompt()).toContain('dialogue')
    expect(primer().exists()).toBe(false)
  })
  it('is not shown again once a card of the topic was met', async () => {
    const learner = await aLearner({ deck })
    await learner.answer('kosovo/peace/when/when')
    const { primer, prompt } = await aStudyScreen(learner)
    expect(prompt()).toContain('Rambouillet')
    expect(primer().exists()).toBe(false)
  })
})

describe('a session that is ended before its last card', () => {
  it('says what was done and what was not asked, and goes on with the card that was in hand', async () => {
    const { answer, button, prompt, says, wrapper } = await aStudyScreen()
    await answer()
    const inHand = prompt()
    await button('End session').trigger('click')
    await says('Session ended')
    await says('1 answer in')
    expect(wrapper.text()).toMatch(/\d cards were not asked\./)
    await button('Carry on').trigger('click')
    await says('Show answer')
    expect(prompt()).toBe(inHand)
  })
  it('takes back its last answer from there', async () => {
    const { answer, button, prompt, says } = await aStudyScreen()
    const first = prompt()
    await answer()
    await button('End session').trigger('click')
    await says('Session ended')
    await button('Undo').trigger('click')
    await says('Show answer')
    expect(prompt()).toBe(first)
  })
  it('has nothing to say where nothing was answered, and leads back to the day', async () => {
    const { wrapper } = await aStudyScreen()
    const end = wrapper.findAll('a').find((link) => link.text() === 'End session')!
    expect(end.attributes('href')).toMatch(/\/$/)
  })
})
