import { share as percent } from './format'

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
const numerals = ['none', 'one', 'two', 'three', 'four', 'five', 'six']
const ordinal = (place: number) => ordinals[place] ?? `number ${place + 1}`
const numeral = (n: number) => numerals[n] ?? String(n)

const fractions: [share: number, name: string][] = [
  [1 / 6, 'A sixth'],
  [1 / 5, 'A fifth'],
  [1 / 4, 'A quarter'],
  [1 / 3, 'A third'],
  [2 / 5, 'Two fifths'],
  [1 / 2, 'Half'],
  [3 / 5, 'Three fifths'],
  [2 / 3, 'Two thirds'],
  [3 / 4, 'Three quarters'],
  [4 / 5, 'Four fifths'],
  [5 / 6, 'Five sixths'],
]
/** A share of 1 as one says it: "Half", "Two thirds"; "45 %" where it has no name. */
const fraction = (share: number) =>
  fractions.find(([named]) => Math.abs(named - share) < 0.01)?.[1] ?? percent(Math.min(0.99, Math.max(0.01, share)))

/** A to F: what options and statements are called by. */
const letter = (index: number) => String.fromCharCode(65 + index)

/** What a question says of itself, before and after it is answered. */
export const questionWords = {
  letter,
  answers: 'Answers',
  yourAnswer: 'Your answer',
  yoursRight: 'Your answer, right',
  yoursPartly: 'Your answer, right in part',
  yoursWrong: 'Your answer, not right',
  rightAnswer: 'Right answer',
  none: 'none',
  order: {
    label: 'Events, the earliest first',
    hint: 'Drag, or use the arrows.',
    up: (event: string) => `Move earlier: ${event}`,
    down: (event: string) => `Move later: ${event}`,
    moved: (event: string, place: number, of: number) => `${event}: now ${ordinal(place)} of ${numeral(of)}.`,
    inPlace: 'In its place',
    misplaced: (place: number) => `You had it ${ordinal(place)}`,
    shifted: (place: number) => `In order, though you had it ${ordinal(place)}`,
    result: 'In the right order',
  },
  match: {
    options: 'To choose from',
    option: (index: number, text: string) => `${letter(index)}: ${text}`,
    twice: (index: number, places: readonly number[]) =>
      `${letter(index)} stands ${places.length > 2 ? `${numeral(places.length)} times` : 'twice'}: at ${places
        .map((place) => String(place + 1))
        .join(' and ')}. Each has a partner of its own.`,
    yours: (text: string) => `You chose ${text}`,
    yoursNone: 'You chose none',
    leftOver: 'Left over',
  },
  statements: {
    label: 'Statements',
    which: 'Tick every correct one; there is at least one',
    howMany: 'How many are correct?',
    correct: 'Correct',
    incorrect: 'Not correct',
    inFact: (truth: string) => `In fact: ${truth}`,
    /** How it stands with a statement, and what the learner made of it. */
    judged: (correct: boolean, chosen: boolean) =>
      `${correct === chosen ? 'Rightly' : 'Wrongly'} ${chosen ? 'chosen' : 'left out'}: it is ${correct ? '' : 'not '}correct`,
  },
  verdict: {
    right: 'Right',
    wrong: 'Not right',
    timeUp: 'Time is up',
    partly: (share: number) => `${fraction(share)} right`,
    /** Where half is what chance gives, a share is less than what was right. */
    partlyCounts: (share: number) => `Partly right: counts as ${fraction(share).toLowerCase()}`,
    ordered: (right: number, of: number) =>
      `Taken two by two, ${right} of ${of} stand in the right order. Half of them is what guessing gives, so that earns nothing.`,
    judged: (right: number, of: number) =>
      `You judged ${right} of ${of} rightly. Half of them is what guessing gives, so that earns nothing.`,
    whatYouChose: 'What you chose',
    gone: 'The dossier has changed since: this fact is no longer in it.',
    parts: 'What it rests on',
    evidenceOf: (part: string) => `Where it stands: ${part}`,
    override: 'I was right',
    overrideHint: (typed: string) => `Counts this as right, and takes “${typed}” as right from now on.`,
  },
}
