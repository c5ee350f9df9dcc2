/** Whether the browser keeps this origin's data when space runs out; null where it does not say. */
export async function isKept(): Promise<boolean | null> {
  return (await navigator.storage?.persisted?.()) ?? null
}

/** Asks the browser to keep the data; null where it cannot be asked. Some browsers ask the learner, others decide by use. */
export async function keepData(): Promise<boolean | null> {
  return (await isKept()) || ((await navigator.storage?.persist?.()) ?? null)
}
