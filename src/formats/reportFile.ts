import type { Block, Card } from '@/domain/cards/card'
import { claimBehind } from '@/domain/cards/generateCards'
import type { DeckHead } from '@/domain/facts/deck'
import { titleOf } from '@/domain/cards/statement'
import type { Reported } from '@/domain/reviews/correction'

/** What was reported of a card, with where that stands; `place`: null where the deck no longer has it. */
export interface Report {
  card: string
  correction: Reported
  place: { card: Card; block: Pick<Block, 'facts' | 'deck'>; head: DeckHead; hash: string } | null
}

/** As it stands in the file: nothing of the learner but what was reported, and on which day. */
function lineOf({ card, correction, place }: Report) {
  const { remark, own: ownAnswer, day, revision } = correction
  const said = { remark, ownAnswer, day }
  const fact = place?.block.facts.find(({ id }) => `${place.block.deck}/${id}` === place.card.fact)
  if (!place || !fact) return { card, revision, ...said }
  const { head, hash } = place
  const document = (id: string) => head.documents.find((each) => each.id === id)?.title ?? id
  return {
    deck: head.title,
    edition: hash,
    fact: place.card.fact,
    title: titleOf(head, fact),
    card,
    revision,
    prompt: place.card.prompt,
    ourAnswer: place.card.answer,
    citations: claimBehind(fact, place.card.claim).cites.map(({ document: id, at }) => ({
      document: document(id),
      at,
    })),
    ...said,
  }
}

/** All reports as one JSON text. */
export const reportFile = (reports: readonly Report[]): string =>
  `${JSON.stringify({ kind: 'dossier-reports', version: 1, reports: reports.map(lineOf) }, null, 2)}\n`
