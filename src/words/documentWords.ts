import { count, number } from './format'

const counted = {
  mistaken: 'probably wrong',
  both: 'right in one place only',
  otherwise: 'probably right',
  open: 'open',
}

const languages = new Intl.DisplayNames('en-GB', { type: 'language' })

export const documentWords = {
  author: 'Author',
  unknownAuthor: 'not known',
  date: 'Date',
  undated: 'not known',
  /** Its language by its code: "en". */
  kind: (kind: string, language: string) => `${kind}, in ${languages.of(language) ?? language}`,
  perspective: 'Perspective',
  oneVideo: 'One source',
  restsOn: (others: string) => `Rests on the same video as ${others}: where they agree, that is one source, not two.`,
  link: 'Open the video',
  mistakes: 'What is known of its mistakes',
  sound: 'Nothing is known to be wrong with it.',
  disputes: (n: number) => `${count(n, 'dispute')} about what it says`,
  outcomeCount: (outcome: keyof typeof counted, n: number) => `${number(n)} ${counted[outcome]}`,
  outcomes: {
    mistaken: 'It is probably wrong',
    both: 'It is right in one place, and has it otherwise in another',
    otherwise: 'It is probably right, others have it otherwise',
    open: 'Nobody can say who is right',
  },
  has: (values: string) => `It has: ${values}`,
  others: (values: string) => `Elsewhere: ${values}`,
  right: (value: string) => `Taken as right: ${value}`,
  contents: 'What rests on it',
  uncited: 'No fact of this deck cites it.',
  whole: 'The whole document',
  extent: (facts: number, paragraphs: number, known: number) =>
    [
      paragraphs ? `${count(facts, 'fact')} in ${count(paragraphs, 'paragraph')}` : count(facts, 'fact'),
      ...(known ? [`${number(known)} known`] : []),
    ].join(', '),
  barMeans:
    'Each bar shows how many of a section’s facts you know (dark) and are learning (lighter). Known: you are expected to remember each of its main questions for three weeks or more.',
  paragraph: (at: string) => (at.startsWith('fn') ? `Footnote ${at.slice(2)}` : `Paragraph ${at.slice(1)}`),
  paragraphShort: (at: string) => (at.startsWith('fn') ? at.slice(2) : at.slice(1)),
  jump: 'Go to paragraph',
  toJumps: 'Up to the list of paragraphs',
  begins: (words: string) => `“${words}…”`,
}
