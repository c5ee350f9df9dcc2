import { nextTick } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import DeckSettings from '@/features/decks/DeckSettings.vue'
import { useSettingsStore } from '@/storage/settingsStore'
import { fullDevice } from '../../support/fullDevice'
import { aLearner } from '../../support/learner'
import { aScreen } from '../../support/screen'

async function theSettings(learner?: Awaited<ReturnType<typeof aLearner>>, id = 'kosovo') {
  const owner = learner ?? (await aLearner())
  const row = await owner.content.deck('kosovo')
  const screen = await aScreen(DeckSettings, owner, '/decks', { deck: { ...row, id } })
  await useSettingsStore().loaded
  await nextTick()
  const stored = async () => (await screen.data.settings.stored()).choices.get(id)
  const named = (label: string) => screen.wrapper.find(`[aria-label="${label}: Kosovo"]`)
  const most = (label: string) => named(`${label}, at most`)
  const off = () => screen.wrapper.get<HTMLInputElement>('input[type="checkbox"]')
  const retention = () => screen.wrapper.get<HTMLSelectElement>('[aria-label="Desired retention: Kosovo"]')
  return { ...screen, learner: owner, stored, named, most, off, retention }
}
const shown = (select: { element: Element }) => (select.element as HTMLSelectElement).selectedOptions[0]?.text

afterEach(() => vi.restoreAllMocks())

describe('how a deck is studied', () => {
  it('is as in the settings until something else is chosen, and stores nothing before', async () => {
    const { off, named, retention, wrapper, stored } = await theSettings()
    expect(off().element.checked).toBe(true)
    expect([named('New cards a day'), named('Due cards a day'), retention()].map(shown)).toEqual([
      'as in Settings: 10',
      'as in Settings: 200',
      'as in Settings: 90%',
    ])
    expect(wrapper.get('summary').text()).toContain('as in Settings')
    expect(wrapper.findAll('input[type="number"]')).toHaveLength(0)
    expect(await stored()).toBeUndefined()
  })

  it('follows the settings as they change, where it has nothing of its own', async () => {
    const { named } = await theSettings()
    await useSettingsStore().change('newPerDay', 25)
    expect(shown(named('New cards a day'))).toBe('as in Settings: 25')
  })

  it('keeps limits and a desired retention of its own, from where they were', async () => {
    const { named, most, retention, stored, learner, wrapper } = await theSettings()
    await named('New cards a day').setValue('own')
    expect(most('New cards a day').element).toHaveProperty('value', '10')
    await most('New cards a day').setValue(3)
    await named('Due cards a day').setValue('own')
    await most('Due cards a day').setValue(40)
    await retention().setValue('0.95')
    expect(wrapper.get('summary').text()).toContain('95% retention, 3 new a day at most, 40 due a day at most')
    await vi.waitFor(async () => expect(await stored()).toEqual({ newPerDay: 3, reviewsPerDay: 40, retention: 0.95 }))
    const again = await theSettings(learner)
    expect(again.most('New cards a day').element).toHaveProperty('value', '3')
    expect(again.most('Due cards a day').element).toHaveProperty('value', '40')
    expect(again.retention().element.value).toBe('0.95')
    expect((await theSettings(learner, 'other')).most('New cards a day').exists()).toBe(false)
  })

  it('goes back to the settings', async () => {
    const { named, most, retention, stored } = await theSettings()
    await named('New cards a day').setValue('own')
    await retention().setValue('0.8')
    await named('New cards a day').setValue('usual')
    await retention().setValue('')
    expect(most('New cards a day').exists()).toBe(false)
    await vi.waitFor(async () => expect(await stored()).toEqual({}))
  })

  it('is brought into its range, and stays when what was typed is no number', async () => {
    const { named, most, stored } = await theSettings()
    await named('Due cards a day').setValue('own')
    await most('Due cards a day').setValue(0)
    expect(most('Due cards a day').element).toHaveProperty('value', '1')
    await most('Due cards a day').setValue('')
    expect(most('Due cards a day').element).toHaveProperty('value', '1')
    await vi.waitFor(async () => expect(await stored()).toEqual({ reviewsPerDay: 1 }))
  })

  it('is switched off and on again, its limits as they were', async () => {
    const { off, named, most, says, stored, wrapper } = await theSettings()
    await named('New cards a day').setValue('own')
    await most('New cards a day').setValue(3)
    await off().setValue(false)
    await says('Switched off: none of its cards are asked')
    expect(wrapper.findAll('select')).toHaveLength(0)
    await vi.waitFor(async () => expect(await stored()).toEqual({ off: true, newPerDay: 3 }))
    await off().setValue(true)
    expect(most('New cards a day').element).toHaveProperty('value', '3')
    await vi.waitFor(async () => expect(await stored()).toEqual({ newPerDay: 3 }))
  })

  it('shows a retention of its own that is not among those on offer', async () => {
    const learner = await aLearner()
    await (await theSettings(learner)).data.settings.setDeckChoice('kosovo', { retention: 0.83 })
    const { retention } = await theSettings(learner)
    expect(shown(retention())).toBe('83%')
    expect([...retention().element.options].map(({ text }) => text).slice(1, 4)).toEqual(['80%', '83%', '85%'])
  })

  it('is put back where the device is full, and says so', async () => {
    const { off, failures } = await theSettings()
    const full = fullDevice((store) => store === 'settings')
    await off().setValue(false)
    await vi.waitFor(() => expect(failures).toMatchObject([{ code: 'storage-full' }]))
    await vi.waitFor(() => expect(off().element.checked).toBe(true))
    full.restore()
  })
})
