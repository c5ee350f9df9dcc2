/** Lets the children of a list glide to the places that `change` gives them, unless the learner wants no motion. */
export async function glide(list: HTMLElement | null, change: () => Promise<void>) {
  const topOf = (row: Element) => row.getBoundingClientRect().top
  const before = new Map([...(list?.children ?? [])].map((row) => [row, topOf(row)]))
  await change()
  if (!matchMedia('(prefers-reduced-motion: no-preference)').matches) return
  for (const [row, top] of before) {
    const by = top - topOf(row)
    if (by) row.animate([{ transform: `translateY(${by}px)` }, {}], { duration: 160, easing: 'ease-out' })
  }
}
