import type { Block, Card } from '@/domain/cards/card'
import { deckOf, factOf } from '@/domain/cards/card'
import type { Action } from '@/domain/reviews/action'
import type { Exam } from '@/domain/reviews/plan'
import type { Review } from '@/domain/reviews/review'
import type { CardContext, Memory } from '@/domain/scheduling/memory'
import type { Planned } from '@/domain/scheduling/plans'
import { addDays, dayStartMs, studyDay } from '@/domain/scheduling/studyDay'
import type { Moment } from '@/domain/scheduling/studyDay'

/** Values with sensible defaults: a test names what matters to it. All of them stand on one Monday at ten, UTC, unless told otherwise. */
export const monday = Date.UTC(2026, 0, 5, 10)
export const mondayDay = '2026-01-05'
const theCard = 'kosovo/rambouillet/when/when'

let count = 0
/** Ids and sequence numbers rise in the order of making. */
const nextCount = () => (count += 1)

const entryOf = (given: { at?: number; offset?: number }) => {
  const { at = monday, offset = 0 } = given
  const seq = nextCount()
  return { id: `entry-${String(seq).padStart(6, '0')}`, at, offset, day: studyDay(at, offset), device: 'phone', seq }
}

export const aMoment = (day = mondayDay, hours = 6): Moment => ({
  at: dayStartMs(day, 0) + hours * 3_600_000,
  offset: 0,
  day,
})

/** A studied answer Good, to a new card unless `due` says when it was due. */
export const aReview = (given: Partial<Review> = {}): Review => ({
  ...entryOf(given),
  card: theCard,
  revision: 1,
  answer: 'good',
  ms: 4_000,
  origin: 'study',
  format: 'reveal',
  retention: 0.9,
  due: null,
  ...given,
})

/** The action of that kind, also where several kinds share a shape. */
type Of<One extends Action, Kind> = One extends Action
  ? Kind extends One['kind']
    ? One & { kind: Kind }
    : never
  : never
type ActionOf<Kind extends Action['kind']> = Of<Action, Kind>
/** An action of that kind on the usual card; what its kind demands beyond that (an undo's `takesBack`) is the test's to say. */
export const anAction = <Kind extends Action['kind']>(
  given: Partial<ActionOf<NoInfer<Kind>>> & { kind: Kind },
): ActionOf<Kind> =>
  ({
    ...entryOf(given),
    ...(given.kind !== 'weights' && given.kind !== 'retime' && { card: theCard }),
    ...given,
  }) as unknown as ActionOf<Kind>

export const aContext = (given: Partial<CardContext> = {}): CardContext => {
  const { card = theCard } = given
  const deck = deckOf(card)
  return { card, block: `${deck}/war/1/0`, topic: 'war', deck, level: 1, revision: 1, ...given }
}

/** A card known for ten days, due on Monday. Its `due` and `plan` follow from `dueDay`, unless said otherwise. */
export const aMemory = (given: Partial<Memory> = {}): Memory => {
  const { dueDay = mondayDay, phase = 'review', suspended = false } = given
  const due = given.due ?? dayStartMs(dueDay, 0)
  /** Both traces last as long as it is known, so that the longer is the surer. */
  const held = phase === 'new' || phase === 'read' ? 0 : (given.stability ?? 10)
  const plan = phase === 'new' || suspended || given.retired ? {} : { plan: due }
  return {
    ...aContext(given),
    phase,
    slow: held,
    fast: held,
    stability: held,
    difficulty: held && 5,
    due,
    dueDay,
    ...((phase === 'learning' || phase === 'review') && {
      lastAt: dayStartMs(addDays(dueDay, -10), 0),
      lastDay: addDays(dueDay, -10),
    }),
    reps: phase === 'new' || phase === 'read' ? 0 : 3,
    lapses: 0,
    settled: false,
    suspended,
    flagged: false,
    ...plan,
    last: 'entry-000000',
    through: monday,
    device: 'phone',
    ...given,
  }
}

/** A main card of a date fact. Its fact follows from its id. */
export const aCard = (given: Partial<Card> = {}): Card => {
  const { id = theCard } = given
  const [, , claim = 'when', direction = 'when'] = id.split('/')
  return {
    id,
    fact: factOf(id),
    topic: 'war',
    level: 1,
    kind: 'date',
    claim,
    direction,
    main: true,
    revision: 1,
    prompt: 'When did the talks at Rambouillet begin?',
    answer: '6 February 1999',
    ...given,
  }
}

export const aBlock = (given: Partial<Block> = {}): Block => {
  const { cards = [aCard()] } = given
  const deck = deckOf(cards[0]?.id ?? theCard)
  return { id: `${deck}/war/1/0`, deck, topic: 'war', level: 1, facts: [], ...given, cards }
}

/** An exam three weeks after Monday, on everything, planned on Monday. */
export const anExam = (given: Partial<Planned<Exam>> = {}): Planned<Exam> => ({
  id: 'exam',
  since: mondayDay,
  name: 'Entrance',
  day: addDays(mondayDay, 21),
  topics: [],
  levels: [1, 2, 3],
  readiness: 0.9,
  minutes: 60,
  ...given,
})
