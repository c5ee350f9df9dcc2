import { inject, type InjectionKey } from 'vue'
import type { Simulate } from '@/domain/scheduling/simulation/simulator'

/**
 * What simulates the days ahead, fetched when it is asked for. main.ts provides one in workers, whose address only the app's policy lets
 * through.
 */
export const simulatorKey: InjectionKey<() => Promise<Simulate>> = Symbol('simulator')

export function useSimulator(): () => Promise<Simulate> {
  const fetch = inject(simulatorKey)
  if (!fetch) throw new Error('no simulator provided')
  return fetch
}
