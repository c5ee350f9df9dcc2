import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import {
  answersByItem,
  begunAttempt,
  isExam,
  isOpen,
  nextItem,
  timeLeft,
  type Attempt,
  type Certainty,
  type GivenAnswer,
} from '@/domain/quiz/attempts/attempt'
import { asking, clockMoved, moreTime, setBack } from '@/domain/quiz/attempts/clock'
import { decodeQuiz, type SharedQuiz } from '@/domain/quiz/attempts/link'
import { itemsWithout } from '@/domain/quiz/certain'
import { isMissed, resultsOf } from '@/domain/quiz/attempts/results'
import { usualOptions, type QuizOptions } from '@/domain/quiz/attempts/options'
import { quizWish } from '@/domain/quiz/attempts/wish'
import { deckOf } from '@/domain/cards/card'
import type { Item, Response } from '@/domain/quiz/items/item'
import { isComplete } from '@/domain/quiz/items/response'
import { makeQuiz } from '@/domain/quiz/makeQuiz'
import { markOf } from '@/domain/quiz/marking/markOf'
import { longestAnswer } from '@/domain/reviews/review'
import { useSettingsStore } from '@/storage/settingsStore'
import { localMoment, useContent, useStudyData } from '@/storage/studyData'
import { dayFirst } from './dayFirst'
import { useExamSheet, type SheetEntry } from './examSheet'
import { shownResponse } from './questions/shownResponse'
import { noContent, quizContentSource, type QuizContent } from './quizContent'
import type { Place } from './quizPlace'

type Stage =
  'opening' | 'setUp' | 'shared' | 'refused' | 'gone' | 'question' | 'verdict' | 'overview' | 'results' | 'history'

/** What was answered last: a sprint tells it beside the next question. */
interface LastAnswer {
  item: Item
  answer: GivenAnswer
}

