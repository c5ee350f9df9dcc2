import { familyOf } from '../facts/claims'
import { nameOf, type DeckHead } from '../facts/deck'
import type { ActorFact, Role } from '../facts/fact'
import type { Question } from './question'
import { asked, capital, officeName, period, phrase } from './wording'

/** What was X in 1999, and who held that office then. */
export function actorCards(head: DeckHead, fact: ActorFact): Question[] {
  const name = nameOf(head, fact.about[0] ?? '')
  return familyOf<Role>(fact, 'role').flatMap(([claim, role]) => {
    const { from, until, context } = role.value
    const whole = officeName(head, role.value)
    const circumstances = phrase(context, period(from, until))
    const what = circumstances ? `What was ${name} ${circumstances}?` : `Who is ${name}?`
    return [
      { claim, direction: 'office', main: true, prompt: asked(head, role, what), answer: capital(whole) },
      {
        claim,
        direction: 'holder',
        main: false,
        prompt: asked(head, role, `${phrase('Who was', whole, circumstances)}?`),
        answer: capital(name),
      },
    ]
  })
}
