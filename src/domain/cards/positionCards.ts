import { dateOf, whenPhrase } from '../facts/calendarDate'
import { inverted, told } from '../facts/clause'
import { nameOf, type DeckHead } from '../facts/deck'
import type { PositionFact } from '../facts/fact'
import type { Question } from './question'
import { asked, capital, dated, phrase, possessive, uncapital } from './wording'

/** What did X hold on Y, why, and who held that. A document's author is asked the issue's own question. */
export function positionCards(head: DeckHead, { claims, occasion }: PositionFact): Question[] {
  const { holder, wording, from, reason } = claims
  const id = holder.value
  const name = nameOf(head, id)
  const author = head.actors.find((actor) => actor.id === id)?.kind === 'author'
  const issue = head.issues.find((each) => each.id === claims.issue.value)
  if (!issue) return []
  const circumstances = author ? occasion : phrase(occasion, from && whenPhrase(dateOf(from.value)))
  /** An author's own thesis names the author already; no second "according to". */
  const attributed = (claim: typeof wording, question: string) =>
    author ? capital(dated(claim, question)) : asked(head, claim, question, id)

  const matter =
    issue.asked?.slice(0, -1).replace('{who}', () => name) ??
    phrase('What was', possessive(name), 'position on', issue.name)
  const stance = author ? `According to ${name}, ${uncapital(issue.question)}` : `${phrase(matter, circumstances)}?`
  const acted = inverted(wording.value, name)
  const who = acted
    ? `${phrase('Who', told(wording.value), circumstances)}?`
    : `${phrase('Whose view on', issue.name, circumstances, 'is this')}: “${wording.value}”?`

  const questions: Question[] = [
    {
      claim: 'stance',
      direction: 'stance',
      main: true,
      prompt: attributed(wording, stance),
      answer: capital(told(wording.value, name)),
    },
    { claim: 'stance', direction: 'who', main: false, prompt: attributed(wording, who), answer: capital(name) },
  ]
  if (reason) {
    const why = acted
      ? `${phrase('Why', acted, circumstances)}?`
      : author
        ? `Which reason does ${name} give for this view: “${wording.value}”?`
        : `${phrase('Which reason did', name, 'give', circumstances)} for this view: “${wording.value}”?`
    const prompt = author
      ? capital(dated(reason, acted ? `According to ${name}, ${uncapital(why)}` : why))
      : asked(head, reason, why, id)
    questions.push({ claim: 'reason', direction: 'reason', main: true, prompt, answer: capital(reason.value) })
  }
  return questions
}
