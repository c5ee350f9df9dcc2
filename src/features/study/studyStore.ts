import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { deckOf, type Card } from '@/domain/cards/card'
import { AppError } from '@/domain/error'
import { saying, type Correction } from '@/domain/reviews/correction'
import { longestAnswer, type Answer, type Review } from '@/domain/reviews/review'
import type { CardEntry } from '@/domain/reviews/undo'
import { examsAhead } from '@/domain/scheduling/agenda'
import { balancedDays, type Load } from '@/domain/scheduling/balance'
import { roomOn } from '@/domain/scheduling/easyDays'
import { asks } from '@/domain/scheduling/exam'
import { knownReturn } from '@/domain/scheduling/known'
import { callsForHelp, restDays } from '@/domain/scheduling/leech'
import { expectation, previews, type Memory, type Model } from '@/domain/scheduling/memory'
import { noPlans } from '@/domain/scheduling/plans'
import { emptyQueue, type Queue, type Queued } from '@/domain/scheduling/queue'
import {
  answeredIn,
  comesBackAt,
  countsOf,
  joinedBy,
  nextIn,
  originOf,
  putBack,
  without,
} from '@/domain/scheduling/session'
import type { Wish } from '@/domain/scheduling/studyMore'
import { deedDraft, undoDraft, type CardDeed } from '@/storage/cardDeeds'
import type { Draft } from '@/storage/recorder'
import { useSettingsStore } from '@/storage/settingsStore'
import { localMoment, useContent, useStudyData } from '@/storage/studyData'
import { cardSource, type CardInHand } from './cardSource'
import { whenPainted } from './whenPainted'

/** `help`: the card in hand was forgotten again and again, and there is something to be done about it. */
type Stage = 'opening' | 'question' | 'answer' | 'read' | 'help' | 'done'
interface Step {
  entry: CardEntry
  hand: CardInHand
  queue: Queue
  stage: Stage
}
const topicOf = ({ id, topic }: Card) => `${deckOf(id)}/${topic}`

