import { describe, expect, it } from 'vitest'
import { claimBehind } from '@/domain/cards/generateCards'
import { evidenceOf } from '@/words/evidence'
import { aClaim, aDeck, aDispute, aPosition } from '../support/decks'

describe('a dispute under a position', () => {
  const shown = (claims: object) =>
    evidenceOf(aDeck(), claimBehind(aPosition({ claims: claims as never }), 'stance')).dispute
  it('says that it is about the time where it is', () =>
    expect(shown({ from: aClaim('1999-02-06', { dispute: aDispute() }) })?.concerns).toBe(
      'This is about the time, not the answer.',
    ))
  it('says that it is about who it was where it is', () =>
    expect(shown({ holder: aClaim('russia', { dispute: aDispute({ accepted: 'russia' }) }) })?.concerns).toBe(
      'This is about who it was.',
    ))
  it('says no more where it is about the answer, which goes before', () => {
    const dispute = aDispute({ accepted: 'vetoed it' })
    const claims = { wording: aClaim('[veto|vetoed] it', { dispute }), from: aClaim('1999', { dispute: aDispute() }) }
    expect(shown(claims)).toMatchObject({ concerns: '', verdict: 'Taken as right: vetoed it.' })
  })
})

describe('where a claim stands', () => {
  const document = { ...aDeck().documents[0]!, anchors: [], url: 'https://www.example.org/book' }
  const cited = (place?: string) =>
    evidenceOf(
      { ...aDeck(), documents: [document] },
      aClaim('Pristina', { cites: [{ document: 'paper', ...(place && { place }) }] }),
    ).citations
  it('is told in the words of whoever cites a document without paragraphs, with the document’s address', () =>
    expect(cited('page 12')).toMatchObject([
      { place: 'page 12', begins: '', link: { url: 'https://www.example.org/book', site: 'example.org' } },
    ]))
  it('may be the document as a whole', () => expect(cited()).toMatchObject([{ place: '', begins: '' }]))
})
