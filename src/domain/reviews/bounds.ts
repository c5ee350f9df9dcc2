// Between which times entries can lie: calendars and replays bear all of these.

/** ms UTC: the year 1970 to the end of the year 2999. */
export const earliestTime = 0
export const latestTime = Date.UTC(3000, 0, 1) - 1

/** Study days, YYYY-MM-DD, which compare as texts. */
export const earliestDay = '1000-01-01'
export const latestDay = '2999-12-31'
