import type { FactKind, Level } from '../../facts/fact'
import { questionTypes } from '../items/item'
import { sources, type Clock, type QuizOptions } from './options'

// By hand: the settings check it at every start of the app, before whose first card the schemas' library need not be fetched.

/** The most that one may hold: of questions, since a row holds them all; of seconds, a day. */
const mostItems = 1_000
const mostSeconds = 86_400

const kinds: readonly unknown[] = ['date', 'resolution', 'actor', 'position', 'plain'] satisfies FactKind[]
const levels: readonly unknown[] = [1, 2, 3] satisfies Level[]
const timed: readonly unknown[] = ['question', 'sprint', 'exam'] satisfies Clock['kind'][]

const isCount = (value: unknown, most: number) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most
const isOneOf = (known: readonly unknown[]) => (value: unknown) => known.includes(value)
const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isList = (value: unknown, holds: (each: unknown) => boolean) =>
  Array.isArray(value) && value.length <= mostItems && value.every(holds)

function isClock(value: unknown): boolean {
  const { kind, seconds } = (value ?? {}) as { kind?: unknown; seconds?: unknown }
  return kind === 'none' || (timed.includes(kind) && isCount(seconds, mostSeconds))
}

/** Whether a stored choice, a link's or a backup's, can be options. Keys of later versions are let through. */
export function isQuizOptions(value: unknown): value is QuizOptions {
  if (typeof value !== 'object' || value === null) return false
  const given = value as Partial<Record<keyof QuizOptions, unknown>>
  return (
    isClock(given.clock) &&
    isOneOf(sources)(given.source) &&
    isList(given.topics, isText) &&
    isList(given.kinds, isOneOf(kinds)) &&
    isList(given.levels, isOneOf(levels)) &&
    isList(given.types, isOneOf(questionTypes)) &&
    isCount(given.count, mostItems) &&
    typeof given.negative === 'boolean' &&
    typeof given.sure === 'boolean' &&
    (given.items === undefined || isList(given.items, isText))
  )
}
