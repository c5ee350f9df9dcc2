import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { topicTitles } from '@/domain/facts/topicTitles'
import { takenQuizzes } from '@/domain/quiz/attempts/history'
import { quizSums, type QuizSums } from '@/domain/quiz/attempts/quizSums'
import { mostNamed } from '@/domain/scheduling/studyMore'
import { attemptBatches } from '@/storage/attemptBatches'
import { useContent, useStudyData } from '@/storage/studyData'

/** Of the questions that are missed most often, and of the answers given instead. */
export const shownMissed = 10

/** What the quizzes taken come to; null until they were read. */
export const useQuizProgressStore = defineStore('quizProgress', () => {
  const data = useStudyData()
  const content = useContent()
  const sums = shallowRef<QuizSums | null>(null)
  /** By deck/topic. */
  const titles = shallowRef<ReadonlyMap<string, string>>(new Map())

  async function load() {
    await content.ready
    titles.value = topicTitles((await data.content.decks()).map(({ head }) => head))
    const counting = quizSums()
    for await (const attempts of attemptBatches(data.run)) counting.add(takenQuizzes(attempts))
    sums.value = counting.told({ missed: mostNamed, instead: shownMissed })
  }

  return { sums, titles, load }
})
