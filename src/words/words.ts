import { appWords } from './appWords'
import { evidenceWords } from './evidenceWords'
import { failureWords } from './failureWords'
import { studyWords } from './studyWords'
import { todayWords } from './todayWords'

/** The words of the interface that are needed at once, in English; those of other screens stand beside it and come with them. A deck's own words are in the deck. */
export const words = {
  app: appWords,
  evidence: evidenceWords,
  failures: failureWords,
  study: studyWords,
  today: todayWords,
}
