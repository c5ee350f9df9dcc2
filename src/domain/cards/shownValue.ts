import { parseDate, shownDate } from '../facts/calendarDate'
import { told } from '../facts/clause'
import { nameOf, type DeckHead } from '../facts/deck'
import type { ClaimValue } from '../facts/fact'
import { shownVotes } from './resolutionCards'
import { officeName, shownFigure } from './wording'

/** A value of any claim in the deck's words, as a view of a dispute shows it. */
export function shownValue(head: DeckHead, value: ClaimValue): string {
  if (typeof value === 'string') {
    const date = parseDate(value)
    return date ? shownDate(date) : told(nameOf(head, value))
  }
  if ('edtf' in value) return value.shown
  if ('office' in value) return officeName(head, value)
  if ('unit' in value) return shownFigure(value)
  if ('text' in value) return told(value.text, 'it')
  return shownVotes(head, value)
}
