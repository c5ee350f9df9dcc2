import { describe, expect, it } from 'vitest'
import type { CDPSession, Page } from 'playwright-core'
import type { Item, Response } from '@/domain/quiz/items/item'
import {
  attemptOn,
  beginQuiz,
  eventText,
  focused,
  give,
  linkOf,
  oneOfEach,
  placeOfEvent,
  rightResponse,
  useQuizBrowser,
  wrongResponse,
} from '../support/quiz'

/** Every second question is answered wrongly. */
const responseAt = (item: Item, index: number) => (index % 2 ? wrongResponse(item) : rightResponse(item))
const verdictAt = (index: number) => (index % 2 ? '✗ Not right' : '✓ Right')

const now = useQuizBrowser({ hasTouch: true })

describe('a question of every type', () => {
  const press = (key: string) => now.page.keyboard.press(key)
  const hasFocus = (text: string) => expect.poll(() => focused(now.page)).toBe(text)

  /** By the tab key, to what carries that text or label, or is such a control. */
  async function tabTo(wanted: string, what: 'label' | 'type' = 'label') {
    for (let steps = 0; steps < 80; steps++) {
      const here = await (what === 'label'
        ? focused(now.page)
        : now.page.evaluate(() => document.activeElement?.getAttribute('type')))
      if (here === wanted) return
      await press('Tab')
    }
    throw new Error(`the tab key never came to “${wanted}”`)
  }

  async function order(item: Item, wanted: readonly number[]) {
    for (const [place, event] of wanted.entries()) {
      const earlier = `Move earlier: ${eventText(item, event)}`
      for (let at = await placeOfEvent(now.page, eventText(item, event)); at > place; at--) {
        await tabTo(earlier)
        await press('ArrowUp')
        await expect.poll(() => placeOfEvent(now.page, eventText(item, event))).toBe(at - 1)
        expect(await focused(now.page)).toBe(earlier) // the focus goes along with the event
      }
    }
    await tabTo('Check')
    await press('Enter')
  }

  /** Gives that answer and checks it, by keys alone. */
  async function answerByKeys(item: Item, response: Response) {
    switch (response.format) {
      case 'choice':
        return press(String(response.option + 1))
      case 'typed':
        await tabTo('text', 'type')
        await now.page.keyboard.type(response.text)
        return press('Enter')
      case 'order':
        return order(item, response.order)
      case 'match':
        await tabTo('radio', 'type')
        for (const [left, right] of response.pairs.entries()) {
          if (left) await press('Tab')
          if (!right) await press('Space')
          for (let step = 0; step < (right ?? 0); step++) await press('ArrowRight')
        }
        return press('Enter')
      case 'statements':
        if ('count' in response) await press(String(response.count))
        else {
          await tabTo('checkbox', 'type')
          for (let statement = 0; statement <= Math.max(...response.chosen); statement++) {
            if (statement) await press('Tab')
            if (response.chosen.includes(statement)) await press('Space')
          }
        }
        return press('Enter')
    }
  }

  it('is answered by keys alone, the focus going from question to verdict to the next, and on to the results', async () => {
    await now.page.goto(linkOf(now, oneOfEach(now)))
    await tabTo('Start')
    await press('Enter')
    await now.page.getByText('Question 1 of 8').waitFor()
    const { items } = await attemptOn(now.page)
    for (const [index, item] of items.entries()) {
      await hasFocus(item.prompt)
      const response = responseAt(item, index)
      await answerByKeys(item, response)
      await hasFocus(verdictAt(index))
      const given = (await attemptOn(now.page)).answers[index]
      expect(given, item.id).toMatchObject({ item: index, response, mark: { share: index % 2 ? 0 : 1 } })
      await press('Enter')
    }
    await hasFocus('Results')
    await now.page.getByText('4 of 8 right', { exact: true }).waitFor()
    await tabTo('Ask the 4 missed ones again')
    await press('Enter')
    await now.page.getByText('Question 1 of 4').waitFor()
  })

  it('is answered with the thumb alone, by taps, and by dragging events to their places', async () => {
    await now.page.setViewportSize({ width: 390, height: 844 })
    const touch = await now.browser.context.newCDPSession(now.page)
    const { items } = await beginQuiz(now, oneOfEach(now))
    for (const [index, item] of items.entries()) {
      await now.page.getByRole('heading', { level: 1, name: item.prompt, exact: true }).waitFor()
      expect(await hardToTap(now.page), item.id).toEqual([])
      const response = responseAt(item, index)
      if (response.format === 'order') await orderByDragging(now.page, touch, item, response.order)
      else await give(now.page, response, item, true)
      if (item.format !== 'choice') await now.page.getByRole('button', { name: 'Check' }).tap()
      const verdict = now.page.getByRole('heading', { level: 2, name: verdictAt(index).slice(2) })
      await verdict.tap() // a second tap on the spot of the first would be a double one, which must not skip the verdict
      const given = (await attemptOn(now.page)).answers[index]
      expect(given, item.id).toMatchObject({ item: index, response, mark: { share: index % 2 ? 0 : 1 } })
      await now.page.getByRole('button', { name: /Next question|See the results/ }).tap()
    }
    await now.page.getByText('4 of 8 right', { exact: true }).waitFor()
  })
})

/** What shows, is to be tapped and is less than 44 px high, or reaches beyond the screen. */
const hardToTap = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(button, label, input[type=text], .handle)')].flatMap(
      (each) => {
        const { height, left, right } = each.getBoundingClientRect()
        const fits = !height || (height >= 44 && left >= 0 && right <= innerWidth)
        return fits || each.matches('label[for]') ? [] : [`${each.outerHTML}: ${height}, ${left} to ${right}`]
      },
    ),
  )

/** Drags a row of an order from one place to another, with a finger that takes its time: after a fling, browsers swallow the next tap. */
async function drag(page: Page, touch: CDPSession, from: number, to: number) {
  const topOf = async (place: number) => (await page.locator('.event').nth(place).boundingBox())!.y
  const handle = page.locator('.event .handle').nth(from)
  await handle.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await handle.boundingBox())!
  const [atX, fromY, by] = [x + width / 2, y + height / 2, (await topOf(to)) - (await topOf(from))]
  const scrolled = await page.evaluate(() => scrollY)
  const began = Date.now() / 1000 - 2
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', seconds: number, part: number) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: atX, y: fromY + part * by }],
      timestamp: began + seconds,
    })
  await finger('touchStart', 0, 0)
  for (const part of [0.2, 0.4, 0.6, 0.8, 1]) await finger('touchMove', part, part)
  await finger('touchEnd', 2, 1)
  expect(await page.evaluate(() => scrollY)).toBe(scrolled) // the list moved, not the page
}

async function orderByDragging(page: Page, touch: CDPSession, item: Item, wanted: readonly number[]) {
  const moved = async (event: number, to: number) => {
    const text = eventText(item, event)
    await drag(page, touch, await placeOfEvent(page, text), to)
    await expect.poll(() => placeOfEvent(page, text)).toBe(to)
  }
  await moved(0, wanted.length - 1) // down, all the way; the others go up
  for (const [place, event] of wanted.entries())
    if ((await placeOfEvent(page, eventText(item, event))) !== place) await moved(event, place)
}
