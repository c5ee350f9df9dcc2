import { appWords } from './appWords'
import { evidenceWords } from './evidenceWords'
import { failureWords } from './failureWords'
import { libraryWords } from './libraryWords'
import { progressWords } from './progressWords'
import { quizWords } from './quizWords'
import { settingsWords } from './settingsWords'
import { studyWords } from './studyWords'
import { todayWords } from './todayWords'

/** Every word of the interface, in English. A deck's own words are in the deck. */
export const words = {
  app: appWords,
  evidence: evidenceWords,
  failures: failureWords,
  library: libraryWords,
  progress: progressWords,
  quiz: quizWords,
  settings: settingsWords,
  study: studyWords,
  today: todayWords,
}
