/** The first two bytes of every gzip file: https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1 */
const isGzip = (start: Uint8Array) => start[0] === 0x1f && start[1] === 0x8b

/** The lines as a file, compressed. It is built up piece by piece: the browser may keep it on disk. */
export async function asFile(lines: AsyncGenerator<string>): Promise<Blob> {
  const encoder = new TextEncoder()
  const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const line = await lines.next()
      if (line.done) controller.close()
      else controller.enqueue(encoder.encode(line.value))
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
  const body = bytes.pipeThrough(new CompressionStream('gzip'))
  return new Response(body, { headers: { 'content-type': 'application/gzip' } }).blob()
}

/** The file's content, decompressed where it is compressed, and which of the two it was. */
export async function contentOf(file: Blob): Promise<{ bytes: ReadableStream<Uint8Array>; compressed: boolean }> {
  const compressed = isGzip(new Uint8Array(await file.slice(0, 2).arrayBuffer()))
  const bytes = compressed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream()
  return { bytes, compressed }
}
