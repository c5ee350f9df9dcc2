import { inject, type InjectionKey } from 'vue'
import { momentOf, type Moment } from '@/domain/scheduling/studyDay'
import { connect, type ConnectionEvents } from './connection'
import { confusionRepository } from './confusionRepository'
import { contentRepository } from './contentRepository'
import { logRepository } from './logRepository'
import { memoryRepository } from './memoryRepository'
import type { Installation } from './deckContent'
import { installDeck } from './reconciler'
import { noteRepository } from './noteRepository'
import { onFirstUse } from './onFirstUse'
import { planRepository } from './planRepository'
import { recorder } from './recorder'
import { sessionPlans } from './sessionPlan'
import { settingsRepository } from './settingsRepository'
import { tallyRepository } from './tallyRepository'
import { weightsRepository } from './weightsRepository'

/** Now, as the learner lives it: the browser's clock, zone and the hour at which the day begins. */
export const localMoment = (dayStart: number, at = Date.now()): Moment =>
  momentOf(at, -new Date(at).getTimezoneOffset(), dayStart)

/** All of the learner's data behind one door. */
export function openStudyData(name?: string, events?: ConnectionEvents) {
  const { run, close } = connect(name, events)
  const content = contentRepository(run)
  const memories = memoryRepository(run)
  const tallies = tallyRepository(run)
  const weights = weightsRepository(run)
  const planned = planRepository(run)
  const confusions = confusionRepository(run)
  return {
    run,
    close,
    content,
    memories,
    tallies,
    weights,
    confusions,
    notes: noteRepository(run),
    log: logRepository(run),
    // not needed before the first card
    quizzes: onFirstUse(async () => (await import('./quizRepository')).quizRepository(run), {
      start: true,
      get: true,
      all: true,
      interrupted: true,
      answer: true,
      flag: true,
      ask: true,
      extend: true,
      unhurry: true,
      shift: true,
      end: true,
      closeOverdue: true,
      override: true,
      aliasesOf: true,
    }),
    settings: settingsRepository(run),
    planned,
    plans: sessionPlans({ content, memories, tallies, weights, planned, confusions, run }),
    ...recorder(run),
    install: (installation: Installation) => installDeck(run, installation),
  }
}

export type StudyData = ReturnType<typeof openStudyData>

export const studyDataKey: InjectionKey<StudyData> = Symbol('study data')

/** The learner's data, provided by main.ts, or by a test with a database of its own. */
export function useStudyData(): StudyData {
  const data = inject(studyDataKey)
  if (!data) throw new Error('no study data provided')
  return data
}

/**
 * When the decks are in place. `ready`: there is something to study. `settled`: all is there; it tells the cards whose answer was corrected.
 * The first to ask has the rest fetched: who shows a card first asks after that.
 */
export interface Content {
  ready: Promise<void>
  settled: () => Promise<string[]>
}

export const contentKey: InjectionKey<Content> = Symbol('content')

export function useContent(): Content {
  const content = inject(contentKey)
  if (!content) throw new Error('no content provided')
  return content
}
