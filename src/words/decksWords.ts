import type { Level, Voice } from '@/domain/facts/fact'
import type { Refusal } from '@/domain/cards/cardPlan'
import { count, number } from './format'

const levels: Record<Level, string> = { 1: '1: essential', 2: '2: for serious study', 3: '3: detail' }
const voices: Record<Voice, string> = {
  record: 'On record: it is documented',
  reported: 'Reported: somebody said so',
  judgement: 'Judgement: its author’s opinion',
}

function refusal(refused: Refusal): string {
  switch (refused.why) {
    case 'question':
      return 'the question is missing'
    case 'answer':
      return 'the answer is missing'
    case 'level':
      return 'the level must be 1, 2 or 3'
    case 'note':
      return 'the note has more than 40 words'
    case 'length':
      return 'the question or the answer is longer than 1,000 letters'
    case 'made':
      return 'this card is made from a fact: change it there'
    case 'twice':
      return `it asks the same as line ${number(refused.other)}`
    case 'asked':
      return `the deck asks this already: “${refused.other}”`
  }
}

/** The learner's own decks: made, filled, brought in and given away. */
export const decksWords = {
  title: 'Decks',
  loading: 'Opening your decks…',
  back: 'Decks',
  add: 'New deck',
  bringIn: 'Open a deck file',
  list: {
    own: 'Yours',
    bundled: 'Comes with the app',
    counts: (cards: number, topics: number) => `${count(cards, 'card')} in ${count(topics, 'topic')}`,
    none: 'Make a deck for what you want to know besides. It is studied like the others, and kept on this device and in your backups.',
    saveFile: 'Save as a file',
    saveTable: 'Save as CSV',
    of: (deed: string, title: string) => `${deed}: ${title}`,
  },
  deck: {
    newTitle: 'New deck',
    editTitle: 'Title, description and topics',
    title: 'Title',
    description: 'What it is about',
    topic: 'First topic',
    topicHint: 'Progress is told by topic. You can add more later.',
    usualTopic: 'General',
    topicNumber: (n: number) => `Topic ${number(n)}`,
    addTopic: 'Add a topic',
    edit: 'Edit deck',
    addCard: 'Add a simple card',
    remove: 'Remove',
    removeTopic: (title: string) => `Remove topic: ${title}`,
    topicsHint: 'A topic with cards can be removed once they stand in another.',
    addEvent: 'Add a dated event',
    readTable: 'Add from CSV',
    study: (topic: string) => `Study: ${topic}`,
    find: 'Find in this deck',
    empty: 'Nothing in it yet. Add a card, or read in a table.',
    emptyTopic: 'No cards in this topic yet.',
    none: 'Nothing found.',
    more: (left: number) => `Show ${number(left)} more`,
    edits: (title: string) => `Edit: ${title}`,
    gone: 'This deck is no longer on this device.',
    saved: 'Saved.',
    made: (title: string) => `“${title}” is ready. Add its first card.`,
  },
  remove: {
    deck: 'Delete deck',
    deckTitle: (title: string) => `Delete “${title}”?`,
    deckText: (cards: number) =>
      `${cards === 1 ? 'Its card is' : `All ${number(cards)} cards are`} taken away. Your answers to them stay in your history and in backups, but they are asked no more. Save the deck as a file first if you may want it back.`,
    deckDone: (title: string) => `“${title}” was deleted.`,
    fact: 'Delete card',
    factTitle: 'Delete this card?',
    factText: (title: string) =>
      `“${title}” is asked no more. Your answers to it stay in your history, but it cannot be brought back here.`,
    factDone: 'Deleted.',
    needed: (title: string) => `It cannot be deleted while “${title}” rests on it.`,
    keep: 'Keep it',
  },
  card: {
    newTitle: 'New simple card',
    editTitle: 'Edit card',
    question: 'Question',
    answer: 'Answer',
    note: 'Note (shown with the answer)',
    noteTooLong: (words: number) => `The note has ${number(words)} words: 40 at most.`,
    reverse: 'Ask it the other way round, too',
    reverseHint:
      'Once the card has settled, the answer is shown and the question is what you recall. Good for words and names.',
    topic: 'Topic',
    level: 'Level',
    levels,
    save: 'Save',
    saveAnother: 'Save and add another',
    saved: 'Saved. Add the next one, or go back.',
    twice: (title: string) => `This question is there already: “${title}”. Word it otherwise, or edit that card.`,
    wanted: 'Fill in the question and the answer.',
    missing: (field: string) => `${field} is missing.`,
  },
  event: {
    newTitle: 'New dated event',
    editTitle: 'Edit dated event',
    event: 'What happened',
    eventHint: 'Its name, as in “On what date did … take place?”: the signing of the Kumanovo Agreement.',
    when: 'When',
    whenHint: 'A day, a month or a year, as you would write it: 9 June 1999, June 1999, 1999.',
    whenWrong: 'This date cannot be read: write 9 June 1999, June 1999 or 1999.',
  },
  preview: {
    title: 'What you will be asked',
    later: 'Asked once the first has settled.',
  },
  changed: {
    title: 'Is the old answer wrong, or only worded otherwise?',
    text: (was: string) => `The answer was: ${was}`,
    wrong: 'The old answer is wrong',
    worded: 'Only worded otherwise',
    cancel: 'Go on editing',
    because: 'Why it changed',
    becauseHint: 'The card comes up in the next session with the old answer, the new one and this.',
    usualBecause: 'Put right by you.',
  },
  source: {
    legend: 'Where it stands',
    hint: 'A book, a page or a talk. It shows with the answer, so that you know later who says so.',
    which: 'Source',
    none: 'No source',
    another: 'Another source…',
    choose: 'Choose a source',
    wanted: 'A date needs a source: say where it stands.',
    title: 'Title of the source',
    author: 'Author, if known',
    url: 'Address, if it has one',
    urlWrong: 'An address begins with https:// or http://.',
    date: 'Its date, if known',
    dateHint: 'A year, a month or a day: 1999, 1999-06 or 1999-06-10.',
    dateWrong: 'This date cannot be read: write 1999, 1999-06 or 1999-06-10.',
    place: 'Where in it',
    placeHint: 'Page 12, chapter 3, minute 5: in your own words.',
    voice: 'How the source says it',
    voices,
  },
  table: {
    title: 'Add from CSV',
    hint: 'Choose a table. What it would do is shown first; nothing is written before you say so.',
    columns:
      'The first line names the columns: question and answer, and, if you like, note, topic, level, reverse, source, place and id. Their order does not matter.',
    topic: 'Topic',
    topicHint: 'For lines that name none.',
    file: 'Table (CSV)',
    faults: {
      large: (file: string) => `“${file}” is larger than 5 MB. Cut it into several tables.`,
      foreign: (file: string) => `“${file}” is no table of text. Save it as CSV first.`,
      headless: () => 'The first line must name the columns: question and answer.',
      empty: (file: string) => `There are no cards in “${file}”.`,
      long: (file: string) => `“${file}” has more than 20,000 lines. Cut it into several tables.`,
    },
    would: (file: string) => `What “${file}” would do`,
    added: (n: number) => `${count(n, 'new card')}`,
    changed: (n: number) => `${count(n, 'card')} changed`,
    unchanged: (n: number) => `${count(n, 'card')} as before`,
    topics: (titles: readonly string[]) => `New topics: ${titles.join(', ')}`,
    unknown: (names: readonly string[]) => `Columns passed over: ${names.join(', ')}`,
    changes: 'What changes',
    change: (question: string, answer: string, newQuestion: string, newAnswer: string) =>
      `${question} ${answer} → ${newQuestion} ${newAnswer}`,
    refused: (n: number) => `${count(n, 'line')} cannot be taken`,
    refusal: (refused: Refusal) => `Line ${number(refused.line)}: ${refusal(refused)}.`,
    more: (n: number) => `and ${number(n)} more`,
    wrong: 'The answers that change were wrong',
    wrongHint:
      'Then those cards come up in the next session with the old answer and the new one. Otherwise they are only worded otherwise.',
    apply: 'Add to the deck',
    nothing: 'Nothing would change.',
    done: (added: number, changed: number) => `${count(added, 'card')} added, ${number(changed)} changed.`,
  },
  file: {
    title: 'Open a deck file',
    hint: 'A deck that was saved by this app, as a file that ends in .json. It is checked first; nothing is written before you say so.',
    file: 'Deck file',
    faults: {
      large: (file: string) => `“${file}” is larger than 10 MB: no deck is.`,
      foreign: (file: string) => `“${file}” is no deck file of this app.`,
    },
    broken: (file: string) => `“${file}” cannot be used`,
    fault: (where: string, what: string, remedy?: string) =>
      `${where || 'the whole'}: ${what}${remedy ? ` (${remedy})` : ''}`,
    would: (title: string) => `“${title}”`,
    fresh: (facts: number) => `A new deck with ${count(facts, 'fact')}.`,
    copy: (facts: number) =>
      `The app’s own deck stays as it is. This one is added as a deck of yours, with ${count(facts, 'fact')}.`,
    replaces: (title: string, added: number, changed: number, gone: number) =>
      `It takes the place of your deck “${title}”: ${count(added, 'new fact')}, ${number(changed)} changed, ${number(gone)} gone. Your answers stay in your history.`,
    same: 'You have this deck already, just as it is.',
    apply: 'Add to this device',
    replace: 'Replace my deck',
    done: (title: string) => `“${title}” is on this device.`,
  },
  faults: {
    title: 'This cannot be saved as it is',
    shown: (what: string, remedy?: string) => (remedy ? `${what}: ${remedy}.` : `${what}.`),
  },
  study: 'Study',
  cancel: 'Cancel',
  save: 'Save',
}
