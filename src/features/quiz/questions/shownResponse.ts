import type { Item, Response } from '@/domain/quiz/items/item'

/** What a question shows as its answer before anybody gave one: an order shows one from the start, and Check may take it as it is. */
export const shownResponse = (item: Item): Response | null =>
  item.format === 'order' ? { format: 'order', order: item.events.map((_event, index) => index) } : null
