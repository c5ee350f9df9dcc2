import { expect, it } from 'vitest'
import { blocksOf } from '@/domain/cards/blocks'
import type { Card } from '@/domain/cards/card'
import { readDeck } from '../../../scripts/deckSource'

const readable = ({ id, main, prompt, answer }: Card) =>
  `${id}${main ? '' : ' (reverse)'}\n  ${prompt}\n  → ${answer}\n`

it('the cards of the hardest facts read as a reviewer has seen them', async () => {
  const cards = blocksOf(readDeck('tests/fixtures/hardest')).flatMap((block) => block.cards)
  await expect(cards.map(readable).join('\n')).toMatchFileSnapshot('../../fixtures/hardest/cards.txt')
})
