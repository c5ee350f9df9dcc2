import { inject, type InjectionKey } from 'vue'
import type { Replayer } from '@/domain/scheduling/replayer'

/** Begins a replay of the logs. main.ts provides one in a worker, whose address only the app's policy lets through. */
export const replayerKey: InjectionKey<() => Replayer> = Symbol('replayer')

export function useReplayer(): () => Replayer {
  const start = inject(replayerKey)
  if (!start) throw new Error('no replayer provided')
  return start
}
