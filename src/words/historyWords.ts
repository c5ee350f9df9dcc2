import type { HistoryEntry } from '@/domain/reviews/cardHistory'
import type { Lasting } from '@/domain/reviews/undo'
import type { Format, Origin, Review } from '@/domain/reviews/review'
import { day, interval, share } from './format'

const formats: Record<Exclude<Format, 'reveal'>, string> = {
  typed: 'Quiz, typed',
  choice: 'Quiz, choice',
  order: 'Quiz, order',
  match: 'Quiz, matching',
  statements: 'Quiz, statements',
}
const origins: Record<Origin, string> = {
  study: 'Study',
  ahead: 'Study, ahead of time',
  cram: 'Cram',
  quiz: 'Quiz',
  import: 'Brought along from elsewhere',
}
const answers: Record<Review['answer'], string> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' }

/** Under half a day a time, else whole study days. */
const after = (days: number) => {
  if (days >= 0.5) return interval(days)
  const minutes = Math.round(days * 1_440)
  return minutes < 60 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
}

const asked = ({ origin, format }: Review) =>
  origin === 'quiz' && format !== 'reveal' ? formats[format] : origins[origin]
const result = ({ origin, answer }: Review) =>
  origin === 'quiz' ? (answer === 'again' ? 'Wrong' : 'Right') : answers[answer]

/** What an action did, in words; empty for what concerns no card. */
function deed(entry: Exclude<Lasting, Review>): string {
  switch (entry.kind) {
    case 'suspend':
      return 'Suspended'
    case 'resume':
      return 'Brought back'
    case 'reset':
      return 'Begun anew'
    case 'bury':
      return entry.until > entry.day ? `Put off until ${day(entry.until)}` : 'Brought back'
    case 'flag':
      return entry.flag ? 'Flagged' : 'Flag taken off'
    case 'read':
      return 'Read'
    case 'note':
      return entry.text ? 'Note written' : 'Note removed'
    case 'alias':
      return `Counted as right: “${entry.text}”`
    case 'know':
      return `Known already, comes back after ${after(entry.interval)}`
    case 'correction':
      return entry.remark || entry.own !== null ? 'Mistake reported' : 'Report reset'
    default:
      return ''
  }
}

export const historyWords = {
  title: 'History',
  of: (prompt: string) => `History of: ${prompt}`,
  none: 'Nothing yet.',
  /** `done`: 0 to 1. */
  reading: (done: number) => `Reading older answers: ${share(done)}`,
  more: (n: number) => `Show ${n} more`,
  undone: 'taken back',
  day,
  /** What happened, then how and what came of it. */
  told: ({ entry }: HistoryEntry): { what: string; how: string } => {
    if (!('answer' in entry)) return { what: deed(entry), how: '' }
    const given = entry.given ? `you said “${entry.given}”` : ''
    const back = entry.interval === undefined ? '' : `back after ${after(entry.interval)}`
    return { what: result(entry), how: [asked(entry), given, back].filter(Boolean).join(', ') }
  },
}
