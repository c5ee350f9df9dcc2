import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { marksOf, nextItem, type Attempt, type QuizOptions } from '@/domain/quiz/attempt'
import { makeQuiz } from '@/domain/quiz/items'
import { longestAnswer } from '@/domain/reviews/review'
import { useSettingsStore } from '@/storage/settingsStore'
import { localMoment, useContent, useStudyData } from '@/storage/studyData'
import { readQuizContent, solutionOf, type QuizContent } from './quizContent'

type Stage = 'opening' | 'setUp' | 'question' | 'verdict' | 'results'

/** One quiz: its questions, what was answered, where it stands. Nothing moves on before an answer is safe. */
export const useQuizStore = defineStore('quiz', () => {
  const data = useStudyData()
  const content = useContent()
  const settingsStore = useSettingsStore()

  const stage = ref<Stage>('opening')
  const known = shallowRef<QuizContent>({ decks: [], active: new Set(), met: new Set() })
  const interrupted = shallowRef<Attempt | null>(null)
  const attempt = shallowRef<Attempt | null>(null)
  const index = ref(0)
  /** The last choice could not be made into a single question. */
  const nothing = ref(false)
  const saving = ref(false) // the guard against a second press
  let shownAt = 0

  const item = computed(() => attempt.value?.items[index.value] ?? null)
  const marks = computed(() => (attempt.value ? marksOf(attempt.value) : []))
  const mark = computed(() => marks.value[index.value] ?? null)
  const right = computed(() => marks.value.filter((each) => each.right).length)
  const solution = computed(() => (item.value ? solutionOf(known.value, item.value) : null))
  const topics = computed(() =>
    known.value.decks.flatMap(({ head }) => head.topics.map(({ id, title }) => ({ id: `${head.id}/${id}`, title }))),
  )

  const now = () => localMoment(settingsStore.settings.dayStart)

  /** A quiz under way in this page goes on where it was; else the page offers a new one, and one that was interrupted. */
  async function load() {
    await Promise.all([content.ready, settingsStore.loaded])
    await content.settled // wrong answers come from the whole deck
    if (stage.value === 'question' || stage.value === 'verdict' || stage.value === 'results') return
    ;[known.value, interrupted.value] = await Promise.all([readQuizContent(data), data.quizzes.interrupted()])
    stage.value = 'setUp'
  }

  async function guarded(work: () => Promise<void>) {
    if (saving.value) return
    saving.value = true
    try {
      await work()
    } finally {
      saving.value = false
    }
  }

  function show(at: number) {
    index.value = at
    stage.value = 'question'
    shownAt = performance.now()
  }

  const start = (options: QuizOptions) =>
    guarded(async () => {
      const { decks, active, met } = known.value
      const asked = options.metOnly ? met : active
      const cards = options.cards ? new Set(options.cards.filter((id) => asked.has(id))) : asked
      const seed = crypto.randomUUID().slice(0, 8)
      const items = makeQuiz(decks, { topics: options.topics, count: options.count, cards }, seed)
      nothing.value = !items.length
      if (!items.length) return
      const { at } = now()
      const begun: Attempt = { id: crypto.randomUUID(), at, startedAt: at, options, seed, items, answers: [] }
      await data.quizzes.start(begun)
      attempt.value = begun
      show(0)
    })

  function resume() {
    const open = interrupted.value
    const next = open && nextItem(open)
    if (!open || next === null) return
    attempt.value = open
    interrupted.value = null
    show(next)
  }

  /** Answers the question that shows: with an option's index, or null where its time ran out. */
  const answer = (given: number | null) =>
    guarded(async () => {
      const current = attempt.value
      if (!current || stage.value !== 'question') return
      const ms = Math.min(longestAnswer, Math.round(performance.now() - shownAt))
      attempt.value = (await data.quizzes.answer(current.id, { ...now(), item: index.value, given, ms })) ?? current
      stage.value = 'verdict'
    })

  function next() {
    if (stage.value !== 'verdict' || !attempt.value) return
    const following = nextItem(attempt.value)
    if (attempt.value.endedAt !== undefined || following === null) stage.value = 'results'
    else show(following)
  }

  /** Ends a quiz with what was answered and shows its results. */
  const end = (which: Attempt | null) =>
    guarded(async () => {
      if (!which) return
      attempt.value = (await data.quizzes.end(which.id, now().at)) ?? which
      interrupted.value = null
      stage.value = 'results'
    })

  /** The questions that were missed, once more, with other wrong answers. */
  async function retry() {
    const { options } = attempt.value ?? {}
    if (!options) return
    const cards = marks.value.filter((each) => !each.right).map((each) => each.item.card)
    await start({ ...options, topics: [], metOnly: false, count: cards.length, cards })
  }

  /** Back to the start; a quiz that was not finished is offered again there. */
  async function leave() {
    stage.value = 'opening'
    attempt.value = null
    nothing.value = false
    await load()
  }

  return {
    stage,
    known,
    interrupted,
    attempt,
    index,
    nothing,
    item,
    marks,
    mark,
    right,
    solution,
    topics,
    load,
    start,
    resume,
    answer,
    next,
    end,
    retry,
    leave,
  }
})
