import { count, day } from './format'

export const leechWords = {
  title: (lapses: number) => `You have forgotten this ${count(lapses, 'time')}`,
  seldom: 'More of the same seldom helps. What may:',
  compare: 'See what sets them apart',
  own: 'This card',
  other: 'What you took it for',
  answer: 'Answer',
  evidenceOf: (prompt: string) => `Where it stands: ${prompt}`,
  note: 'Find something to hold on to',
  noteHint: 'A rhyme, an image, a reason. It stands under the answer from now on, as your note.',
  otherwise: 'Or take it another way',
  rest: 'Let it rest for a week',
  restHint: 'It comes back then; what you know of it stays as it is.',
  rests: (until: string) => `Rests until ${day(until)}.`,
  others: 'Ask its other directions first',
  othersHint: (n: number) =>
    n === 1
      ? 'One other question about the same fact comes now; this one rests for a week.'
      : `${count(n, 'other question')} about the same fact come now; this one rests for a week.`,
  suspend: 'Suspend it',
  suspendHint: 'It does not come up again until you bring it back, under Settings or in the library.',
  suspended: 'Suspended. Find it under Settings to bring it back.',
  goOn: 'Go on',
}
