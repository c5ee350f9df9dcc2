import type { Issue } from '../facts/deck'
import { phrase } from './wording'

/** Where a label stands in an issue's `telling`, and where its holder does. */
const place = '…'
const holder = '{who}'
/** What stands for the issue's name in a label: "opposed it". */
const pronoun = /\b(it|them|they)\b/

/** "ruled it out": the name follows the particle. */
const split = /\b(?:it|them) (out|down|up|off)$/
/** "ruled out a land swap", "supported the plan". */
const named = (label: string, name: string) =>
  split.test(label)
    ? label.replace(split, (_, particle: string) => `${particle} ${name}`)
    : label.replace(pronoun, () => name)

const filled = (telling: string, label: string) => telling.replace(place, () => label)
const namesMatter = ({ stances }: Issue) => Object.values(stances).every((label) => pronoun.test(label))

/** Whether each label of an issue makes a sentence. */
export const isTold = (issue: Issue): boolean =>
  issue.telling === undefined ? namesMatter(issue) : issue.telling.split(place).length === 2

/** What an author argues: "Serbia’s foreign policy leans towards Moscow"; null where the issue does not say it so. */
export const thesisOf = ({ telling }: Issue, label: string): string | null =>
  telling === undefined || telling.includes(holder) ? null : filled(telling, label)

/**
 * What its holder did: "Russia opposed Kosovo’s independence", "Sergey Lavrov held that … should be led by the United Nations"; null where
 * the issue does not say it so.
 */
export function stanceTaken(issue: Issue, label: string, who: string): string | null {
  const thesis = thesisOf(issue, label)
  if (thesis !== null) return phrase(who, 'held that', thesis)
  if (issue.telling !== undefined) return filled(issue.telling, label).replace(holder, () => who)
  return namesMatter(issue) ? phrase(who, named(label, issue.name)) : null
}
