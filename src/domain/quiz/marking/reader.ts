/** Who typed an answer, as far as it matters to how it is read. */
export interface Reader {
  /** Whether "10/6" is 10 June to them, rather than October 6th. */
  dayFirst: boolean
  /** What they have said is right for this card, by "I was right". */
  aliases: readonly string[]
}
