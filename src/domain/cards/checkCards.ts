import { dateOf, overlaps } from '../facts/calendarDate'
import type { Deck } from '../facts/deck'
import type { PositionFact } from '../facts/fact'
import type { Problem } from '../facts/problem'
import type { Card } from './card'
import { generateCards, meant, possibleQuestions } from './generateCards'
import { plain, sameWording } from './plainText'

/** In letters: what can be recalled as one thing, and read on a phone in one look. */
const longestAnswer = 140

const sharesTime = (a: PositionFact, b: PositionFact) => {
  const [from, other] = [a.claims.from, b.claims.from]
  return !from || !other || overlaps(dateOf(from.value), dateOf(other.value))
}

/** Whether two prompts ask the same. Those that are made of facts may differ in case, accents and articles alone; of two that were worded by hand each letter counts. */
export const isSameQuestion = (a: Card, b: Card) =>
  a.kind === 'plain' && b.kind === 'plain' ? sameWording(a.prompt, b.prompt) : plain(a.prompt) === plain(b.prompt)

const factIn = ({ fact }: Card) => fact.slice(fact.indexOf('/') + 1)

/**
 * Prompts that two facts could answer or that give their answer away, answers that are too long, and an `ask` that means nothing.
 * A fault names both facts: the author adds what tells them apart, or drops a direction.
 */
export function checkCards(deck: Deck): Problem[] {
  const problems: Problem[] = []
  const asked = new Map<string, Card[]>()
  const positions = new Map<string, PositionFact[]>()

  deck.facts.forEach((fact, index) => {
    const path = ['facts', index]
    for (const entry of fact.ask ?? [])
      if (!meant(entry, possibleQuestions(deck, fact)).length)
        problems.push({
          path: [...path, 'ask'],
          what: `nothing in this fact is asked by “${entry}”`,
          remedy: 'see the table of directions in decks/README.md',
        })

    const cards = generateCards(deck, fact)
    if (!cards.length)
      problems.push({ path, what: 'makes no card', remedy: 'give it a claim that is asked, or delete it' })
    for (const card of cards) {
      const { prompt, answer, claim } = card
      const at = [...path, 'claims', claim]
      const alike = asked.get(plain(prompt)) ?? []
      const first = alike.find((other) => isSameQuestion(other, card))
      if (first)
        problems.push({
          path: at,
          what: `“${prompt}” is answered by ${factIn(first)} too`,
          remedy: 'tell them apart (occasion, context, gist, about), or drop the direction with `ask`',
        })
      asked.set(plain(prompt), [...alike, card])
      if (fact.kind === 'plain') continue // worded by hand: its length and form are its author’s
      if (answer.length > longestAnswer)
        problems.push({
          path: at,
          what: `“${answer}” is ${answer.length} letters long`,
          remedy: `ask for less: ${longestAnswer} at most; the rest is a claim of its own, or a note`,
        })
      if (` ${plain(prompt)} `.includes(` ${plain(answer)} `))
        problems.push({
          path: at,
          what: `“${prompt}” gives its answer away: “${answer}”`,
          remedy: 'reword it, or drop the direction with `ask`',
        })
    }

    if (fact.kind !== 'position') return
    const { holder, issue } = fact.claims
    const matter = `${holder.value} on ${issue.value} ${plain(fact.occasion ?? '')}`
    const rivals = positions.get(matter) ?? []
    const rival = rivals.find((other) => sharesTime(fact, other))
    if (rival)
      problems.push({
        path: [...path, 'claims', 'issue'],
        what: `what ${holder.value} held on ${issue.value} is answered by ${rival.id} too`,
        remedy: 'give one of them an occasion, or an issue of its own',
      })
    positions.set(matter, [...rivals, fact])
  })
  return problems
}
