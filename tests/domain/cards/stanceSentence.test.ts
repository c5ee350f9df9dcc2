import { describe, expect, it } from 'vitest'
import { isTold, stanceTaken, thesisOf } from '@/domain/cards/stanceSentence'
import type { Issue } from '@/domain/facts/deck'

const issue = (name: string, labels: readonly string[], telling?: string): Issue => ({
  id: 'matter',
  question: 'What of it?',
  name,
  stances: Object.fromEntries(labels.map((label, index) => [`code-${index}`, label])),
  ...(telling !== undefined && { telling }),
})
const plan = issue('the Ahtisaari plan', ['supported it', 'opposed it', 'promised to abstain on it'])
const course = issue('the course of Serbia', ['towards Moscow', 'to no side'], 'Serbia’s foreign policy leans …')
const plates = issue('the dispute', ['blamed the EU', 'blamed both'], '{who} … for the dispute over licence plates')

describe('a stance as a sentence', () => {
  it.each([
    [plan, 'opposed it', 'Russia opposed the Ahtisaari plan'],
    [issue('a land swap', ['ruled it out']), 'ruled it out', 'Russia ruled out a land swap'],
    [issue('the threat of force', ['let it pass']), 'let it pass', 'Russia let the threat of force pass'],
    [
      issue('a land swap', ['saw no harm in it but did not back it']),
      'saw no harm in it but did not back it',
      'Russia saw no harm in a land swap but did not back it',
    ],
    [
      issue('the accords', ['looked on as they were signed']),
      'looked on as they were signed',
      'Russia looked on as the accords were signed',
    ],
    [course, 'to no side', 'Russia held that Serbia’s foreign policy leans to no side'],
    [plates, 'blamed both', 'Russia blamed both for the dispute over licence plates'],
  ])('names its matter, or completes what is told of it: %#', (of, label, sentence) =>
    expect(stanceTaken(of, label, 'Russia')).toBe(sentence),
  )

  it('takes signs of the deck as they stand', () =>
    expect(stanceTaken(issue('$& and $1', ['opposed it']), 'opposed it', '$$')).toBe('$$ opposed $& and $1'))

  it('is a thesis only where something is held', () => {
    expect(thesisOf(course, 'towards Moscow')).toBe('Serbia’s foreign policy leans towards Moscow')
    expect(thesisOf(plan, 'opposed it')).toBeNull()
    expect(thesisOf(plates, 'blamed both')).toBeNull()
  })

  it('cannot be made of labels that do not all name the matter', () => {
    const mixed = issue('the vote', ['voted for it', 'abstained'])
    expect(stanceTaken(mixed, 'voted for it', 'Russia')).toBeNull()
    expect([mixed, plan, course, plates].map(isTold)).toEqual([false, true, true, true])
    expect(isTold(issue('the vote', ['voted for it'], 'in the vote'))).toBe(false)
  })
})
