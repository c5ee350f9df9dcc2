import { afterEach, describe, expect, it, vi } from 'vitest'
import SettingsView from '@/features/settings/SettingsView.vue'
import { addDays } from '@/domain/scheduling/studyDay'
import { installDeck } from '@/storage/reconciler'
import { usualSettings } from '@/storage/settings'
import { localMoment } from '@/storage/studyData'
import { day } from '@/words/format'
import { aDeck, manyFacts } from '../../support/decks'
import { fullDevice } from '../../support/fullDevice'
import { aLearner } from '../../support/learner'
import { aScreen } from '../../support/screen'

const card = (n: number) => `kosovo/meeting-${n}/when/when`

async function theSettings(learner?: Awaited<ReturnType<typeof aLearner>>) {
  const screen = await aScreen(SettingsView, learner ?? (await aLearner()))
  await screen.says('About')
  const stored = () => screen.data.settings.all()
  return { ...screen, stored }
}

afterEach(() => vi.unstubAllGlobals())

describe('a setting', () => {
  it('is kept', async () => {
    const { field, stored } = await theSettings()
    await field('New cards a day').setValue(25)
    await field('Desired retention').setValue(85)
    await field('A new day begins at').setValue('0')
    await field('Read new facts first').setValue(true)
    await field('Quizzes change my schedule').setValue(false)
    await field('Single keys answer cards').setValue(false)
    await field('Saturday').setValue('none')
    await field('Dark').setValue(true)
    await vi.waitFor(async () =>
      expect(await stored()).toMatchObject({
        newPerDay: 25,
        easyDays: ['usual', 'usual', 'usual', 'usual', 'usual', 'none', 'usual'],
        retention: 0.85,
        dayStart: 0,
        readFirst: true,
        quizSchedules: false,
        keys: false,
        theme: 'dark',
      }),
    )
  })

  it('is brought into its range, and stays when what was typed is no number', async () => {
    const { field, stored } = await theSettings()
    await field('New cards a day').setValue(5000)
    expect(field('New cards a day').element).toHaveProperty('value', '200')
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ newPerDay: 200 }))
    await field('New cards a day').setValue('')
    expect(field('New cards a day').element).toHaveProperty('value', '200')
  })

  it('tells what another retention would do before it is chosen', async () => {
    const { field, says, stored } = await theSettings()
    const slider = field('Desired retention')
    ;(slider.element as HTMLInputElement).value = '95'
    await slider.trigger('input')
    await says('A card that is due after 92 days at 90% is due after 27 days at 95%.')
    expect(await stored()).toMatchObject({ retention: 0.9 })
  })

  it('goes back to what it was when the device is full, and the failure is told', async () => {
    const { field, failures } = await theSettings()
    const device = fullDevice((store) => store === 'settings')
    await field('New cards a day').setValue(25)
    await vi.waitFor(() => expect(failures).toHaveLength(1))
    device.restore()
    expect(failures[0]).toMatchObject({ code: 'storage-full' })
    await vi.waitFor(() => expect(field('New cards a day').element).toHaveProperty('value', '10'))
  })
})

