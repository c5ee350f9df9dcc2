import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { topicTitles } from '@/domain/facts/topicTitles'
import { takenQuizzes, type TakenQuiz } from '@/domain/quiz/attempts/history'
import { attemptBatches } from '@/storage/attemptBatches'
import { useContent, useStudyData } from '@/storage/studyData'

/** The quizzes taken, newest first; null until they were read. */
export const useQuizProgressStore = defineStore('quizProgress', () => {
  const data = useStudyData()
  const content = useContent()
  const quizzes = shallowRef<readonly TakenQuiz[] | null>(null)
  /** By deck/topic. */
  const titles = shallowRef<ReadonlyMap<string, string>>(new Map())

  async function load() {
    await content.ready
    titles.value = topicTitles((await data.content.decks()).map(({ head }) => head))
    const taken: TakenQuiz[] = []
    for await (const attempts of attemptBatches(data.run)) taken.push(...takenQuizzes(attempts))
    quizzes.value = taken.sort((a, b) => b.attempt.startedAt - a.attempt.startedAt)
  }

  return { quizzes, titles, load }
})
