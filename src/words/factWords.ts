/** Of a fact's own page, beyond what it says. */
export const factWords = {
  study: 'Study this',
  quiz: 'Quiz me on this',
  edit: 'Edit',
  related: 'Related facts',
}
