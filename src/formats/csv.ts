import Papa from 'papaparse'

/** What a table may hold; null is an empty field. */
export type Field = string | number | null

/**
 * A table as CSV (RFC 4180), its names first. It begins with a byte order mark, without which Excel takes it for the system's own
 * encoding, and no text is left that a spreadsheet would run as a formula.
 */
export const csvOf = (columns: readonly string[], rows: readonly (readonly Field[])[]): string =>
  `\ufeff${Papa.unparse([[...columns], ...rows.map((row) => [...row])], { escapeFormulae: true })}\r\n`
