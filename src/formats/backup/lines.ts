/** No line of ours comes near them: what does is something else, and would fill the memory. Both in characters. */
const longestFirst = 100_000
const longest = 100_000_000

/**
 * The lines of a text in UTF-8, without their ends.
 * @throws Error where it is no UTF-8, a line is absurdly long, or the stream itself fails
 */
export async function* linesOf(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = bytes.getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  let limit = longestFirst
  try {
    for (;;) {
      const { done, value } = await reader.read()
      const text = done ? decoder.decode() : decoder.decode(value, { stream: true })
      let from = 0
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
        yield rest + text.slice(from, end)
        rest = ''
        from = end + 1
        limit = longest
      }
      rest += text.slice(from)
      if (rest.length > limit) throw new RangeError('line too long')
      if (done) break
    }
    if (rest) yield rest
  } finally {
    await reader.cancel().catch(() => {}) // it failed, which was told already
  }
}
