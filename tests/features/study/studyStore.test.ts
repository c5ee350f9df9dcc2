import { defineComponent } from 'vue'
import { describe, expect, it } from 'vitest'
import { useStudyStore } from '@/features/study/studyStore'
import type { Settings } from '@/storage/settings'
import { settingsRepository } from '@/storage/settingsRepository'
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
  return { study, data, answer: answerIn(study) }
}

const answerIn = (study: ReturnType<typeof useStudyStore>) => async (grade: 'again' | 'good') => {
  study.reveal()
  await study.grade(grade)
}

/** A session whose first card comes back from days of rest for the `lapses`th time, forgotten each time before. */
async function aSessionWithALeech(lapses = 3) {
  const learner = await aLearner({ deck: aDeck({ facts: manyFacts(2) }) })
  const card = 'kosovo/meeting-1/when/when'
  const start = Date.now() - 40 * 86_400_000
  await learner.answer(card, 'good', { at: start, interval: 1 })
  for (let nth = 1; nth <= lapses; nth++)
    await learner.answer(card, 'again', { at: start + nth * 86_400_000, interval: 1 })
  const { study, data } = await theStores(learner)
  await study.start(null)
  while (study.hand?.card.id !== card) await study.act({ kind: 'bury', days: 1 })
  return { card, study, data, answer: answerIn(study) }
}

describe('a session', () => {
  it('plans a card by its deck’s desired retention, and asks nothing of a deck that is off', async () => {
    const learner = await aLearner({ deck: aDeck({ facts: manyFacts(2) }) })
    const { setDeckChoice } = settingsRepository(learner.run)
    await setDeckChoice('kosovo', { retention: 0.97 })
    const strict = await theStores(learner)
    await strict.study.start(null)
    await answerIn(strict.study)('good')
    expect(await learner.run((db) => db.getAll('reviews'))).toMatchObject([{ retention: 0.97 }])
    await setDeckChoice('kosovo', { off: true })
    const off = await theStores(learner)
    await off.study.start(null)
    expect(off.study.stage).toBe('done')
  })
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
    await study.act({ kind: 'flag', flag: true })
    expect(study.stage).toBe('answer')
    expect(study.hand?.shown.memory?.flagged).toBe(true)
  })
  it('shows a new fact to be read again when reading it was taken back', async () => {
    const { study } = await aSession({ readFirst: true })
    await study.act({ kind: 'read' })
    await study.undo()
    expect(study.stage).toBe('read')
  })
})

describe('what the learner knows already', () => {
  it('leaves the session for as long as was said, and comes back by an undo', async () => {
    const { study, data } = await aSession()
    const { id } = study.hand!.card
    const days = study.knownFor!
    expect(days).toBeGreaterThanOrEqual(60)
    await study.act({ kind: 'know', interval: days })
    expect(study.hand?.card.id).not.toBe(id)
    const [memory] = await data.memories.of([id])
    expect(memory).toMatchObject({ phase: 'review', dueDay: addDays(localMoment(4).day, days), settled: true })
    expect(study.reviews).toEqual([])
    await study.undo()
    expect(study.hand?.card.id).toBe(id)
    expect(await data.memories.of([id])).toEqual([undefined])
  })
})

describe('a note', () => {
  it('stands at once and the next time, leaves the answer open, and is as it was before by an undo', async () => {
    const { study, data, answer } = await aSession()
    const { id } = study.hand!.card
    study.reveal()
    await study.act({ kind: 'note', text: 'Six for February' })
    expect([study.stage, study.hand?.note]).toEqual(['answer', 'Six for February'])
    await study.grade('again')
    await answer('good')
    expect(study.hand).toMatchObject({ card: { id }, note: 'Six for February' })
    await study.act({ kind: 'note', text: 'Two' })
    await study.undo()
    expect(study.hand?.note).toBe('Six for February')
    expect((await data.notes.of([id])).note).toBe('Six for February')
  })
})

describe('a card that is forgotten for the fourth time', () => {
  it('calls for help in place of the next card, which comes once the learner goes on', async () => {
    const { study, card, answer } = await aSessionWithALeech()
    await answer('again')
    expect([study.stage, study.hand?.card.id, study.hand?.shown.memory?.lapses]).toEqual(['help', card, 4])
    await study.goOn()
    expect(study.stage).toBe('question')
  })
  it('calls for none before, nor when it was known', async () => {
    const early = await aSessionWithALeech(2)
    await early.answer('again')
    expect(early.study.stage).not.toBe('help')
    const known = await aSessionWithALeech()
    await known.answer('good')
    expect(known.study.stage).not.toBe('help')
  })
  it('rests for a week, and calls for help again once that is taken back; then its answer can be taken back too', async () => {
    const { study, card, data, answer } = await aSessionWithALeech()
    await answer('again')
    const left = study.left
    await study.act({ kind: 'bury', days: 7 })
    expect(study.left).toBe(left - 1)
    expect((await data.memories.of([card]))[0]?.buriedUntil).toBe(addDays(localMoment(4).day, 7))
    await study.undo()
    expect([study.stage, study.left, study.hand?.shown.memory?.buriedUntil]).toEqual(['help', left, undefined])
    await study.undo()
    expect([study.stage, study.hand?.card.id, study.hand?.shown.memory?.lapses]).toEqual(['question', card, 3])
  })
  it('gives way to the other cards of its fact', async () => {
    const { study, card, answer } = await aSessionWithALeech()
    await answer('again')
    const reverse = 'kosovo/meeting-1/when/event'
    await study.askOthers([{ card: reverse, fact: 'kosovo/meeting-1', reason: 'new', due: 0 }])
    expect(study.hand).toMatchObject({ card: { id: reverse }, item: { reason: 'new' } })
    await answer('good')
    expect(study.hand?.card.id).not.toBe(card)
  })
  it('keeps the note that is written then, and goes on offering help', async () => {
    const { study, card, data, answer } = await aSessionWithALeech()
    await answer('again')
    await study.act({ kind: 'note', text: 'Six' })
    expect([study.stage, study.hand?.note]).toEqual(['help', 'Six'])
    expect((await data.notes.of([card])).note).toBe('Six')
    await study.undo()
    expect([study.stage, study.hand?.note]).toEqual(['help', ''])
  })
})
