/** An id that nothing had before: so many random digits that no two meet. */
export const newId = (prefix: string) => `${prefix}${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`
