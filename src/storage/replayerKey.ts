import { inject, type InjectionKey } from 'vue'
import { replayHere, type Replayer } from '@/domain/scheduling/replayer'

/** Begins a replay of the logs. main.ts provides one in a worker, whose address only the app's policy lets through. */
export const replayerKey: InjectionKey<() => Replayer> = Symbol('replayer')

/** Where none is provided (tests), it runs on the page. */
export const useReplayer = (): (() => Replayer) => inject(replayerKey, () => replayHere, true)
