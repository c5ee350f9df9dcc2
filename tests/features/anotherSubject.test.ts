import { expect, it } from 'vitest'
import LibraryView from '@/features/library/LibraryView.vue'
import StudyView from '@/features/study/StudyView.vue'
import TodayView from '@/features/today/TodayView.vue'
import { readDeck } from '../../scripts/deckSource'
import { aLearner } from '../support/learner'
import { aScreen } from '../support/screen'

// A deck on another subject than the bundled one shows as that one does.

const aMetreLearner = () => aLearner({ deck: readDeck('tests/fixtures/metre') })

it('a deck on another subject is offered today by its topic', async () => {
  const { says } = await aScreen(TodayView, await aMetreLearner())
  await says('From a meridian to light')
})

it('and is studied: its primer, its first card, and where the answer stands', async () => {
  const { wrapper, says, button } = await aScreen(StudyView, await aMetreLearner(), '/study')
  await says('Before the first card From a meridian to light')
  expect(wrapper.get('h1').text()).toBe('In which year did the survey of the arc from Dunkirk to Barcelona begin?')
  await button('Show answer').trigger('click')
  await says('The documents differ')
  await says('Taken as right: 1792.')
  expect(wrapper.findAll('.links a').map((link) => link.attributes('href'))).toEqual(['https://example.org/tour?t=75s'])
})

it('and is walked through in the library: its documents and topic, a fact with its primary document and links', async () => {
  const { router, says } = await aScreen(LibraryView, await aMetreLearner(), '/library')
  await says('A short history of the metre')
  await router.push({ name: 'library', query: { fact: 'metre/metre-convention' } })
  await says('Primary document: The Metre Convention')
  await router.push({ name: 'library', query: { fact: 'metre/krypton' } })
  await says('Followed byThe General Conference’s resolution on the speed of light')
})
