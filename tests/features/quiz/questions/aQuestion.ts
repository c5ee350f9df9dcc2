import { mount } from '@vue/test-utils'
import { afterEach } from 'vitest'
import { nextTick } from 'vue'
import type { Item, Response } from '@/domain/quiz/items/item'
import type { Mark } from '@/domain/quiz/marking/mark'
import QuestionInput from '@/features/quiz/questions/QuestionInput.vue'

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

interface Given {
  response?: Response | null
  mark?: Mark | null
  keys?: boolean
  immediate?: boolean
}

/** Its texts, apart as they stand on the page. */
const read = (element: Element): string =>
  [...element.childNodes]
    .map((node) => (node instanceof Element ? read(node) : node instanceof Text ? node.data.trim() : ''))
    .filter(Boolean)
    .join(' ')

/** A question on the page, whose answer is kept as the page keeps it. */
export function aQuestion(item: Item, given: Given = {}) {
  const wrapper = mount(QuestionInput, {
    attachTo: document.body, // or nothing can take the focus
    props: {
      item,
      response: null,
      mark: null,
      keys: true,
      immediate: false,
      ...given,
      'onUpdate:response': (response: Response | null) => void wrapper.setProps({ response }),
    },
  })
  open.push(() => wrapper.unmount())
  return {
    wrapper,
    response: () => wrapper.props('response'),
    submits: () => wrapper.emitted('submit')?.length ?? 0,
    /** Each line of a question that was answered, as it is read. */
    lines: () => wrapper.findAll('.line').map((line) => `${line.classes().at(-1)}: ${read(line.element)}`),
    press: async (key: string, target: EventTarget = document.activeElement ?? window) => {
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      await nextTick()
      await nextTick()
    },
  }
}

export const wrongMark: Mark = { share: 0, right: false, proves: [] }
export const rightMark: Mark = { share: 1, right: true, proves: [] }
