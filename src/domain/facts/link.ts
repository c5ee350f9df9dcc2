const pairs = [
  ['followed by', 'preceded by'],
  ['led to', 'result of'],
  ['answered by', 'answer to'],
  ['about', 'spoken of in'],
  ['part of', 'includes'],
  ['example of', 'for example'],
  ['opposed by', 'against'],
  ['confirmed by', 'confirms'],
  ['explained by', 'explains'],
  ['judged in', 'judges'],
  ['repeated in', 'repeats'],
  ['see also', 'see also'],
] as const

/** How one fact belongs to another: what is read beside the other's title. */
export type LinkWord = (typeof pairs)[number][number]

const inverses = new Map<LinkWord, LinkWord>(
  pairs.flatMap(([there, back]) => [
    [there, back],
    [back, there],
  ]),
)

export const linkWords = [...inverses.keys()]

/** How the same link reads from the other fact: it is written once, on either of the two. */
export const inverseOf = (as: LinkWord): LinkWord => inverses.get(as) ?? 'see also'
