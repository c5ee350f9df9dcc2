import { usualOptions, type QuizOptions } from './options'

/** The ways to take a quiz that the learner chooses between. */
export const modes = ['practice', 'timed', 'sprint', 'exam', 'mistakes', 'weakest'] as const
export type Mode = (typeof modes)[number]

export function modeOf({ clock, source }: Pick<QuizOptions, 'clock' | 'source'>): Mode {
  if (source === 'mistakes' || source === 'weakest') return source
  switch (clock.kind) {
    case 'none':
      return 'practice'
    case 'question':
      return 'timed'
    case 'sprint':
    case 'exam':
      return clock.kind
  }
}

/** Seconds that an exam gives for a question, unless told otherwise. */
export const examPace = 60
const usualSeconds = { timed: 30, sprint: 60 }

/** More than anybody answers: in 60 seconds 40. An attempt holds all its questions, and is written with each answer. */
export const sprintCount = (seconds: number) => Math.ceil((seconds * 2) / 3)

/** These options in another mode: its usual clock, and nothing that it does not know. */
export function inMode(options: QuizOptions, mode: Mode): QuizOptions {
  if (modeOf(options) === mode) return options
  const count = modeOf(options) === 'sprint' ? usualOptions.count : options.count
  const source = options.source === 'met' ? 'met' : 'all'
  const same = { ...options, count, source, negative: mode === 'exam' && options.negative } satisfies QuizOptions
  switch (mode) {
    case 'practice':
      return { ...same, clock: { kind: 'none' } }
    case 'timed':
      return { ...same, clock: { kind: 'question', seconds: usualSeconds.timed } }
    case 'sprint':
      return {
        ...same,
        clock: { kind: 'sprint', seconds: usualSeconds.sprint },
        count: sprintCount(usualSeconds.sprint),
        sure: false, // to say how sure takes longer than to answer
      }
    case 'exam':
      return { ...same, clock: { kind: 'exam', seconds: count * examPace } }
    case 'mistakes':
    case 'weakest':
      return { ...same, clock: { kind: 'none' }, source: mode }
  }
}
