import type { DeckHead } from '../facts/deck'
import type { Claim, Fact, ShownDispute } from '../facts/fact'
import { actorCards } from './actorCards'
import type { Card } from './card'
import { dateCards } from './dateCards'
import { figureCards } from './figureCards'
import { plainCards } from './plainCards'
import { positionCards } from './positionCards'
import type { Question } from './question'
import { resolutionCards } from './resolutionCards'

function questionsOf(head: DeckHead, fact: Fact): Question[] {
  switch (fact.kind) {
    case 'date':
      return dateCards(head, fact)
    case 'resolution':
      return resolutionCards(head, fact)
    case 'actor':
      return actorCards(head, fact)
    case 'position':
      return positionCards(head, fact)
    case 'plain':
      return plainCards(head, fact)
  }
}

/**
 * The questions that one entry of `ask` means: those of that direction; else those of that claim, or of that family of
 * claims; or just one, as claim/direction.
 */
export function meant(entry: string, questions: readonly Question[]): Question[] {
  const inDirection = questions.filter(({ direction }) => direction === entry)
  if (inDirection.length) return inDirection
  return questions.filter(({ claim, direction }) =>
    [claim, claim.split('.')[0], `${claim}/${direction}`].includes(entry),
  )
}

/** Every question that a fact can be asked, whatever its `ask` says. */
export const possibleQuestions = (head: DeckHead, fact: Fact): Question[] => [
  ...questionsOf(head, fact),
  ...figureCards(head, fact),
]

/**
 * The claim behind a question. What a position's cards ask is its wording; a dispute about when or by whom it was held
 * belongs under them too.
 */
export function claimBehind(fact: Fact, key: string): Claim & { dispute?: ShownDispute | undefined } {
  if (fact.kind === 'position' && key === 'stance') {
    const { wording, from, holder } = fact.claims
    if (wording.dispute) return wording
    if (from?.dispute) return { ...wording, dispute: { ...from.dispute, concerns: 'from' } }
    if (holder.dispute) return { ...wording, dispute: { ...holder.dispute, concerns: 'holder' } }
    return wording
  }
  const claim = (fact.claims as Record<string, Claim>)[key]
  if (!claim) throw new Error(`${fact.id} has no claim ${key}`)
  return claim
}

/** The cards of one fact. They depend on that fact and the deck's names alone, never on other facts. */
export function generateCards(head: DeckHead, fact: Fact): Card[] {
  const possible = possibleQuestions(head, fact)
  const chosen = fact.ask?.flatMap((entry) => meant(entry, possible))
  const wanted = chosen ? possible.filter((question) => chosen.includes(question)) : possible
  const factId = `${head.id}/${fact.id}`
  return wanted.map(({ claim, direction, main, prompt, answer }) => {
    const kin = wanted.filter((other) => other.claim === claim)
    const leads = main || !kin.some((other) => other.main)
    const unlocks = leads ? kin.filter((other) => !other.main && other.direction !== direction) : []
    return {
      id: `${factId}/${claim}/${direction}`,
      fact: factId,
      topic: fact.topic,
      level: fact.level,
      kind: fact.kind,
      claim,
      direction,
      main: leads,
      revision: claimBehind(fact, claim).revision,
      prompt,
      answer,
      ...(unlocks.length && { unlocks: unlocks.map((other) => `${factId}/${claim}/${other.direction}`) }),
      ...(fact.formerly && { formerly: fact.formerly.map((old) => `${head.id}/${old}/${claim}/${direction}`) }),
    }
  })
}
