import { it } from 'vitest'
import { readDeck } from '../../../scripts/deckSource'
import { blocksOf } from '@/domain/cards/blocks'
import { quizDeckOf } from '@/domain/quiz/quizDeck'
import { choiceOf } from '@/domain/quiz/items'
import { offerOf } from '@/domain/quiz/distractors'
it('probe', () => {
  const deck = readDeck('decks/kosovo')
  const q = quizDeckOf(deck, blocksOf(deck))
  for (let r = 0; r < 3; r++) {
  const t: Record<string, number[]> = {}
  for (const card of q.cards) {
    const k = `${card.kind}/${card.direction}`
    const s = (t[k] ??= [0, 0, 0])
    let a = performance.now(); offerOf(q, card); s[0]! += performance.now() - a
    a = performance.now(); choiceOf(q, card, 'x' + r); s[1]! += performance.now() - a; s[2]!++
  }
  console.log(Object.entries(t).map(([k, [a, b, n]]) => `${k} ${(a! / n!).toFixed(3)} ${(b! / n!).toFixed(3)}`).join('\n'))
  }
})
