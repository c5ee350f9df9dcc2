import { inject, type InjectionKey } from 'vue'
import type { Trender } from '@/domain/progress/trender'

/** Begins a replay of the logs. main.ts provides one in a worker, whose address only the app's policy lets through. */
export const replayerKey: InjectionKey<() => Trender> = Symbol('replayer')

export function useReplayer(): () => Trender {
  const start = inject(replayerKey)
  if (!start) throw new Error('no replayer provided')
  return start
}
