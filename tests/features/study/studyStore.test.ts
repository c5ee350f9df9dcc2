import { defineComponent } from 'vue'
import { describe, expect, it } from 'vitest'
import { useStudyStore } from '@/features/study/studyStore'
import type { Settings } from '@/storage/settings'
import { useSettingsStore } from '@/storage/settingsStore'
import { addDays, daysBetween, studyDay } from '@/domain/scheduling/studyDay'
import { localMoment } from '@/storage/studyData'
import { aDeck, manyFacts } from '../../support/decks'
import { aLearner } from '../../support/learner'
import { aScreen } from '../../support/screen'

/** The stores behind the study screen, over that learner's data. */
async function theStores(learner: Awaited<ReturnType<typeof aLearner>>) {
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
  return { study, settings: settingsStore.settings, data }
}

/** A session over a deck of two facts, begun. */
async function aSession(given: Partial<Settings> = {}) {
  const { study, settings, data } = await theStores(await aLearner({ deck: aDeck({ facts: manyFacts(2) }) }))
  Object.assign(settings, given)
  await study.start(null)
  const answer = async (grade: 'again' | 'good') => {
    study.reveal()
    await study.grade(grade)
  }
  return { study, data, answer }
}

describe('a session', () => {
  it('brings a card back on another day than the others of its fact, and than most cards', async () => {
    const learner = await aLearner({ deck: aDeck({ facts: manyFacts(1) }) })
    const today = localMoment(4)
    const yesterday = today.at - 86_400_000
    // settled, so that the reverse card is to be had; due in 54 days, amid where Easy would bring that one
    await learner.answer('kosovo/meeting-1/when/when', 'easy', { at: yesterday, interval: 55 })
    const { study } = await theStores(learner)
    await study.start(null)
    expect(study.hand?.card.id).toBe('kosovo/meeting-1/when/event')
    study.reveal()
    const easy = study.comesBack?.easy.dueDay ?? ''
    const sibling = addDays(studyDay(yesterday, 0), 55)
    expect(Math.abs(daysBetween(sibling, easy))).toBeGreaterThan(1)
    expect(Math.abs(daysBetween(sibling, easy))).toBeLessThan(8)
  })

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
