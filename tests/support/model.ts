import { fsrs7 } from '@/domain/scheduling/models/fsrs7'

/** FSRS-7 as every learner begins with it. */
export const model = fsrs7()
