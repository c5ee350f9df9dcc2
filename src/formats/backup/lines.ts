/** No line of ours comes near them: what does is something else, and would fill the memory. Both in bytes. */
const longestFirst = 100_000
const longest = 100_000_000
const newline = 0x0a

/**
 * The lines of a text in UTF-8, without their ends. Cut before they are decoded, so that a spoilt one spoils none before it.
 * @throws Error where a line is no UTF-8 or absurdly long, or where the stream itself fails
 */
export async function* linesOf(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = bytes.getReader()
  let parts: Uint8Array[] = []
  let length = 0
  let limit = longestFirst
  const keep = (part: Uint8Array) => {
    parts.push(part)
    length += part.length
    if (length > limit) throw new RangeError('line too long')
  }
  const line = (): string => {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const text = parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode()
    parts = []
    length = 0
    limit = longest
    return text
  }
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      let from = 0
      for (let end = chunk.value.indexOf(newline); end >= 0; end = chunk.value.indexOf(newline, from)) {
        keep(chunk.value.subarray(from, end))
        yield line()
        from = end + 1
      }
      keep(chunk.value.subarray(from))
    }
    if (length) yield line()
  } finally {
    await reader.cancel().catch(() => {}) // it failed, which was told already
  }
}
