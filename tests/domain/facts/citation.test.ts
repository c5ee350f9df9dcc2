import { describe, expect, it } from 'vitest'
import { parseCitation } from '@/domain/facts/citation'

describe('a citation in its short form', () => {
  it.each([
    ['policy-paper#p12', { document: 'policy-paper', at: 'p12' }],
    ['policy-paper#fn37', { document: 'policy-paper', at: 'fn37' }],
    ['video-kosovo-issue#p3 @6:53', { document: 'video-kosovo-issue', at: 'p3', times: [413] }],
    ['video-kosovo-issue#p3 @6:53,7:00', { document: 'video-kosovo-issue', at: 'p3', times: [413, 420] }],
    ['video-kosovo-issue#p3 @1:02:03', { document: 'video-kosovo-issue', at: 'p3', times: [3723] }],
  ])('%s is %o', (text, citation) => expect(parseCitation(text)).toEqual(citation))

  it.each([
    ['policy-paper', 'names no paragraph'],
    ['policy-paper#12', 'does not say whether 12 is a paragraph or a footnote'],
    ['policy-paper#p', 'has no number'],
    ['#p12', 'names no document'],
    ['Policy Paper#p12', 'names a document by its title'],
    ['policy-paper#p12-14', 'names several paragraphs at once'],
    ['video#p3 @', 'has no time'],
    ['video#p3@6:53', 'lacks the blank before its time'],
    ['video#p3 @6:53,', 'lacks a time after the comma'],
    ['video#p3 @:', 'has a time without digits'],
    ['video#p3 @6:75', 'has more seconds than a minute'],
  ])('“%s” is none: it %s', (text) => expect(parseCitation(text)).toBeNull())
})