/** One session: the queue, the card in hand, and what was done so far. Nothing moves on before an answer is safe. */
export const useStudyStore = defineStore('study', () => {
  const data = useStudyData()
  const content = useContent()
  const settingsStore = useSettingsStore()
  const { settings } = settingsStore

  const stage = ref<Stage>('opening')
  const hand = shallowRef<CardInHand | null>(null)
  const queue = shallowRef<Queue>(emptyQueue)
  const steps = shallowRef<readonly Step[]>([])
  /** The guard against a second press. Nothing shows it: to draw the page for it would hold up the answer. */
  const saving = ref(false)
  let source = cardSource(data, new Map())
  let model: Model | undefined
  let plans = noPlans
  /** How many cards come back on each of the next days; empty until it is known. */
  let coming = new Map<string, number>()
  let shownAt = 0

  const now = () => localMoment(settings.dayStart)
  const left = computed(() => Object.values(countsOf(queue.value)).reduce((sum, n) => sum + n, 0))
  const reviews = computed(() =>
    steps.value.map(({ entry }) => entry).filter((entry): entry is Review => 'answer' in entry),
  )
  const nextAt = computed(() => comesBackAt(queue.value))
  /** Before its last card: there is one in hand. */
  const ended = computed(() => stage.value === 'done' && hand.value !== null)
  /** Of topics of which a card was met before this session: deck/topic. */
  const begun = shallowRef<ReadonlySet<string>>(new Set())
  /** Whether the card in hand is the first of its topic that the learner meets. */
  const opensTopic = computed(() => {
    const { value: current } = hand
    if (current?.item.reason !== 'new') return false
    const topic = topicOf(current.card)
    return !begun.value.has(topic) && !steps.value.some((step) => topicOf(step.hand.card) === topic)
  })
  const canUndo = computed(() => steps.value.length > 0)
  /** When each answer would bring the card back, as of the moment when the answer was shown. */
  const comesBack = shallowRef<ReturnType<typeof previews> | null>(null)
  /** In how many days it would come back if it were known already; null where there is no card. */
  const knownFor = computed(() => {
    const { value: current } = hand
    if (!current || !model) return null
    return knownReturn(current.shown.memory, current.card.id, asking(current.card), model, loadFor(current)).interval
  })

  /** Today's queue, or what the learner wished for. */
  async function start(wish: Wish | null) {
    stage.value = 'opening'
    steps.value = []
    coming = new Map()
    await Promise.all([content.ready, settingsStore.loaded])
    const { limits } = settingsStore
    const [plan, tallied, inForce, planned] = await Promise.all([
      wish ? data.plans.wished(wish, now(), limits) : data.plans.today(now(), limits, settings.dayStart),
      data.tallies.blocks(),
      data.weights.model(),
      data.planned.all(),
    ])
    model = inForce
    plans = planned
    begun.value = new Set([...tallied.keys()].map((block) => block.split('/', 2).join('/')))
    source = cardSource(data, plan.blockOf)
    queue.value = plan.queue
    await proceed()
    // once the first card is there; until then, or where it cannot be had, days are chosen without it
    data.memories.comingBack(now(), balancedDays).then(
      (counts) => (coming = counts),
      () => {},
    )
  }

  /** A new fact may be read first, also when reading it was taken back. */
  function show(found: CardInHand | null) {
    stage.value = !found ? 'done' : found.item.reason === 'new' && settings.readFirst ? 'read' : 'question'
    shownAt = performance.now()
  }

  /**
   * Brings the next card, or ends the session. A card that the content no longer has is passed over. A prepared one comes in the
   * same turn, so that the page is drawn once for it and all that changed before.
   * @param stay it is the same one, shown as it was
   */
  async function proceed(stay = false) {
    for (;;) {
      const item = nextIn(queue.value, Date.now())
      const taken = item && source.take(item)
      const found = taken instanceof Promise ? await taken : taken
      if (item && !found) {
        queue.value = without(queue.value, item.card)
        continue
      }
      hand.value = found
      if (!stay || !found) show(found)
      const { first, learning, rest } = queue.value
      const coming = [...first, ...rest.slice(0, 3), ...learning.slice(0, 1)].filter(({ card }) => card !== item?.card)
      const { prepare } = source
      whenPainted(() => prepare(coming))
      return
    }
  }

  function reveal() {
    if (stage.value !== 'question' || !hand.value || !model) return
    const { card, fact, shown } = hand.value
    const place = { deck: deckOf(card.id), topic: card.topic, level: fact.level }
    const exams = examsAhead(plans, now().day).filter((exam) => asks(exam, place))
    comesBack.value = previews(shown.memory, card.id, asking(card), model, { load: loadFor(hand.value), exams })
    stage.value = 'answer'
  }

  const desired = ({ id }: Card) => settingsStore.retentionOf(deckOf(id))
  const asking = (card: Card) => ({ ...now(), retention: desired(card), dayStart: settings.dayStart })
  const loadFor = ({ siblings }: CardInHand): Load => ({
    on: (day) => coming.get(day) ?? 0,
    room: (day) => roomOn(day, settings.easyDays, plans.daysOff),
    siblings,
  })

  /** Writes one entry about the card in hand and moves on. Not saved, so not done: the card stays, the error goes on to the notice. */
  async function write(
    draft: Draft<CardEntry>,
    after: (memory: Memory | null) => Queue,
    goOn: (left: CardInHand) => unknown = () => proceed(),
  ) {
    const current = hand.value
    if (!current || saving.value) return
    saving.value = true
    try {
      const before = queue.value
      const { entry, memory } = await data.append(draft, current.shown)
      steps.value = [...steps.value, { entry, hand: current, queue: before, stage: stage.value }]
      if (memory?.phase === 'review') coming.set(memory.dueDay, (coming.get(memory.dueDay) ?? 0) + 1)
      queue.value = after(memory)
      await goOn({ ...current, shown: { ...current.shown, memory } })
    } catch (error) {
      if (error instanceof AppError && error.code === 'answered-elsewhere') {
        queue.value = without(queue.value, current.card.id)
        await proceed()
      }
      throw error
    } finally {
      saving.value = false
    }
  }

  async function grade(answer: Answer) {
    const current = hand.value
    if (stage.value !== 'answer' || !current || !model) return
    const { card, item, shown } = current
    const moment = now()
    const review: Draft<Review> = {
      id: crypto.randomUUID(),
      ...moment,
      card: card.id,
      revision: card.revision,
      answer,
      ms: Math.min(longestAnswer, Math.round(performance.now() - shownAt)),
      origin: originOf(item.reason),
      format: 'reveal',
      ...expectation(shown.memory, moment, model),
      retention: desired(card),
      // what the button said
      interval: comesBack.value?.[answer].interval,
    }
    await write(
      review,
      (memory) => answeredIn(queue.value, item, memory, answer),
      (left) => (callsForHelp(shown.memory, left.shown.memory) ? offerHelp(left) : proceed()),
    )
  }

  function offerHelp(left: CardInHand) {
    hand.value = left
    stage.value = 'help'
  }

  async function act(deed: CardDeed) {
    const current = hand.value
    if (!current) return
    const { card, item, shown } = current
    const draft = deedDraft(deed, shown, now())
    switch (deed.kind) {
      case 'read':
        return write(draft, (memory) => answeredIn(queue.value, item, memory))
      case 'flag':
        return write(
          draft,
          // the card stays in hand, now with its flag
          (memory) => putBack(queue.value, { ...item, due: memory?.due ?? item.due }),
          () => proceed(true),
        )
      case 'note':
      case 'correction':
        return write(
          draft,
          () => queue.value,
          (left) => {
            source.forget(card.id) // it may be prepared for its next time
            hand.value = {
              ...left,
              ...(deed.kind === 'note' ? { note: deed.text } : { correction: saying(draft as Draft<Correction>) }),
            }
          },
        )
      default:
        return write(draft, () => without(queue.value, card.id))
    }
  }

  /** The card in hand rests, and these of its fact come now. */
  async function askOthers(others: readonly Queued[]) {
    const current = hand.value
    if (!current) return
    const { card, shown } = current
    source.extend(
      others.map((other) => other.card),
      shown.context.block,
    )
    await write(deedDraft({ kind: 'bury', days: restDays }, shown, now()), () =>
      joinedBy(without(queue.value, card.id), others),
    )
  }

  /** On to the next card after help was offered, or after the session was ended before its time. */
  async function goOn() {
    if ((stage.value === 'help' || stage.value === 'done') && !saving.value) await proceed()
  }

  /** Stops before the last card: what is left stays due, and {@link goOn} takes it up again. */
  function end() {
    if (!saving.value) stage.value = 'done'
  }

  /** Takes back the last thing that was done, and shows its card again. */
  async function undo() {
    const step = steps.value.at(-1)
    if (!step || saving.value) return
    saving.value = true
    try {
      const memory = await data.takeBack(step.entry, undoDraft(step.entry, now()), step.hand.shown)
      source.forget(step.entry.card)
      steps.value = steps.value.slice(0, -1)
      const again = { ...step.hand, shown: { ...step.hand.shown, memory } }
      if (step.stage === 'help') {
        queue.value = step.queue
        offerHelp(again)
      } else {
        queue.value = putBack(step.queue, step.hand.item)
        hand.value = again
        show(again)
      }
    } finally {
      saving.value = false
    }
  }

  return {
    ...{ stage, hand, opensTopic, left, ended, reviews, nextAt, canUndo, saving, comesBack, knownFor },
    ...{ start, reveal, grade, act, askOthers, goOn, end, undo },
  }
})
