import { beforeEach, describe, expect, it, vi } from 'vitest'
import DecksView from '@/features/decks/DecksView.vue'
import { newDeck } from '@/domain/facts/ownDeck'
import { editionOf, saveOwnDeck } from '@/storage/ownDecks'
import { aPlainFact } from '../../support/decks'
import { aLearner } from '../../support/learner'
import { monday } from '../../support/makers'
import { aScreen } from '../../support/screen'

// jsdom shows no dialogs
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = vi.fn(function (this: HTMLDialogElement) {
    this.open = true
  })
  HTMLDialogElement.prototype.close = vi.fn(function (this: HTMLDialogElement) {
    this.open = false
  })
})

const topic = { id: 'topic-1', title: 'General' }
const capital = aPlainFact({ about: [], topic: topic.id, ask: ['answer'] })
const own = (facts = [capital]) => {
  const deck = newDeck('own-1', 'My deck', 'Things to know', topic)
  return {
    ...deck,
    facts: facts.map((fact) => ({ ...fact, claims: { answer: { ...fact.claims.answer, cites: [] } } })),
  }
}
async function aDecksPage(address: string, deck: ReturnType<typeof own> | null = own()) {
  const learner = await aLearner()
  if (deck) await saveOwnDeck(learner.run, deck, null, monday)
  return { ...learner, ...(await aScreen(DecksView, learner, address)) }
}
const stored = async ({ run }: Pick<Awaited<ReturnType<typeof aLearner>>, 'run'>) =>
  (await editionOf(run, 'own-1'))!.deck

describe('the decks', () => {
  it('are listed with what can be done: a bundled one is not deleted', async () => {
    const { says, wrapper } = await aDecksPage('/decks')
    await says('My deck')
    const names = wrapper.findAll('button').map((each) => each.attributes('aria-label') ?? each.text())
    expect(names).toContain('Delete deck: My deck')
    expect(names).not.toContain('Delete deck: Kosovo')
  })

  it('are each switched off and on, and have a desired retention of their own', async () => {
    const { says, wrapper, data } = await aDecksPage('/decks')
    await says('My deck')
    const item = () => wrapper.findAll('li').find((each) => each.text().includes('My deck'))!
    const choice = async () => (await data.settings.stored()).choices.get('own-1')
    await item().get('select[aria-label^="Desired retention"]').setValue('0.95')
    await vi.waitFor(async () => expect(await choice()).toEqual({ retention: 0.95 }))
    await item().get('input[type=checkbox]').setValue(false)
    await says('Switched off: none of its cards are asked')
    await vi.waitFor(async () => expect(await choice()).toEqual({ retention: 0.95, off: true }))
    await item().get('input[type=checkbox]').setValue(true)
    await vi.waitFor(async () => expect(await choice()).toEqual({ retention: 0.95 }))
    await item().get('select[aria-label^="Desired retention"]').setValue('')
    await vi.waitFor(async () => expect(await choice()).toEqual({}))
  })

  it('begin with a title, and ask for the first card', async () => {
    const { says, field, wrapper, data } = await aDecksPage('/decks?page=new', null)
    await says('New deck')
    await field('Title').setValue('Rivers')
    await wrapper.get('form').trigger('submit')
    await says('“Rivers” is ready. Add its first card.')
    expect((await data.content.decks()).filter((deck) => deck.own)).toMatchObject([
      { head: { title: 'Rivers', topics: [{ title: 'General' }] } },
    ])
  })

  it('are deleted once that was asked for again', async () => {
    const { says, button, data } = await aDecksPage('/decks')
    await says('My deck')
    await button('Delete deck: My deck').trigger('click')
    await says('stay in your history')
    await button('Delete deck').trigger('click')
    await says('“My deck” was deleted.')
    expect((await data.content.decks()).map(({ id }) => id)).toEqual(['kosovo'])
  })

  it('say so where one is gone', async () => {
    const { says } = await aDecksPage('/decks?deck=own-9')
    await says('This deck is no longer on this device.')
  })
})

it('a topic is added, and removed as long as nothing stands in it', async () => {
  const page = await aDecksPage('/decks?deck=own-1&page=details')
  const { says, button, wrapper } = page
  await says('Title, description and topics')
  const removals = () => wrapper.findAll('button').filter((each) => each.text() === 'Remove')
  expect(removals()).toHaveLength(0)
  await button('Add a topic').trigger('click')
  await button('Add a topic').trigger('click')
  expect(removals()).toHaveLength(2)
  await says('A topic with cards can be removed once they stand in another.')
  await removals()[0]!.trigger('click')
  await wrapper.findAll('input').at(-1)!.setValue('Lakes')
  await wrapper.get('form').trigger('submit')
  await says('Saved.')
  expect((await stored(page)).topics.map(({ title }) => title)).toEqual(['General', 'Lakes'])
})

