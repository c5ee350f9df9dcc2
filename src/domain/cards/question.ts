/** What a generator makes of one claim in one direction; `generateCards` turns it into a card. */
export interface Question {
  claim: string
  direction: string
  main: boolean
  prompt: string
  answer: string
}
