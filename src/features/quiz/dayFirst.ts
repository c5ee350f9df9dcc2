const parts = new Intl.DateTimeFormat().formatToParts()
const placeOf = (part: 'day' | 'month') => parts.findIndex(({ type }) => type === part)

/** Whether whoever uses this browser writes 10 June as 10/6, not 6/10. */
export const dayFirst = placeOf('day') < placeOf('month')
