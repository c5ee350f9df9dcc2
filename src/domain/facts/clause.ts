// One sentence written once, asked and told: the verb stands in brackets, "[begin|began]" or "[was]".
const marked = /^(?<subject>.*?)\s*\[(?<verb>[^\]|]+)(?:\|(?<past>[^\]]+))?\]\s*(?<rest>.*)$/s

export interface Clause {
  subject: string
  /** The bare verb ("begin"), or a form of "to be" or another auxiliary, which needs no "did". */
  verb: string
  past: string
  auxiliary: boolean
  rest: string
}

/** Reads the marked form; null where no verb is marked. */
export function parseClause(text: string): Clause | null {
  const groups = marked.exec(text.trim())?.groups
  if (!groups?.verb) return null
  const { subject = '', verb, past, rest = '' } = groups
  return { subject, verb, past: past ?? verb, auxiliary: past === undefined || verb === 'be', rest }
}

const joined = (...parts: string[]) => parts.filter(Boolean).join(' ')

/** "NATO began its air strikes"; an unmarked text is told as it stands. `subject` stands in where the clause has none. */
export function told(text: string, subject = ''): string {
  const clause = parseClause(text)
  return clause ? joined(clause.subject || subject, clause.past, clause.rest) : text
}

/** "did NATO begin its air strikes", "was Ahtisaari appointed": what follows a question word. Null where no verb is marked. */
export function inverted(text: string, subject = ''): string | null {
  const clause = parseClause(text)
  if (!clause) return null
  const { auxiliary, verb, past, rest } = clause
  const who = clause.subject || subject
  return auxiliary ? joined(past, who, rest) : joined('did', who, verb, rest)
}
