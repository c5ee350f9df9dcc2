/** Some browsers read the file only after the click; a minute is enough for any of them to begin. */
const released = 60_000

/** Hands a file to the browser, which saves it where the learner keeps downloads. */
export function download(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), released)
}
