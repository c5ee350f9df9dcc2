import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import BackupPanel from '@/features/settings/BackupPanel.vue'
import { everything } from '../../support/database'
import { fullDevice } from '../../support/fullDevice'
import { aLearner } from '../../support/learner'
import { aScreen } from '../../support/screen'

const card = (n: number) => `kosovo/meeting-${n}/when/when`

/** What the browser was given to save. */
let saved: File[] = []

beforeEach(() => {
  saved = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    saved.push(file as File)
    return 'blob:saved'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
})
afterEach(() => vi.restoreAllMocks())

async function aPanel(learner?: Awaited<ReturnType<typeof aLearner>>) {
  const screen = await aScreen(BackupPanel, learner ?? (await aLearner()))
  const choose = async (file: Blob) => {
    const input = screen.field('Restore backup')
    Object.defineProperty(input.element, 'files', { configurable: true, value: [file] })
    await input.trigger('change')
  }
  return { ...screen, choose }
}

/** A backup of somebody who answered the first `count` cards. */
async function aBackup(count: number): Promise<Blob> {
  const learner = await aLearner()
  for (let n = 1; n <= count; n++) await learner.answer(card(n))
  const { button, says } = await aPanel(learner)
  await button('Save backup').trigger('click')
  await says('Saved as dossier-')
  return saved.at(-1) as Blob
}

describe('saving a backup', () => {
  it('hands the browser a file and remembers when', async () => {
    const { button, says, data } = await aPanel()
    await button('Save backup').trigger('click')
    await says('Saved as dossier-')
    expect(saved).toHaveLength(1)
    expect((await data.settings.all()).lastBackup).toBeGreaterThan(0)
  })
})

describe('restoring a backup', () => {
  it('tells what it would add, and adds it when told to', async () => {
    const file = await aBackup(2)
    const learner = await aLearner()
    const { choose, says, button, data, wrapper } = await aPanel(learner)
    const before = await everything(learner.run)
    await choose(file)
    await says('It would add to this device:')
    await says('2 answers')
    expect(await everything(learner.run)).toEqual(before)
    expect(document.activeElement?.textContent).toMatch(/^Backup of/)

    await button('Add to this device').trigger('click')
    await says('Restored. 2 answers were added.')
    expect(await data.log.reviews()).toHaveLength(2)
    expect(await data.memories.all()).toHaveLength(2)
    expect(wrapper.find('.plan').exists()).toBe(false)
    await vi.waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Restored/))
  })

  it('says so when everything is here already', async () => {
    const learner = await aLearner()
    await learner.answer(card(1))
    const { choose, says, button, wrapper } = await aPanel(learner)
    await button('Save backup').trigger('click')
    await says('Saved as dossier-')
    await choose(saved[0] as Blob)
    await says('there is nothing to add')
    expect(wrapper.text()).not.toContain('Add to this device')
  })

  it('fails in words and leaves the page as it was when the file is none', async () => {
    const { choose, failures, wrapper, button } = await aPanel()
    await choose(new File(['Dear diary'], 'diary.txt'))
    await vi.waitFor(() => expect(failures).toMatchObject([{ code: 'backup-foreign', details: { file: 'diary.txt' } }]))
    await flushPromises()
    expect(wrapper.find('.plan').exists()).toBe(false)
    expect(button('Save backup').attributes('disabled')).toBeUndefined()
  })

  it('keeps the plan when the device is full, so that it can be tried again', async () => {
    const file = await aBackup(2)
    const learner = await aLearner()
    const { choose, says, button, failures, data } = await aPanel(learner)
    await choose(file)
    await says('2 answers')
    const before = await everything(learner.run)
    const device = fullDevice(() => true)
    await button('Add to this device').trigger('click')
    await vi.waitFor(() => expect(failures).toMatchObject([{ code: 'storage-full' }]))
    device.restore()
    expect(await everything(learner.run)).toEqual(before)

    await button('Add to this device').trigger('click')
    await says('Restored. 2 answers were added.')
    expect(await data.log.reviews()).toHaveLength(2)
  })
})
