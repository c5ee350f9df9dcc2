import type { LocationQuery } from 'vue-router'

/** The pages of progress; the first is what the bare address shows. */
export const progressPages = ['topics', 'days', 'quizzes', 'exams'] as const
export type ProgressPage = (typeof progressPages)[number]

export const progressPageOf = ({ view }: LocationQuery): ProgressPage =>
  progressPages.find((page) => page === view) ?? 'topics'

export const linkToPage = (page: ProgressPage) => ({
  name: 'progress',
  query: page === 'topics' ? {} : { view: page },
})
