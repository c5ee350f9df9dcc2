/** Does what the next frame does not need once that is painted. In a page that is not seen, once it is. */
export function whenPainted(work: () => void) {
  requestAnimationFrame(() => setTimeout(work))
}
