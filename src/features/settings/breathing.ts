/** Two frames in a row: nobody feels a longer wait coming. */
const breath = 30

/** The same, with pauses in which the page can paint and answer: a stream that is ready yields without end. */
export async function* breathing<Piece>(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  let since = performance.now()
  for await (const piece of pieces) {
    if (performance.now() - since > breath) {
      await new Promise((resolve) => setTimeout(resolve))
      since = performance.now()
    }
    yield piece
  }
}