describe('a card that was set aside', () => {
  const marked = async () => {
    const learner = await aLearner({ deck: aDeck({ facts: manyFacts(3) }) })
    await learner.answer(card(1))
    await learner.act(card(1), { kind: 'suspend' })
    await learner.act(card(2), { kind: 'flag', flag: true })
    return learner
  }

  it('is listed with where it belongs', async () => {
    const { says, wrapper } = await theSettings(await marked())
    await says('Suspended cards (1)')
    await says('Flagged cards (1)')
    expect(wrapper.text()).toContain('Kosovo, The war')
  })

  it('is brought back by an action of its own, and leaves the list', async () => {
    const learner = await marked()
    const { says, wrapper, data } = await theSettings(learner)
    await says('Suspended cards (1)')
    const shown = wrapper.findAll('button').find((each) => each.text() === 'Bring back')
    expect(shown?.attributes('aria-label')).toMatch(/^Bring back: /)
    await shown?.trigger('click')
    await says('Brought back: the card comes up again as planned.')
    expect(wrapper.text()).not.toContain('Suspended cards')
    const [memory] = await learner.memories.of([card(1)])
    expect(memory).toMatchObject({ suspended: false, reps: 1 })
    expect((await data.log.actions()).map(({ kind }) => kind)).toContain('resume')
  })

  it('loses its flag and nothing else', async () => {
    const learner = await marked()
    const { says, wrapper } = await theSettings(learner)
    await says('Flagged cards (1)')
    await wrapper
      .findAll('button')
      .find((each) => each.text() === 'Take the flag off')
      ?.trigger('click')
    await says('The flag is off.')
    expect(await learner.memories.of([card(1), card(2)])).toMatchObject([{ suspended: true }, { flagged: false }])
  })

  it('is set aside again by an undo, where the focus is', async () => {
    const learner = await marked()
    const { says, button, wrapper } = await theSettings(learner)
    await says('Suspended cards (1)')
    await wrapper
      .findAll('button')
      .find((each) => each.text() === 'Bring back')
      ?.trigger('click')
    await says('Brought back')
    expect(document.activeElement?.textContent).toContain('Brought back')
    expect(wrapper.text()).not.toContain('Suspended cards')
    await button('Undo').trigger('click')
    await says('Taken back: it is set aside again.')
    await says('Suspended cards (1)')
    expect(await learner.memories.of([card(1)])).toMatchObject([{ suspended: true, reps: 1 }])
    expect(() => button('Undo')).toThrow('no button')
  })

  it('comes back before its day where it rests', async () => {
    const learner = await marked()
    const today = localMoment(usualSettings.dayStart).day
    const [later, gone] = [addDays(today, 7), addDays(today, -1)]
    await learner.act(card(3), { kind: 'bury', until: later })
    await learner.act(card(2), { kind: 'bury', until: gone })
    const { says, wrapper } = await theSettings(learner)
    await says('Resting cards (1)')
    await says(`until ${day(later)}`)
    const list = wrapper.findAll('details').find((each) => each.text().startsWith('Resting'))
    await list?.get('button').trigger('click')
    await says('Brought back')
    expect(wrapper.text()).not.toContain('Resting cards')
    expect(await learner.memories.of([card(3)])).toMatchObject([{ buriedUntil: today }])
  })

  it('is shown anew when another tab was faster', async () => {
    const learner = await marked()
    const { says, wrapper, failures } = await theSettings(learner)
    await says('Suspended cards (1)')
    await learner.act(card(1), { kind: 'resume' })
    await wrapper
      .findAll('button')
      .find((each) => each.text() === 'Bring back')
      ?.trigger('click')
    await vi.waitFor(() => expect(failures).toMatchObject([{ code: 'answered-elsewhere' }]))
    await vi.waitFor(() => expect(wrapper.text()).not.toContain('Suspended cards'))
  })

  it('says how to set one aside where there is none', async () => {
    const { says } = await theSettings()
    await says('No card is suspended, resting or flagged.')
  })
})

describe('the storage', () => {
  const browserThat = (keeps: boolean, agrees: boolean) => {
    let kept = keeps
    const persist = () => Promise.resolve((kept = agrees))
    const storage = { persisted: () => Promise.resolve(kept), persist, estimate: () => Promise.resolve({ usage: 3e6 }) }
    vi.stubGlobal('navigator', Object.create(navigator, { storage: { value: storage } }))
  }

  it('is said to be safe where the browser keeps it, and there is nothing to ask', async () => {
    browserThat(true, true)
    const { says, wrapper } = await theSettings()
    await says('Yes: the browser does not clear it')
    await says('about 3 MB')
    expect(wrapper.text()).not.toContain('Ask the browser')
  })

  it('can be asked for again where the browser does not keep it', async () => {
    browserThat(false, true)
    const { says, button, wrapper } = await theSettings()
    await says('Not yet: the browser may clear it')
    await button('Ask the browser to protect it').trigger('click')
    await says('Yes: the browser does not clear it')
    expect(wrapper.text()).not.toContain('Ask the browser')
  })

  it('says so where the browser declines', async () => {
    browserThat(false, false)
    const { says, button } = await theSettings()
    await says('Not yet: the browser may clear it')
    await button('Ask the browser to protect it').trigger('click')
    await says('The browser declined.')
  })
})

describe('the way onto the Home Screen', () => {
  const on = (standalone: boolean) =>
    vi.stubGlobal('navigator', Object.create(navigator, { standalone: { value: standalone } }))

  it('is shown in a tab on iOS, with a word about its separate storage', async () => {
    on(false)
    const { says } = await theSettings()
    await says('Choose “Add to Home Screen”')
    await says('has storage of its own')
  })
  it('is not shown to somebody who is there already', async () => {
    on(true)
    const { says, wrapper } = await theSettings()
    await says('keep their data apart')
    expect(wrapper.text()).not.toContain('Tap Share')
  })
  it('is not shown elsewhere', async () => {
    const { wrapper } = await theSettings()
    expect(wrapper.text()).not.toContain('Home Screen')
  })
})

describe('a deck of one’s own', () => {
  it('is listed with its size, and a bundled one is not', async () => {
    const learner = await aLearner()
    const deck = aDeck({ id: 'mine', title: 'My treaties', facts: manyFacts(4) })
    await installDeck(learner.run, { deck, hash: 'one', complete: true, own: true })
    const { says, wrapper } = await theSettings(learner)
    await says('My treaties8 cards in 2 topics')
    expect(wrapper.text()).not.toContain('Kosovo')
  })
})

describe('check and repair', () => {
  it('makes memories anew from the answers', async () => {
    const learner = await aLearner()
    await learner.answer(card(1))
    const before = await learner.memories.all()
    await learner.run((db) => db.clear('memories'))
    const { button, says } = await theSettings(learner)
    await button('Check and repair').trigger('click')
    await says('Done: your progress follows from your answers.')
    expect(await learner.memories.all()).toEqual(before)
  })
})
