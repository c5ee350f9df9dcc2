import { ref } from 'vue'
import { useRouter } from 'vue-router'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import { encodeQuiz, sharedQuiz } from '@/domain/quiz/attempts/link'
import { quizWords } from '@/words/quizWords'
import type { QuizContent } from './quizContent'
import { queryOf } from './quizPlace'

/** Hands a quiz on as a link: through the device's own sharing where it has that, else as text to be pasted. `told`: what came of it. */
export function useQuizLink() {
  const router = useRouter()
  const told = ref('')
  const w = quizWords.shared

  function linkOf(attempt: Attempt, { decks }: Pick<QuizContent, 'decks'>): string {
    const text = encodeQuiz(sharedQuiz(attempt, decks))
    return new URL(router.resolve({ name: 'quiz', query: queryOf({ kind: 'link', text }) }).href, location.href).href
  }

  async function share(attempt: Attempt, content: Pick<QuizContent, 'decks'>) {
    const url = linkOf(attempt, content)
    told.value = ''
    if ('share' in navigator && (await handOver({ url, text: w.text(quizWords.summary(attempt.options)) }))) return
    const copied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    )
    told.value = copied ? w.copied : `${w.copyThis} ${url}`
  }

  return { told, share }
}

/** Whether the device took it, or the learner thought better of it. */
const handOver = (given: ShareData) =>
  navigator.share(given).then(
    () => true,
    (error: unknown) => error instanceof DOMException && error.name === 'AbortError',
  )
