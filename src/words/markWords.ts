import type { Precision } from '@/domain/facts/calendarDate'
import type { Reason } from '@/domain/quiz/marking/reason'
import { number } from './format'

type Code = Reason['code']
type ReasonOf<One extends Code> = Extract<Reason, { code: One }>

const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)
const quoted = (text: string) => `“${text}”`
const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
const instead = (is: string | undefined) => (is ? ` That is another matter: ${ended(is)}` : '')
const readAs = (meant: string) => `Read as ${ended(meant)}`
const inDocuments = (documents: readonly string[]) => `It is so in ${listed(documents)}`

const askedFor: Record<Precision, string> = {
  day: 'the day was asked',
  month: 'the month was asked',
  year: 'the year was asked',
  decade: 'the decade was asked',
  century: 'the century was asked',
}

/** Why a typed answer was marked so, in plain words. */
const reasons: { [One in Code]: (reason: ReasonOf<One>) => string } = {
  exact: () => 'Just as the deck has it.',
  sameValue: ({ meant }) => readAs(meant),
  ambiguous: ({ meant, other }) => `Read as ${meant}, not as ${ended(other)}`,
  alias: ({ meant, usedBy }) => (usedBy ? `Another name of ${meant}, used by ${ended(usedBy)}` : readAs(meant)),
  slip: ({ meant }) => `Read as ${meant}, with a slip of the pen.`,
  rounded: ({ meant }) => `Read as ${meant}: near enough, since the figure itself is a rough one.`,
  view: ({ meant, documents, main }) =>
    `Read as ${meant}. ${inDocuments(documents)}, so it counts; the deck holds ${quoted(main)} to be right.`,
  learners: ({ meant }) => `You said earlier that ${quoted(meant)} is right here.`,
  overridden: () => 'You said that you were right.',
  within: ({ meant }) => `Read as ${meant}, which lies within the time asked.`,
  coarser: ({ meant, asked, documents, main }) =>
    documents && main
      ? `Read as ${meant}. ${inDocuments(documents)}, where the deck holds ${quoted(main)} to be right; but ${askedFor[asked]}.`
      : `${meant} is right as far as it goes, but ${askedFor[asked]}.`,
  partOfSpan: ({ meant }) => `${meant} is only a part of the time asked.`,
  noYear: ({ meant }) => `${meant} is right, but the year is missing.`,
  wrongYear: ({ meant }) => `Read as ${meant}: the number is right, the year is not.`,
  some: ({ meant, missing }) =>
    `Right so far: ${meant}. ${missing === 1 ? 'One is' : `${number(missing)} are`} missing.`,
  shared: ({ meant, others }) => `${quoted(meant)} may mean ${listed(others)}: say which.`,
  kin: ({ meant }) => `Read as ${meant}: close, but not the one that was asked.`,
  empty: () => 'Nothing was typed.',
  unreadable: () => 'This could not be read as the sort of answer that was asked.',
  wrongDate: ({ meant, other, is }) =>
    `${other ? `Read as ${meant}, not as ${ended(other)}` : readAs(meant)}${is ? ` What happened then: ${ended(is)}` : ''}`,
  wrongNumber: ({ meant }) => readAs(meant),
  wrongUnit: ({ meant }) => `${quoted(meant)} has the right number, but counts something else.`,
  otherActor: ({ meant, is }) => `${readAs(meant)}${instead(is)}`,
  otherSymbol: ({ meant, is }) => `${readAs(meant)}${instead(is)}`,
  otherWords: () => 'Not as the card words it. If it means the same, say so.',
  wrong: () => 'This is not the answer, nor anything else in this dossier.',
}

export const reasonText = (reason: Reason): string => (reasons[reason.code] as (reason: Reason) => string)(reason)
