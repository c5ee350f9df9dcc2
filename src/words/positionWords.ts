import { count } from './format'

export const positionWords = {
  intro: 'Who held what on which issue, and since when. Open a cell or an issue to see who says so.',
  disputedSign: '≠',
  disputed: 'Disputed',
  disputedMeans: 'the documents differ on it, or other sources say otherwise.',
  shifts: { changed: 'Changed over time', varied: 'Not always the same' },
  shiftSign: '↻',
  matrix: 'Side by side',
  matrixMeans: (least: number) =>
    least > 1
      ? `Issues on which at least two spoke, of those with ${count(least, 'position')} or more.`
      : 'Issues on which at least two spoke.',
  issue: 'Issue',
  rest: 'All issues, by topic',
  extent: (issues: number, disputed: number) => `${count(issues, 'issue')}${disputed ? `, ${disputed} disputed` : ''}`,
  none: 'No position is on record in these decks.',
  gone: 'This issue is not in the deck any more.',
  said: (name: string, what: string) => `${name}: ${what}`,
  /** "Opposed it (2007), supported it (2008)". */
  runs: (runs: readonly { label: string; years: string }[]) =>
    runs.map(({ label, years }) => (years ? `${label} (${years})` : label)).join('; '),
  others: 'Others on the same issue',
  by: (year: number) => `by ${year}`,
  toActor: (name: string) => `All about ${name}`,
  /** "On record: the policy paper, paragraph 18". */
  source: (voice: string, documents: readonly string[]) => `${voice}: ${documents.join('; ')}`,
}
