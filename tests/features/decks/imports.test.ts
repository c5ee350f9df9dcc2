import { describe, expect, it } from 'vitest'
import DecksView from '@/features/decks/DecksView.vue'
import { newDeck, withFacts } from '@/domain/facts/ownDeck'
import { newPlainFact } from '@/domain/facts/plainFact'
import { deckText } from '@/formats/deckFile'
import { editionOf, saveOwnDeck } from '@/storage/ownDecks'
import { aLearner } from '../../support/learner'
import { monday } from '../../support/makers'
import { aScreen } from '../../support/screen'

const topic = { id: 'topic-1', title: 'General' }
const card = { topic: topic.id, level: 1 as const, note: '', reverse: false, cites: [], voice: 'record' as const }
const river = newPlainFact('river', { ...card, question: 'Which river?', answer: 'Ibar' })
const deck = withFacts(newDeck('own-1', 'Mine', 'Mine', topic), [river])

async function given(address: string, name: string, text: string) {
  const learner = await aLearner()
  await saveOwnDeck(learner.run, deck, null, monday)
  const screen = await aScreen(DecksView, learner, address)
  await screen.says(address.includes('table') ? 'Add from CSV' : 'Open a deck file')
  const input = screen.wrapper.get<HTMLInputElement>('input[type=file]')
  Object.defineProperty(input.element, 'files', { value: [new File([text], name)] })
  await input.trigger('change')
  return { ...learner, ...screen }
}

describe('a table', () => {
  it('is shown before it is written, and written at once', async () => {
    const { says, button, run } = await given('/decks?deck=own-1&page=table', 'a.csv', 'question,answer\nNew?,Yes\n,x')
    await says('1 new card')
    await says('Line 3: the question is missing.')
    expect((await editionOf(run, 'own-1'))?.deck).toEqual(deck)
    await button('Add to the deck').trigger('click')
    await says('1 card added, 0 changed.')
    expect((await editionOf(run, 'own-1'))?.deck.facts).toHaveLength(2)
  })
})

describe('a deck file', () => {
  it('tells what it would take the place of', async () => {
    const other = newPlainFact('other', { ...card, question: 'Which lake?', answer: 'Gazivoda' })
    const next = { ...deck, facts: [other] }
    const { says, button, run } = await given('/decks?page=file', 'a.json', deckText(next))
    await says('your deck “Mine”: 1 new fact, 0 changed, 1 gone')
    await button('Replace my deck').trigger('click')
    await says('“Mine” is on this device.')
    expect((await editionOf(run, 'own-1'))?.deck).toEqual(next)
  })
  it('of a deck that comes with the app becomes a copy', async () => {
    const { says, button, data } = await given('/decks?page=file', 'a.json', deckText({ ...deck, id: 'kosovo' }))
    await says('The app’s own deck stays as it is.')
    await button('Add to this device').trigger('click')
    await says('“Mine” is on this device.')
    expect((await data.content.decks()).map(({ own }) => own).sort()).toEqual([false, true, true])
  })
  it('that is broken is told by place, and changes nothing', async () => {
    const broken = { ...deck, facts: [{ ...river, topic: 'none' }] }
    const { says, run } = await given('/decks?page=file', 'a.json', deckText(broken))
    await says('facts.0.topic: no topic none')
    expect((await editionOf(run, 'own-1'))?.deck).toEqual(deck)
  })
})
