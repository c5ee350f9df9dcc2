import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { takenQuizzes, type TakenQuiz } from '@/domain/quiz/attempts/history'
import { topicKey } from '@/domain/scheduling/exam'
import { useContent, useStudyData } from '@/storage/studyData'

/** So many are marked between two pauses, in which the page can paint and answer. */
const atOnce = 50

/** The quizzes taken, newest first; null until they were read. */
export const useQuizProgressStore = defineStore('quizProgress', () => {
  const data = useStudyData()
  const content = useContent()
  const quizzes = shallowRef<readonly TakenQuiz[] | null>(null)
  /** By deck/topic. */
  const titles = shallowRef<ReadonlyMap<string, string>>(new Map())

  async function load() {
    await content.ready
    const [attempts, decks] = await Promise.all([data.quizzes.all(), data.content.decks()])
    titles.value = new Map(
      decks.flatMap(({ id: deck, head }) =>
        head.topics.map(({ id: topic, title }) => [topicKey({ deck, topic }), title] as const),
      ),
    )
    const taken: TakenQuiz[] = []
    for (let from = 0; from < attempts.length; from += atOnce) {
      if (from) await new Promise((resolve) => setTimeout(resolve))
      taken.push(...takenQuizzes(attempts.slice(from, from + atOnce)))
    }
    quizzes.value = taken.sort((a, b) => b.attempt.startedAt - a.attempt.startedAt)
  }

  return { quizzes, titles, load }
})
