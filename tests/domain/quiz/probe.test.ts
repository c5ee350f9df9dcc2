import { it } from 'vitest'
import { readDeck } from '../../../scripts/deckSource'
import { blocksOf } from '@/domain/cards/blocks'
import { quizDeckOf } from '@/domain/quiz/quizDeck'
import { choiceOf, makeQuiz } from '@/domain/quiz/items'
import { writeFileSync } from 'node:fs'
it('probe', () => {
  const deck = readDeck('decks/kosovo')
  const q = quizDeckOf(deck, blocksOf(deck))
  const t0 = performance.now(); for (let i = 0; i < 20; i++) makeQuiz([q], { topics: [], count: 50 }, `s${i}`)
  console.log('50 items ms', (performance.now() - t0) / 20)
  const sums: Record<string, [number, number, number, number]> = {}
  let out = ''
  const facts = new Set<string>(); 
  for (const card of q.cards) {
    const k = `${card.kind}/${card.direction}`
    const s = (sums[k] ??= [0, 0, 0, 0])
    s[0]++
    const item = choiceOf(q, card, 'seed')
    if (item) { s[1]++; s[item.options.length === 4 ? 3 : 2]++; facts.add(card.fact)
      out += `${k} ${item.prompt}\n${item.options.map((o, i) => `   ${i === item.right ? '*' : ' '} ${o.text}`).join('\n')}\n` }
  }
  console.log(sums, facts.size, q.facts.size)
  writeFileSync('/tmp/bg/items.txt', out)
})
