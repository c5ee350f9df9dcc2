import { familyOf } from '../facts/claims'
import { nameOf, type ActorKind, type DeckHead } from '../facts/deck'
import type { ActorFact, Role } from '../facts/fact'
import type { Question } from './question'
import { asked, capital, officeName, period, phrase } from './wording'

/** How English asks what somebody or something is, and who or which that is. */
const asking: Record<ActorKind, { what: string; which: string }> = {
  person: { what: 'Who', which: 'Who' },
  state: { what: 'What', which: 'Which state' },
  body: { what: 'What', which: 'Which body' },
  mission: { what: 'What', which: 'Which mission' },
  author: { what: 'Who', which: 'Who' },
}

/** What was X in 1999, and who held that office then. */
export function actorCards(head: DeckHead, fact: ActorFact): Question[] {
  const [id = ''] = fact.about
  const name = nameOf(head, id)
  const { what, which } = asking[head.actors.find((actor) => actor.id === id)?.kind ?? 'person']
  return familyOf<Role>(fact, 'role').flatMap(([claim, role]) => {
    const { from, until, context } = role.value
    const whole = officeName(head, role.value)
    const circumstances = phrase(context, period(from, until))
    const office = circumstances ? `What was ${name} ${circumstances}?` : `${what} is ${name}?`
    const is = circumstances ? 'was' : 'is'
    return [
      { claim, direction: 'office', main: true, prompt: asked(head, role, office), answer: capital(whole) },
      {
        claim,
        direction: 'holder',
        main: false,
        prompt: asked(head, role, `${phrase(which, is, whole, circumstances)}?`),
        answer: capital(name),
      },
    ]
  })
}
