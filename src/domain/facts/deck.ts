import type { Citation } from './citation'
import type { Fact } from './fact'

export type ActorKind = 'person' | 'state' | 'body' | 'mission' | 'author'

/** Somebody or something that acts. The first name is the one that prompts use. */
export interface Actor {
  id: string
  kind: ActorKind
  /** What it is among those of its kind: "company", "exercise", "athlete". Wrong answers are of the same sort. */
  sort?: string | undefined
  names: { text: string; usedBy?: string | undefined }[]
  /** Further spellings that are right when typed. */
  aliases?: string[] | undefined
  memberOf?: string[] | undefined
  /** Of an author: the documents whose theses are its positions. */
  wrote?: string[] | undefined
}

/** What positions are about: a question with a closed list of stances, each with its wording. */
export interface Issue {
  id: string
  /** "Should Kosovo be independent?" */
  question: string
  /** The matter as a noun phrase: "Kosovo's independence". */
  name: string
  /** How it is asked of whoever acts: "What did {who} call …?", "How did {who} …?"; else "What was Russia’s position on " and its name. */
  asked?: string | undefined
  /** The sentence that a stance completes at its "…": what is held, or, with "{who}", what whoever takes it did. */
  telling?: string | undefined
  stances: Record<string, string>
}

/** One paragraph of a primer, with what it rests on. */
export interface PrimerPart {
  text: string
  cites: Citation[]
}

export interface Topic {
  id: string
  title: string
  /** What one reads before the first card of the topic: {@link primerWords} in the deck's own words. */
  primer?: PrimerPart[] | undefined
}

/** How long a primer is, in words. */
export const primerWords = { least: 120, most: 200 } as const

export interface Section {
  title: string
  /** The first few words of each paragraph, so that a reader of the document can find it. */
  paragraphs: Record<string, string>
}

export interface Document {
  id: string
  title: string
  /** The one name by which cards call it: "the policy paper". */
  short: string
  kind: string
  author?: string | undefined
  /** EDTF. */
  date?: string | undefined
  dateNote?: string | undefined
  url?: string | undefined
  language: string
  perspective: string
  /** What a video note rests on: notes with the same value are one source. */
  restsOn?: string | undefined
  defects: string[]
  anchors: Section[]
}

/** All of a deck but its facts: small, and needed before the first card. */
export interface DeckHead {
  id: string
  title: string
  description: string
  language: string
  topics: Topic[]
  documents: Document[]
  actors: Actor[]
  issues: Issue[]
}

export interface Deck extends DeckHead {
  facts: Fact[]
}

/** The name by which prompts call an actor; a text that is no actor's id is its own name. */
export const nameOf = (head: Pick<DeckHead, 'actors'>, id: string): string =>
  head.actors.find((actor) => actor.id === id)?.names[0]?.text ?? id
