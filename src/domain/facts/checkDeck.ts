import { claimsOf, familyOf } from './claims'
import { parseClause } from './clause'
import type { Citation } from './citation'
import type { Deck } from './deck'
import type { Claim, Fact, Provision, Role } from './fact'
import type { Problem } from './problem'

type Path = readonly (string | number)[]

function repeated(ids: readonly string[]) {
  const seen = new Set<string>()
  return ids.filter((id) => seen.size === seen.add(id).size)
}
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** What a schema cannot see: ids that lead nowhere, paragraphs that do not exist, clauses without a verb, disputes without a ground. */
export function checkDeck(deck: Deck): Problem[] {
  const problems: Problem[] = []
  const tell = (path: Path, what: string, remedy?: string) => problems.push({ path, what, ...(remedy && { remedy }) })

  const paragraphs = new Map(
    deck.documents.map(({ id, anchors }) => [
      id,
      new Set(anchors.flatMap((section) => Object.keys(section.paragraphs))),
    ]),
  )
  const actors = new Map(deck.actors.map((actor) => [actor.id, actor]))
  const issues = new Map(deck.issues.map((issue) => [issue.id, issue]))
  const facts = new Set(deck.facts.map(({ id }) => id))
  const topics = new Set(deck.topics.map(({ id }) => id))

  for (const [list, ids] of [
    ['topics', deck.topics.map(({ id }) => id)],
    ['documents', deck.documents.map(({ id }) => id)],
    ['actors', deck.actors.map(({ id }) => id)],
    ['issues', deck.issues.map(({ id }) => id)],
    ['facts', deck.facts.map(({ id }) => id)],
  ] as const)
    for (const id of repeated(ids))
      tell([list, ids.lastIndexOf(id)], `the id ${id} is used twice`, 'give one of them another id')

  const checkCites = (path: Path, cites: readonly Citation[]) =>
    cites.forEach(({ document, at }, index) => {
      const known = paragraphs.get(document)
      if (!known) tell([...path, index], `no document ${document}`, `cite one of ${[...paragraphs.keys()].join(', ')}`)
      else if (at === undefined && known.size)
        tell([...path, index], `${document} is cited without a paragraph`, 'name one of its anchors')
      else if (at !== undefined && !known.has(at))
        tell([...path, index], `${document} has no paragraph ${at}`, 'see its anchors in documents.yaml')
    })

  function checkClaim(path: Path, { cites, said, voice, dispute, value, revision, correction }: Claim) {
    checkCites([...path, 'cites'], cites)
    if (said && voice === 'record')
      tell([...path, 'said'], 'a record is nobody’s saying', 'make the voice reported, or drop `said`')
    if (revision > 1 && !correction)
      tell([...path, 'revision'], 'the answer changed without a word', 'add correction: {was, because}')
    if (!dispute) return
    dispute.views.forEach((view, index) => checkCites([...path, 'dispute', 'views', index, 'cites'], view.cites))
    // what somebody held is the answer, right or wrong
    const isView = voice !== 'record' && ['wording', 'reason'].includes(String(path.at(-1)))
    if (dispute.accepted !== null && !isView && !same(dispute.accepted, value))
      tell(
        [...path, 'dispute', 'accepted'],
        'is not the claim’s value',
        'ask for what is accepted: make the two the same',
      )
    if (dispute.basis === 'outside' && !dispute.ground)
      tell([...path, 'dispute'], 'a correction from outside without a ground', 'add ground: {text, url?}')
  }

  function checkVerb(path: Path, text: string | undefined) {
    if (text === undefined) return
    const clause = parseClause(text)
    if (!clause) tell(path, `“${text}” has no marked verb`, 'put the verb in brackets: [begin|began], or [was]')
    else if (/[[\]]/.test(`${clause.subject}${clause.rest}`))
      tell(
        path,
        `“${text}” has more brackets than one verb needs`,
        'mark one verb, and write the others as they are told',
      )
  }

  function checkKind(path: Path, fact: Fact) {
    if (fact.kind === 'date') checkVerb([...path, 'event'], fact.event)
    if (fact.kind === 'resolution') {
      checkVerb([...path, 'gist'], fact.gist)
      for (const [key, claim] of familyOf<Provision>(fact, 'does'))
        checkVerb([...path, 'claims', key], claim.value.text)
    }
    if (fact.kind === 'actor') {
      if (!actors.has(fact.about[0] ?? ''))
        tell([...path, 'about'], 'its first entry is no actor', 'name the office’s holder first')
      if (!familyOf<Role>(fact, 'role').length)
        tell([...path, 'claims'], 'no office', 'add role.<slug>: {office, of?, from?, until?}')
    }
    if (fact.kind !== 'position') return
    const { holder, issue, stance, wording, from } = fact.claims
    if (/[[\]]/.test(wording.value)) checkVerb([...path, 'claims', 'wording'], wording.value)
    const kind = actors.get(holder.value)?.kind
    if (!kind) tell([...path, 'claims', 'holder'], `no actor ${holder.value}`, 'add it to actors.yaml')
    else if (kind !== 'author' && !from) tell([...path, 'claims'], 'a position without a time', 'add from')
    const stances = issues.get(issue.value)?.stances
    if (!stances) tell([...path, 'claims', 'issue'], `no issue ${issue.value}`, 'add it to issues.yaml')
    else if (!Object.hasOwn(stances, stance.value))
      tell([...path, 'claims', 'stance'], `no stance ${stance.value}`, `use one of ${Object.keys(stances).join(', ')}`)
    for (const alias of stance.aliases ?? [])
      if (stances && !Object.hasOwn(stances, alias))
        tell([...path, 'claims', 'stance'], `no stance ${alias}`, `use one of ${Object.keys(stances).join(', ')}`)
  }

  deck.topics.forEach(({ primer = [] }, index) =>
    primer.forEach(({ cites }, part) => checkCites(['topics', index, 'primer', part, 'cites'], cites)),
  )
  deck.actors.forEach(({ memberOf = [], wrote = [] }, index) => {
    for (const group of memberOf)
      if (!actors.has(group)) tell(['actors', index, 'memberOf'], `no actor ${group}`, 'add it, or mend the id')
    for (const document of wrote)
      if (!paragraphs.has(document))
        tell(['actors', index, 'wrote'], `no document ${document}`, 'add it, or mend the id')
  })

  const linked = new Set<string>()
  deck.facts.forEach((fact, index) => {
    const path = ['facts', index]
    if (!topics.has(fact.topic)) tell([...path, 'topic'], `no topic ${fact.topic}`, 'add it to topics.yaml')
    for (const id of fact.about)
      if (!actors.has(id) && !issues.has(id) && !facts.has(id))
        tell([...path, 'about'], `${id} is no actor, issue or fact`, 'add it, or mend the id')
    for (const { to } of fact.links ?? []) {
      if (!facts.has(to)) tell([...path, 'links'], `no fact ${to} to link to`)
      const pair = [fact.id, to].toSorted().join(' ')
      if (fact.id === to || linked.has(pair))
        tell([...path, 'links'], `its link with ${to} stands twice`, 'write it once: both facts show it')
      linked.add(pair)
    }
    for (const old of fact.formerly ?? [])
      if (facts.has(old))
        tell([...path, 'formerly'], `${old} is still a fact`, 'an id has one owner: rename or drop the other')
    checkKind(path, fact)
    for (const [key, claim] of claimsOf(fact)) checkClaim([...path, 'claims', key], claim)
  })
  return problems
}
