import type { Item, MatchItem, OrderItem, Response } from './item'

/** Whether all that was asked is answered, so that it can be checked. */
export function isComplete(item: Item, response: Response | null): boolean {
  if (!response || !isResponseTo(item, response)) return false
  switch (response.format) {
    case 'choice':
      return true
    case 'typed':
      return response.text.trim() !== ''
    case 'order':
      return response.order.length === (item as OrderItem).events.length
    case 'match':
      return response.pairs.length === (item as MatchItem).left.length && !response.pairs.includes(null)
    case 'statements':
      return 'count' in response || response.chosen.length > 0
  }
}

const isIndex = (value: unknown, below: number): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < below

/** Whether these are indices below that number, none of them twice. */
const areIndices = (values: unknown, below: number): values is number[] =>
  Array.isArray(values) && values.every((each) => isIndex(each, below)) && new Set(values).size === values.length

/** Whether a stored value can be an answer to that question, whole or in part. It never throws, whatever was stored. */
export function isResponseTo(item: Item, value: unknown): value is Response {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== item.format) return false
  switch (item.format) {
    case 'choice':
      return 'option' in value && isIndex(value.option, item.options.length)
    case 'typed':
      return 'text' in value && typeof value.text === 'string'
    case 'order':
      return 'order' in value && areIndices(value.order, item.events.length)
    case 'match':
      return (
        'pairs' in value &&
        Array.isArray(value.pairs) &&
        value.pairs.length <= item.left.length &&
        value.pairs.every((each) => each === null || isIndex(each, item.right.length))
      )
    case 'statements':
      return item.ask === 'which'
        ? 'chosen' in value && areIndices(value.chosen, item.statements.length)
        : 'count' in value && isIndex(value.count, item.statements.length + 1)
  }
}
