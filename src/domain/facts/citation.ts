/**
 * One paragraph of one document, or moments of a video that stand in that paragraph. A document without anchors, such as a learner names,
 * is cited as a whole or at a place in free words.
 */
export interface Citation {
  document: string
  /** The paragraph, of a document with anchors: "p12", or "fn37" for a footnote. */
  at?: string | undefined
  /** Of a document without anchors: "page 12", "chapter 3". */
  place?: string | undefined
  /** Seconds from the start of the video. */
  times?: number[] | undefined
  /** The primary document that the paragraph names, with its address. */
  primary?: { title: string; url: string } | undefined
}

const clock = /\d+(?::[0-5]\d){1,2}/.source
const clocks = new RegExp(`^${clock}(?:,${clock})*$`)
const short = /^(?<document>[a-z0-9-]+)#(?<at>(?:p|fn)\d+)(?: @(?<times>\S+))?$/

/** Seconds of "6:53" or "1:02:03". */
const seconds = (clock: string) => clock.split(':').reduce((total, part) => total * 60 + Number(part), 0)

/** Seconds of "6:53,7:00"; null where it is no list of moments. */
export const parseClocks = (text: string): number[] | null => (clocks.test(text) ? text.split(',').map(seconds) : null)

/** Reads the author's short form, "policy-paper#p12" or "video-kosovo-issue#p3 @6:53,7:00"; null where it is not one. */
export function parseCitation(text: string): Citation | null {
  const groups = short.exec(text)?.groups
  if (!groups?.document || !groups.at) return null
  const { document, at } = groups
  if (groups.times === undefined) return { document, at }
  const times = parseClocks(groups.times)
  return times && { document, at, times }
}
