import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, vi } from 'vitest'
import type { Component } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { makeRouter } from '@/app/router'
import { trendHere } from '@/domain/progress/trender'
import { replayerKey } from '@/storage/replayerKey'
import { simulatorKey } from '@/storage/simulatorKey'
import { contentKey, openStudyData, studyDataKey } from '@/storage/studyData'
import { simulateIn } from '@/workers/simulationWorker'
import { aLearner } from './learner'
import { aSimulationWorker } from './simulation'

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

/**
 * A screen of the app over the learner's database, at that address; `failures` are what the global handler would show.
 * @param provided in place of what is provided otherwise
 */
export async function aScreen(
  component: Component,
  learner: Awaited<ReturnType<typeof aLearner>>,
  address = '/',
  props = {},
  provided: Record<symbol, unknown> = {},
) {
  const data = openStudyData(learner.name)
  const router = makeRouter(createMemoryHistory())
  await router.push(address)
  const failures: unknown[] = []
  const wrapper = mount(component, {
    props,
    attachTo: document.body, // or nothing can take the focus
    global: {
      plugins: [createPinia(), router],
      provide: {
        [studyDataKey as symbol]: data,
        [replayerKey as symbol]: trendHere,
        [simulatorKey as symbol]: () => Promise.resolve(simulateIn(() => aSimulationWorker().worker)),
        [contentKey as symbol]: { ready: Promise.resolve(), settled: () => Promise.resolve([]) },
        ...provided,
      },
      config: { errorHandler: (error) => void failures.push(error) },
    },
  })
  open.push(data.close, () => wrapper.unmount())
  await flushPromises()
  /** Until the screen says so. */
  const says = (text: string) =>
    vi.waitFor(
      () => {
        if (!wrapper.text().includes(text)) throw new Error(`“${text}” is not in:\n${wrapper.text()}`)
      },
      { timeout: 10_000 },
    )
  const button = (name: string) => {
    const found = wrapper.findAll('button').find((each) => (each.attributes('aria-label') ?? each.text()) === name)
    if (!found) throw new Error(`no button “${name}” in:\n${wrapper.text()}`)
    return found
  }
  /** The control of that label. */
  const field = (label: string) => {
    const found = wrapper.findAll('label').find((each) => each.text() === label)
    const control = found?.find('input, select')
    if (control?.exists()) return control
    return wrapper.get(`[id="${found?.attributes('for')}"]`)
  }
  return { wrapper, data, router, failures, says, button, field }
}
