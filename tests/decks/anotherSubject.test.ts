import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '@/domain/cards/blocks'
import { quizDeckOf } from '@/domain/quiz/deck/quizDeck'
import { questionTypes } from '@/domain/quiz/items/item'
import { makeQuiz } from '@/domain/quiz/makeQuiz'
import { readDeck, readDecks } from '../../scripts/deckSource'
import { markedIn } from '../domain/quiz/marking/typedDeck'

const metre = readDeck('tests/fixtures/metre')

describe('a deck on another subject', () => {
  const deck = quizDeckOf(metre, blocksOf(metre))

  it('makes cards of every kind of fact', () => {
    const kinds = new Set(deck.cards.map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(['date', 'resolution', 'actor', 'position']))
    expect(deck.cards.map(({ prompt }) => prompt)).toEqual(
      expect.arrayContaining([
        'On what date was the Metre Convention signed?',
        'Which body is the keeper of the international standards?',
        'According to the history, was the meridian a sound foundation of the metre?',
      ]),
    )
  })
  it('can be asked by choice, by typing, in order and by statements', () => {
    const wish = { topics: [], kinds: [], levels: [], count: 50 }
    const asked = questionTypes.filter((type) => makeQuiz([deck], { ...wish, types: [type] }, 'one').length)
    expect(asked).toEqual(expect.arrayContaining(['choice', 'typed', 'order', 'statements']))
  })
  it.each([
    ['metre-convention/adopted/when', '20/5/1875', 1],
    ['metre-convention/adopted/when', '20 May 1876', 0],
    ['arc-survey/when/when', '1791', 1],
    ['mechain-southern-part/role.surveyor/holder', 'Mechain', 1],
    ['britain-stays-away/stance/who', 'Great Britain', 1],
  ])('marks %s by value: %s earns %d', (card, typed, share) => expect(markedIn(deck, card, typed).share).toBe(share))
})

/** Their symbols (S/RES/…, A/RES/…) are read in any deck. */
const general = new Set(['Security Council', 'General Assembly'])

it('no code knows the subject of a bundled deck', () => {
  const names = readDecks().flatMap((deck) => [
    ...deck.documents.map(({ id }) => id),
    ...deck.actors.flatMap(({ names, aliases = [] }) => [...names.map(({ text }) => text), ...aliases]),
  ])
  // a short alias ("US", "EU") is a word of other things, too
  const subject = names.filter((name) => name.length > 3 && !general.has(name))
  const told = new RegExp(`\\b(${subject.map((name) => name.replace(/[^\w\s]/g, '.')).join('|')})\\b`)
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|vue)$/.test(name))
  expect(files.length).toBeGreaterThan(100)
  const lines = files.flatMap((file) =>
    readFileSync(join('src', file), 'utf8')
      .replace(/\/\*[^]*?\*\/|<!--[^]*?-->|(^|\s)\/\/.*$/gm, '') // examples in comments may
      .split('\n')
      .filter((line) => told.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(lines).toEqual([])
})
