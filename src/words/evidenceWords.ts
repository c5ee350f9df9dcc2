import type { Voice } from '@/domain/facts/fact'

const voices: Record<Voice, { name: string; meaning: string }> = {
  record: { name: 'On record', meaning: 'a documented act' },
  reported: { name: 'Reported', meaning: 'somebody said so' },
  judgement: { name: 'Judgement', meaning: 'an opinion of its author' },
}

export const evidenceWords = {
  title: 'Where it stands',
  voices,
  paragraph: (at: string) => (at.startsWith('fn') ? `footnote ${at.slice(2)}` : `paragraph ${at.slice(1)}`),
  /** "paragraphs 5 and 6", "footnote 37": paragraphs first. */
  paragraphs: (places: readonly string[], listed: (names: readonly string[]) => string) =>
    (
      [
        ['p', 'paragraph'],
        ['fn', 'footnote'],
      ] as const
    ).flatMap(([mark, noun]) => {
      const numbers = places
        .flatMap((at) => (at.replace(/\d+$/, '') === mark ? [at.slice(mark.length)] : []))
        .toSorted((a, b) => Number(a) - Number(b))
      return numbers.length ? [`${noun}${numbers.length > 1 ? 's' : ''} ${listed(numbers)}`] : []
    }),
  begins: (words: string) => `begins “${words}…”`,
  watch: (time: string) => `Watch at ${time}`,
  primary: 'Primary document',
  unsourced: 'No source was given.',
  saidBy: (by: string) => `said by ${by}`,
  saidTo: (to: string) => `to ${to}`,
  saidVia: (via: string) => `heard from ${via}`,
  sameSource: 'These notes rest on one video: they count as one source.',
  dispute: {
    title: 'The documents differ',
    otherwise: 'A document has it otherwise',
    mistaken: 'Not what other sources say',
    disputed: 'Open to dispute',
    concerns: { from: 'This is about the time, not the answer.', holder: 'This is about who it was.' },
    says: (document: string, value: string) => `${document} has: ${value}`,
    accepted: (value: string) => `Taken as right: ${value}`,
    open: (views: number) =>
      `${views > 2 ? 'None is taken as right' : views > 1 ? 'Neither is taken as right' : 'We take no side'}: the question asks according to whom.`,
    sure: { high: 'We are sure.', medium: 'We are fairly sure.', low: 'We are not sure.' },
    ground: 'Ground',
  },
  newTab: '(opens another site)',
}
