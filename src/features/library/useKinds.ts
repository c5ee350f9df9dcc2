import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { linkTo, type Place } from './libraryPlace'

/** The kinds that a list is narrowed to, none for all of it, as the address names them: each choice is a step for "back". */
export function useKinds(place: () => Place) {
  const router = useRouter()
  return computed({
    get: () => place().kind.split(',').filter(Boolean),
    set: (now) => void router.push({ ...linkTo({ ...place(), kind: now.join() }), state: { stays: true } }),
  })
}
