import { defineComponent } from 'vue'
import { describe, expect, it } from 'vitest'
import { useStudyStore } from '@/features/study/studyStore'
import type { Settings } from '@/storage/settings'
import { useSettingsStore } from '@/storage/settingsStore'
import { aDeck, manyFacts } from '../../support/decks'
import { aLearner } from '../../support/learner'
import { aScreen } from '../../support/screen'

/** A session over a deck of two facts, begun. */
async function aSession(settings: Partial<Settings> = {}) {
  const learner = await aLearner({ deck: aDeck({ facts: manyFacts(2) }) })
  let study!: ReturnType<typeof useStudyStore>
  let settingsStore!: ReturnType<typeof useSettingsStore>
  const Session = defineComponent({
    setup() {
      study = useStudyStore()
      settingsStore = useSettingsStore()
      return () => null
    },
  })
  const { data } = await aScreen(Session, learner)
  await settingsStore.loaded
  Object.assign(settingsStore.settings, settings)
  await study.start(null)
  const answer = async (given: 'again' | 'good') => {
    study.reveal()
    await study.grade(given)
  }
  return { study, data, answer }
}

describe('a session', () => {
  it('asks a card again whose answer was taken back and given anew, as it was left then', async () => {
    const { study, data, answer } = await aSession()
    const first = study.hand?.card.id
    await answer('again')
    await study.undo()
    await answer('again')
    await answer('good')
    expect(study.hand?.card.id).toBe(first)
    await answer('good')
    expect(study.stage).toBe('done')
    expect(await data.log.reviews()).toHaveLength(4)
  })
  it('leaves the answer open when its card is flagged', async () => {
    const { study } = await aSession()
    study.reveal()
    await study.act('flag')
    expect(study.stage).toBe('answer')
    expect(study.hand?.shown.memory?.flagged).toBe(true)
  })
  it('shows a new fact to be read again when reading it was taken back', async () => {
    const { study } = await aSession({ readFirst: true })
    await study.act('read')
    await study.undo()
    expect(study.stage).toBe('read')
  })
})
