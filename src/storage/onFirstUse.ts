type Methods<Names extends string> = Record<Names, (...given: never[]) => Promise<unknown>>

/** The same methods, whose code is fetched when the first of them is called; again, where that failed. `names`: all of them. */
export function onFirstUse<Given extends Methods<string>>(
  fetch: () => Promise<Given>,
  names: Record<keyof Given, true>,
): Given {
  let fetched: Promise<Given> | undefined
  const all = () =>
    (fetched ??= fetch().catch((error: unknown) => {
      fetched = undefined
      throw error
    }))
  const methods = Object.keys(names).map((name) => [name, async (...given: never[]) => (await all())[name]?.(...given)])
  return Object.fromEntries(methods) as Given
}
