import { appWords } from './appWords'
import { evidenceWords } from './evidenceWords'
import { failureWords } from './failureWords'
import { libraryWords } from './libraryWords'
import { progressWords } from './progressWords'
import { settingsWords } from './settingsWords'
import { studyWords } from './studyWords'
import { todayWords } from './todayWords'

/** The words of the interface that are needed at once, in English; those of quizzes stand beside it and come with them. A deck's own words are in the deck. */
export const words = {
  app: appWords,
  evidence: evidenceWords,
  failures: failureWords,
  library: libraryWords,
  progress: progressWords,
  settings: settingsWords,
  study: studyWords,
  today: todayWords,
}
