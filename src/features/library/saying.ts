import { stanceTaken } from '@/domain/cards/stanceSentence'
import { capital, phrase, shortName } from '@/domain/cards/wording'
import { nameOf, type DeckHead, type Issue } from '@/domain/facts/deck'
import type { PositionFact, Voice } from '@/domain/facts/fact'

/** What somebody held, in the words of the issue, and where that stands. */
export interface Saying {
  /** The fact, with its deck. */
  id: string
  holder: string
  /** The stance alone: "opposed it". */
  label: string
  /** "Russia opposed the Ahtisaari plan". */
  text: string
  voice: Voice
  documents: string[]
}

const issueIn = (head: DeckHead, { claims }: PositionFact): Issue | undefined =>
  head.issues.find((each) => each.id === claims.issue.value)

/** `issue`: the fact's, where it was looked up already. */
export function sayingOf(head: DeckHead, id: string, fact: PositionFact, issue = issueIn(head, fact)): Saying {
  const { claims } = fact
  const holder = capital(nameOf(head, claims.holder.value))
  const label = issue?.stances[claims.stance.value] ?? claims.stance.value
  const { voice, cites } = claims.stance
  return {
    id,
    holder,
    label: capital(label),
    text: (issue && stanceTaken(issue, label, holder)) ?? `${phrase(holder, 'on', issue?.name)}: ${label}`,
    voice,
    documents: [...new Set(cites.map(({ document }) => shortName(head, document)))],
  }
}
