import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { linkTo, type Place } from './libraryPlace'

/** The parts of a page that are open, as its address names them; the page stays where it is scrolled to while they change. */
export function useUnfolded(place: () => Place) {
  const router = useRouter()
  const open = computed(() => new Set(place().section.split(',').filter(Boolean)))
  function toggle(part: string) {
    const next = new Set(open.value)
    if (!next.delete(part)) next.add(part)
    return router.replace({ ...linkTo({ ...place(), section: [...next].join() }), state: { stays: true } })
  }
  return { open, toggle }
}
