import type { Citation } from './citation'
import type { LinkWord } from './link'

export type FactKind = 'date' | 'resolution' | 'actor' | 'position' | 'plain'
/** 1: any exam asks it; 2: a serious student knows it; 3: detail. */
export type Level = 1 | 2 | 3
/** In which voice a document says something: a documented act, what somebody said, or its author's own opinion. */
export type Voice = 'record' | 'reported' | 'judgement'

/** Who said it, to whom, through whom and when (EDTF). Actor ids, or a text where the person is no actor of the deck. */
export interface Attribution {
  by: string
  to?: string | undefined
  via?: string | undefined
  on?: string | undefined
}

export interface View {
  value: ClaimValue
  cites: Citation[]
}

/**
 * Documents disagree, or one errs. `accepted` is the claim's value, or, of what somebody held, what is right instead; null means that
 * nobody can say who is right: the card asks "according to".
 */
export interface Dispute {
  views: View[]
  accepted: ClaimValue | null
  /** What the judgement rests on: the documents themselves, or knowledge from outside, whose ground is then named. */
  basis: 'documents' | 'outside'
  ground?: { text: string; url?: string | undefined } | undefined
  sure: 'high' | 'medium' | 'low'
  why: string
}

/** A dispute as it stands under a question. `concerns`: another claim of the fact than the one that is asked. */
export interface ShownDispute extends Dispute {
  concerns?: 'from' | 'holder'
}

/** Why the right answer changed: what it was, and the reason. Demanded once `revision` is above 1. */
export interface Correction {
  was: string
  because: string
}

export interface Votes {
  for: number
  against: number
  abstained: number
  named?: { for?: string[] | undefined; against?: string[] | undefined; abstained?: string[] | undefined } | undefined
  outcome: 'adopted' | 'rejected'
}

/** An office held. `from`, `until` and `on` are EDTF; `context` tells two spells apart ("in the status talks"). */
export interface Role {
  office: string
  of?: string | undefined
  from?: string | undefined
  until?: string | undefined
  context?: string | undefined
  /** When that was, where only the context tells it in words. Never told itself. */
  on?: string | undefined
  /** An id that offices share which may be one, however they are worded: "Envoy of Russia" and "Russia’s negotiator". */
  post?: string | undefined
}

/** A number worth knowing. "How many {unit} {about}?"; `shown` where digits alone would read badly ("1.1 billion euros"). */
export interface Figure {
  n: number
  unit: string
  about: string
  approximate?: boolean | undefined
  shown?: string | undefined
}

/** A provision of a resolution: `text` is what it does, in the marked form of {@link clause}; `on` names its matter ("on arms"). */
export interface Provision {
  text: string
  on: string
}

/** An EDTF date, alone or with a wording of its own. */
export type DateValue = string | { edtf: string; shown: string }

export type ClaimValue = string | DateValue | Votes | Role | Figure | Provision

/** The smallest unit that is right or wrong, cited and voiced by itself. */
export interface Claim<Value extends ClaimValue = ClaimValue> {
  value: Value
  cites: Citation[]
  voice: Voice
  said?: Attribution | undefined
  /** EDTF: the day for which it holds, for what changes. */
  asOf?: string | undefined
  dispute?: Dispute | undefined
  /** At most 40 words that give the answer its sense. */
  note?: string | undefined
  /** Other answers that are as right when typed. */
  aliases?: string[] | undefined
  /** Rises only when the right answer changes. Starts at 1. */
  revision: number
  correction?: Correction | undefined
}

interface Shared {
  id: string
  topic: string
  level: Level
  /** Actor, issue or fact ids that it is about; of a date or a plain fact perhaps none. */
  about: string[]
  /** The directions asked; without it, those usual for the kind. */
  ask?: string[] | undefined
  /** To the facts that belong to it. Each link stands on one of its two facts, and shows on both. */
  links?: { to: string; as: LinkWord }[] | undefined
  /** Ids that this fact had, or absorbed. */
  formerly?: string[] | undefined
}

/** Any claim key of the form `figure.<slug>` may stand on a fact of any kind. */
type Figures = { [key in `figure.${string}`]: Claim<Figure> }

export interface DateFact extends Shared {
  kind: 'date'
  /** What happened, in the marked form of {@link clause}: "NATO [begin|began] its air strikes". */
  event: string
  claims: { when: Claim<DateValue> } & Figures
}

export const instruments = [
  'resolution',
  'draft',
  'agreement',
  'opinion',
  'plan',
  'statement',
  'declaration',
  'treaty',
  'ruling',
  'report',
  'letter',
  'article',
  'doctrine',
] as const
export type Instrument = (typeof instruments)[number]

export interface ResolutionFact extends Shared {
  kind: 'resolution'
  instrument: Instrument
  /** Its full name as prompts use it: "Security Council Resolution 1244 (1999)", "the Kumanovo Agreement". */
  name: string
  /** How it came about, where the usual word of its instrument is wrong: "signed", "announced". */
  made?: string | undefined
  /** What tells it apart, marked form: "[place|placed] Kosovo under a UN administration". */
  gist?: string | undefined
  claims: {
    body?: Claim<string>
    symbol?: Claim<string>
    adopted?: Claim<DateValue>
    votes?: Claim<Votes>
  } & { [key in `does.${string}`]: Claim<Provision> } & Figures
}

export interface ActorFact extends Shared {
  kind: 'actor'
  /** The actor is `about[0]`. */
  claims: { [key in `role.${string}`]: Claim<Role> } & Figures
}

export interface PositionFact extends Shared {
  kind: 'position'
  /** Tells apart two positions of one holder on one issue in one year: "on his visit to Belgrade". */
  occasion?: string | undefined
  claims: {
    holder: Claim<string>
    issue: Claim<string>
    stance: Claim<string>
    /** What was held, in the marked form where the holder acts: "[threaten|threatened] to veto the plan". */
    wording: Claim<string>
    /** Wanted of whoever acts in time; a document's author argues at the time of the document. */
    from?: Claim<DateValue>
    until?: Claim<DateValue>
    reason?: Claim<string>
  } & Figures
}

/** A question and its answer, worded by hand: what a learner writes down, or what fits no other kind. */
export interface PlainFact extends Shared {
  kind: 'plain'
  question: string
  claims: { answer: Claim<string> } & Figures
}

export type Fact = DateFact | ResolutionFact | ActorFact | PositionFact | PlainFact