/** One quiz: its questions, what was answered, where it stands. Nothing moves on before an answer is safe. */
export const useQuizStore = defineStore('quiz', () => {
  const data = useStudyData()
  const decksInPlace = useContent()
  const settingsStore = useSettingsStore()
  const readContent = quizContentSource(data)

  const stage = ref<Stage>('opening')
  const content = shallowRef<QuizContent>(noContent)
  /** What the set-up offers besides a new quiz: one to go on with, and those whose time was up while nobody looked. */
  const interrupted = shallowRef<Attempt | null>(null)
  const closed = shallowRef<readonly Attempt[]>([])
  /** The quiz that a link asks for. */
  const shared = shallowRef<SharedQuiz | null>(null)
  /** The last choice, where it could not be made into a single question. */
  const nothing = shallowRef<QuizOptions | null>(null)

  const attempt = shallowRef<Attempt | null>(null)
  const index = ref(0)
  /** What is given so far, before it is checked. */
  const response = shallowRef<Response | null>(null)
  /** It is to be checked, once the learner has said how sure. */
  const askingSure = ref(false)
  const last = shallowRef<LastAnswer | null>(null)
  /** The device's clock was set, and the deadline moved with it. */
  const clockWasSet = ref(false)
  const saving = ref(false) // the guard against a second press
  let underWay: Promise<unknown> = Promise.resolve()
  let shownAt = 0

  const item = computed(() => attempt.value?.items[index.value] ?? null)
  const answers = computed(() => (attempt.value ? answersByItem(attempt.value) : new Map<number, GivenAnswer>()))
  const answer = computed(() => answers.value.get(index.value) ?? null)
  const right = computed(() => [...answers.value.values()].filter(({ mark }) => mark.right).length)
  const complete = computed(() => item.value !== null && isComplete(item.value, response.value))
  /** A question shows, or what became of it: also of the last one, which ends the quiz. */
  const running = computed(() => attempt.value !== null && /^(question|verdict|overview)$/.test(stage.value))
  /** When time is up, ms UTC by the wall clock; null while no clock runs. */
  const deadline = computed(() => {
    const { value: current } = attempt
    if (!current || !running.value || current.unhurried || !isOpen(current)) return null
    const { clock } = current.options
    if (clock.kind === 'question' && (stage.value !== 'question' || current.asked !== index.value)) return null
    return current.deadline ?? null
  })

  const now = () => localMoment(settingsStore.settings.dayStart)

  // aliases are fetched before they are needed, so that marking waits for nothing
  const aliases = new Map<string, Promise<readonly string[]>>()
  function aliasesOf(asked: Item | undefined): Promise<readonly string[]> {
    if (asked?.format !== 'typed') return Promise.resolve([])
    const known = aliases.get(asked.card) ?? data.quizzes.aliasesOf(asked.card)
    known.catch(() => aliases.delete(asked.card)) // whoever marks meets it
    aliases.set(asked.card, known)
    return known
  }
  const marked = async (asked: Item, given: Response | null) =>
    markOf(content.value.decks, asked, given, { dayFirst, aliases: await aliasesOf(asked) })

  /** Only one thing at a time, so that no press counts twice. */
  async function guarded(work: () => Promise<unknown>) {
    if (saving.value) return
    saving.value = true
    try {
      await (underWay = work())
    } finally {
      saving.value = false
    }
  }

  /** Takes what is stored now: another tab may have gone on meanwhile. Null: it is gone. */
  function adopt(stored: Attempt | null) {
    attempt.value = stored
    if (!stored) stage.value = 'gone'
    else if (!isOpen(stored) && stage.value !== 'verdict') stage.value = 'results'
  }

  const sheet = useExamSheet(async (entries: readonly SheetEntry[]) => {
    for (const { response: given, item: at, ...rest } of entries) {
      const { value: current } = attempt
      const asked = current?.items[at]
      if (!current || !asked) return
      const stored = await data.quizzes.answer(current.id, {
        ...rest,
        item: at,
        response: given,
        mark: await marked(asked, given),
      })
      if (attempt.value?.id === current.id) adopt(stored)
    }
  })

  // Where one is ---------------------------------------------------------------------------------------------------------------

  let visit = 0

  /** Shows what the address names. What this page shows already stays as it is. */
  async function open(place: Place) {
    const here = attempt.value && 'id' in place && attempt.value.id === place.id
    if (here && (running.value || stage.value === 'verdict' || stage.value === 'results')) return
    const own = (visit += 1)
    await sheet.flush().catch(() => {}) // whoever left an exam was told of what failed
    stage.value = 'opening'
    attempt.value = nothing.value = shared.value = null
    await Promise.all([decksInPlace.ready, settingsStore.loaded])
    await decksInPlace.settled() // wrong answers come from the whole deck
    const overdue = await data.quizzes.closeOverdue(now())
    const [read, waiting, named] = await Promise.all([
      readContent(now(), settingsStore.isOn),
      data.quizzes.interrupted(),
      'id' in place ? data.quizzes.get(place.id) : null,
    ])
    if (own !== visit) return // another place was asked for meanwhile
    content.value = read
    interrupted.value = waiting
    closed.value = [...overdue, ...closed.value]
    if ('id' in place) return named ? resume(named) : void (stage.value = 'gone')
    if (place.kind === 'link') {
      shared.value = decodeQuiz(place.text)
      stage.value = shared.value ? 'shared' : 'refused'
    } else stage.value = place.kind
  }

  async function resume(stored: Attempt) {
    closed.value = closed.value.filter(({ id }) => id !== stored.id)
    attempt.value = stored
    last.value = null
    const next = nextItem(stored)
    if (!isOpen(stored) || (next === null && !isExam(stored))) return void (stage.value = 'results')
    sheet.begin(stored)
    const behind = setBack(stored, Date.now())
    if (behind < 0 && timeLeft(stored, Date.now()) !== null) await shift(behind)
    show(stored.asked ?? next ?? 0)
  }

  // Beginning ------------------------------------------------------------------------------------------------------------------

  /** The questions that the learner's choice comes to. */
  function itemsOf(options: QuizOptions, seed: string): Item[] {
    return itemsWithout(itemsWished(options, seed), content.value.corrected)
  }

  function itemsWished(options: QuizOptions, seed: string): Item[] {
    const { asked: decks, active, met, mistakes, weakest } = content.value
    if (options.items) return makeQuiz(decks, quizWish(options), seed)
    switch (options.source) {
      case 'all':
        return makeQuiz(decks, quizWish(options, { cards: active }), seed)
      case 'met':
        return makeQuiz(decks, quizWish(options, { cards: met }), seed)
      case 'mistakes':
        return makeQuiz(decks, quizWish(options, { cards: mistakes }), seed)
      case 'weakest': {
        const topics = weakest.map(({ id }) => id)
        return topics.length ? makeQuiz(decks, quizWish(options, { cards: active, topics }), seed) : []
      }
    }
  }

  async function begin(options: QuizOptions, seed: string, items: Item[]) {
    nothing.value = items.length ? null : options
    if (!items.length) return
    const asked = new Set(items.map(({ card }) => deckOf(card)))
    const begun = begunAttempt({
      id: crypto.randomUUID(),
      moment: now(),
      options,
      seed,
      editions: Object.fromEntries(Object.entries(content.value.editions).filter(([deck]) => asked.has(deck))),
      items,
      schedules: settingsStore.settings.quizSchedules,
    })
    await data.quizzes.start(begun)
    attempt.value = begun
    interrupted.value = last.value = null
    clockWasSet.value = false
    sheet.begin(begun)
    show(0)
  }

  const newSeed = () => crypto.randomUUID().slice(0, 8)

  async function start(options: QuizOptions) {
    await guarded(() => {
      const seed = newSeed()
      return begin(options, seed, itemsOf(options, seed))
    })
    if (!nothing.value) await settingsStore.change('quizOptions', options)
  }

  /** The quiz of a link: the same for everybody, whatever one has set aside; less only what the learner corrected, and decks that are off. */
  const startShared = () =>
    guarded(async () => {
      const { value: quiz } = shared
      if (!quiz) return
      const { decks, corrected } = content.value
      const items = makeQuiz(decks, quizWish(quiz.options), quiz.seed).filter(({ card }) =>
        settingsStore.isOn(deckOf(card)),
      )
      await begin(quiz.options, quiz.seed, itemsWithout(items, corrected))
    })

  /** The questions that were missed once more, with other wrong answers and no clock. */
  const retry = () =>
    guarded(async () => {
      const { value: before } = attempt
      if (!before) return
      const { sure } = before.options
      const items = resultsOf(before)
        .filter(isMissed)
        .map((result) => result.item.id)
      const options: QuizOptions = { ...usualOptions, sure, count: items.length, items }
      const seed = newSeed()
      await begin(options, seed, itemsOf(options, seed))
    })

  // Answering ------------------------------------------------------------------------------------------------------------------

  function show(at: number) {
    const { value: current } = attempt
    if (!current) return
    index.value = at
    stage.value = 'question'
    askingSure.value = false
    const held = current.items[at]
    if (isExam(current)) response.value = sheet.show(at, answers.value.get(at)) ?? null
    else response.value = held ? shownResponse(held) : null
    shownAt = performance.now()
    void aliasesOf(held)
    void aliasesOf(current.items[at + 1])
    const { at: since } = now()
    const timed = asking(current, at, since)
    if (timed === current) return
    attempt.value = timed // the clock need not wait for the disk
    void data.quizzes.ask(current.id, at, since)
  }

  /** Stores an answer and tells of it, or goes on to the next question of a sprint. */
  async function give(given: Response | null, sure?: Certainty) {
    const { value: current } = attempt
    const { value: asked } = item
    if (!current || !asked) return
    const ms = Math.min(longestAnswer, Math.round(performance.now() - shownAt))
    const mark = await marked(asked, given)
    const answered = { ...now(), item: index.value, response: given, ms, mark, ...(sure && { sure }) }
    const stored = await data.quizzes.answer(current.id, answered)
    const taken = stored && answersByItem(stored).get(index.value)
    attempt.value = stored
    askingSure.value = false
    if (!stored) return void (stage.value = 'gone')
    if (!taken) return adopt(stored) // it had ended before
    last.value = { item: asked, answer: taken }
    response.value = taken.response
    if (current.options.clock.kind === 'sprint') goOn()
    else stage.value = 'verdict'
  }

  /** Checks what is given; where the learner wants to say how sure, once that is said. */
  const submit = (sure?: Certainty) =>
    guarded(async () => {
      const { value: current } = attempt
      if (!current || stage.value !== 'question' || isExam(current) || !complete.value) return
      if (current.options.sure && !sure) askingSure.value = true
      else await give(response.value, sure)
    })

  /** What is not known need not be made up to see the answer. Nothing typed earns nothing, and proves nothing. */
  const giveUp = () =>
    guarded(async () => {
      if (stage.value !== 'question' || !attempt.value || isExam(attempt.value)) return
      if (item.value?.format === 'typed' && !askingSure.value) await give({ format: 'typed', text: '' })
    })

  /** From the verdict to the next question, or to the results. */
  function goOn() {
    const { value: current } = attempt
    if (!current) return
    const next = nextItem(current, index.value)
    if (!isOpen(current) || next === null) stage.value = 'results'
    else show(next)
  }
  const next = () => stage.value === 'verdict' && goOn()

  /** What is given so far; an exam keeps each change. */
  function note(given: Response | null, sure = sheet.sure.value) {
    response.value = given
    if (!attempt.value || !isExam(attempt.value) || !item.value) return Promise.resolve()
    return sheet.note({ ...now(), response: given, sure }, item.value.format === 'typed')
  }

  /** Moves about in an exam. What was typed is stored meanwhile. */
  function goTo(at: number) {
    const written = sheet.leave(answer.value)
    show(at)
    return written
  }
  function toOverview() {
    const written = sheet.leave(answer.value)
    stage.value = 'overview'
    return written
  }

  async function flag() {
    const { value: current } = attempt
    if (!current || stage.value !== 'question') return
    adopt(await data.quizzes.flag(current.id, index.value, !current.flags.includes(index.value)))
  }

  // Time and end ---------------------------------------------------------------------------------------------------------------

  async function extend() {
    const { value: current } = attempt
    if (current) adopt(await data.quizzes.extend(current.id, moreTime(current.options.clock)))
  }

  async function unhurry() {
    const { value: current } = attempt
    if (current) adopt(await data.quizzes.unhurry(current.id))
  }

  /** The device's clock was set: the deadline moves at once, on the page first. */
  async function shift(by: number) {
    const { value: current } = attempt
    if (!current) return
    attempt.value = clockMoved(current, by)
    clockWasSet.value = true
    const stored = await data.quizzes.shift(current.id, by, current.deadline)
    if (attempt.value.id === current.id) adopt(stored)
  }

  /** Time is up: of a question, or of all. An answer that is being stored comes first. */
  async function timeUp() {
    await underWay.catch(() => {})
    const { value: current } = attempt
    if (!current || deadline.value === null || Date.now() < deadline.value) return
    if (current.options.clock.kind === 'question') await guarded(() => give(askingSure.value ? response.value : null))
    else await end(current, 'deadline')
  }

  /** Ends a quiz with what was given and shows its results. */
  const end = (which: Attempt | null, ending: 'handedIn' | 'deadline' = 'handedIn') =>
    guarded(async () => {
      if (!which) return
      if (which.id === attempt.value?.id) await sheet.flush()
      const stored = await data.quizzes.end(which.id, now().at, ending)
      interrupted.value = null
      attempt.value = stored
      stage.value = stored ? 'results' : 'gone'
    })

  /** "I was right": the mark becomes right, and what was typed an alias. */
  const override = (at: number) =>
    guarded(async () => {
      const { value: current } = attempt
      if (!current) return
      aliases.clear()
      attempt.value = await data.quizzes.override(current.id, at, now())
    })

  /** Another tab may have gone on with it. */
  async function lookAgain() {
    const { value: current } = attempt
    if (!current || !running.value || saving.value) return
    const stored = await data.quizzes.get(current.id)
    if (attempt.value?.id !== current.id || saving.value || (stored && stored.at <= attempt.value.at)) return
    adopt(stored)
    if (stage.value === 'question' && stored && !isExam(stored) && answersByItem(stored).has(index.value)) goOn()
  }

  return {
    stage,
    content,
    interrupted,
    closed,
    shared,
    nothing,
    attempt,
    index,
    item,
    answer,
    answers,
    right,
    response,
    sure: sheet.sure,
    askingSure,
    complete,
    last,
    running,
    deadline,
    clockWasSet,
    saving,
    open,
    start,
    startShared,
    retry,
    submit,
    giveUp,
    next,
    note,
    goTo,
    toOverview,
    flag,
    flush: sheet.flush,
    extend,
    unhurry,
    shift,
    timeUp,
    end,
    override,
    lookAgain,
  }
})