describe('a simple card', () => {
  it('is added with where it stands, and the next one after it', async () => {
    const page = await aDecksPage('/decks?deck=own-1&page=card')
    const { says, field, button } = page
    await says('New simple card')
    await field('Question').setValue('Which river divides Mitrovica?')
    await field('Answer').setValue('Ibar')
    await field('Source').setValue('another')
    await field('Title of the source').setValue('An atlas')
    await field('Where in it').setValue('page 12')
    await button('Save and add another').trigger('click')
    await says('Saved. Add the next one')
    expect((field('Question').element as HTMLTextAreaElement).value).toBe('')
    const deck = await stored(page)
    expect(deck.facts.at(-1)).toMatchObject({
      kind: 'plain',
      ask: ['answer'],
      question: 'Which river divides Mitrovica?',
      claims: { answer: { value: 'Ibar', cites: [{ document: deck.documents[0]!.id, place: 'page 12' }] } },
    })
    expect(deck.documents).toMatchObject([{ title: 'An atlas', short: 'An atlas' }])
  })

  it('is not saved where its question is there already', async () => {
    const page = await aDecksPage('/decks?deck=own-1&page=card')
    const { says, field, wrapper } = page
    await says('New simple card')
    await field('Question').setValue('what is the capital of  Kosovo?')
    await field('Answer').setValue('Prishtina')
    await says('This question is there already: “What is the capital of Kosovo?”')
    await wrapper.get('form').trigger('submit')
    expect((await stored(page)).facts).toHaveLength(1)
  })

  it('takes no address that is none', async () => {
    const page = await aDecksPage('/decks?deck=own-1&page=card')
    const { says, field, wrapper } = page
    await says('New simple card')
    await field('Question').setValue('Where?')
    await field('Answer').setValue('Here')
    await field('Source').setValue('another')
    await field('Title of the source').setValue('A page')
    await field('Address, if it has one').setValue('javascript:alert(1)')
    await wrapper.get('form').trigger('submit')
    await says('An address begins with https:// or http://.')
    expect((await stored(page)).facts).toHaveLength(1)
  })

  it('keeps its id and revision where its answer is only worded otherwise', async () => {
    const page = await aDecksPage('/decks?deck=own-1&page=edit&fact=capital')
    const { says, field, wrapper, button } = page
    await says('Edit card')
    await field('Answer').setValue('Prishtina')
    await wrapper.get('form').trigger('submit')
    await says('The answer was: Pristina')
    await button('Only worded otherwise').trigger('click')
    await says('Saved.')
    const [fact] = (await stored(page)).facts
    expect(fact).toMatchObject({ id: 'capital', claims: { answer: { value: 'Prishtina', revision: 1 } } })
    expect(fact!.claims).not.toHaveProperty('answer.correction')
  })

  it('tells what was wrong where its answer was', async () => {
    const page = await aDecksPage('/decks?deck=own-1&page=edit&fact=capital')
    const { says, field, wrapper } = page
    await says('Edit card')
    await field('Answer').setValue('Prizren')
    await wrapper.findAll('form')[0]!.trigger('submit')
    await says('The answer was: Pristina')
    await field('Why it changed').setValue('I misread the map.')
    await wrapper.get('dialog form').trigger('submit')
    await says('Saved.')
    expect((await stored(page)).facts[0]!.claims).toMatchObject({
      answer: { revision: 2, correction: { was: 'Pristina', because: 'I misread the map.' } },
    })
  })
})

describe('a dated event', () => {
  const events = async (page: Parameters<typeof stored>[0]) =>
    (await stored(page)).facts.filter((fact) => fact.kind === 'date')
  async function anEventForm() {
    const page = await aDecksPage('/decks?deck=own-1&page=event')
    await page.says('New dated event')
    await page.field('What happened').setValue('the signing of the Kumanovo Agreement')
    return page
  }
  async function withSource({ field }: Awaited<ReturnType<typeof anEventForm>>) {
    await field('Source').setValue('another')
    await field('Title of the source').setValue('An atlas')
  }

  it('shows what will be asked while it is written, and is added with its source', async () => {
    const page = await anEventForm()
    const { says, field, wrapper } = page
    await field('When').setValue('9 June 1999')
    await says('On what date did the signing of the Kumanovo Agreement take place?')
    await says('What happened on 9 June 1999?')
    await withSource(page)
    await wrapper.get('form').trigger('submit')
    await says('Saved.')
    const deck = await stored(page)
    expect((await events(page))[0]).toMatchObject({
      event: 'the signing of the Kumanovo Agreement [take|took] place',
      claims: { when: { value: '1999-06-09', cites: [{ document: deck.documents[0]!.id }] } },
    })
  })

  it('is not saved without a date that can be read, nor without a source', async () => {
    const page = await anEventForm()
    const { says, field, wrapper } = page
    await field('When').setValue('some day')
    await wrapper.get('form').trigger('submit')
    await says('This date cannot be read')
    await says('A date needs a source')
    await field('When').setValue('June 1999')
    await wrapper.get('form').trigger('submit')
    expect((await stored(page)).facts).toHaveLength(1)
  })

  it('asks only for the date where another event was on that day', async () => {
    const page = await anEventForm()
    const { says, field, button } = page
    await withSource(page)
    await field('When').setValue('1999-06-09')
    await button('Save and add another').trigger('click')
    await says('Saved. Add the next one')
    await field('What happened').setValue('the first meeting')
    await field('When').setValue('9/6/1999')
    await says('On what date did the first meeting take place?')
    await button('Save and add another').trigger('click')
    await vi.waitFor(async () =>
      expect(await events(page)).toContainEqual(
        expect.objectContaining({ event: 'the first meeting [take|took] place', ask: ['when'] }),
      ),
    )
  })

  it('is changed in its place, and tells what was wrong', async () => {
    const page = await anEventForm()
    await withSource(page)
    await page.field('When').setValue('1998')
    await page.wrapper.get('form').trigger('submit')
    await page.says('Saved.')
    const made = await events(page)
    const again = await aScreen(DecksView, page, `/decks?deck=own-1&page=edit&fact=${made[0]!.id}`)
    await again.says('Edit dated event')
    expect(again.field('What happened').element).toHaveProperty('value', 'the signing of the Kumanovo Agreement')
    await again.field('When').setValue('1999')
    await again.wrapper.findAll('form')[0]!.trigger('submit')
    await again.says('The answer was: 1998')
    await again.wrapper.get('dialog form').trigger('submit')
    await again.says('Saved.')
    expect((await events(page))[0]!.claims).toMatchObject({
      when: { value: '1999', revision: 2, correction: { was: '1998' } },
    })
  })
})
