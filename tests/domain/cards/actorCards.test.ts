import { describe, expect, it } from 'vitest'
import { capital } from '@/domain/cards/wording'
import type { ActorKind } from '@/domain/facts/deck'
import type { Role } from '@/domain/facts/fact'
import { aClaim, aDeck, anActorFact, readCards } from '../../support/decks'

describe('an office', () => {
  it.each<[string, Role, string, string]>([
    [
      'with its start',
      { office: 'Foreign Minister', of: 'russia', from: '2004-03' },
      'from March 2004',
      'Foreign Minister of Russia',
    ],
    ['with both ends', { office: 'envoy', from: '1996', until: '1998' }, 'from 1996 to 1998', 'envoy'],
    ['with its end', { office: 'envoy', until: '2014' }, 'until 2014', 'envoy'],
    ['of one year', { office: 'envoy', from: '1999', until: '1999' }, 'in 1999', 'envoy'],
    ['of one day', { office: 'envoy', from: '1999-06-10', until: '1999-06-10' }, 'on 10 June 1999', 'envoy'],
    ['in its circumstances', { office: 'envoy', context: 'in the status talks' }, 'in the status talks', 'envoy'],
    [
      'in circumstances and time',
      { office: 'envoy', context: 'in the talks', from: '2005', until: '2005' },
      'in the talks in 2005',
      'envoy',
    ],
  ])('%s is asked both ways', (_, role, circumstances, office) => {
    expect(readCards(anActorFact({ role }))).toEqual([
      `office: What was Sergei Lavrov ${circumstances}? → ${capital(office)}`,
      `holder: Who was ${office} ${circumstances}? → Sergei Lavrov`,
    ])
  })
  it('without a time asks who somebody is', () =>
    expect(readCards(anActorFact({ role: { office: 'Foreign Minister' } }))[0]).toBe(
      'office: Who is Sergei Lavrov? → Foreign Minister',
    ))
  it.each<[string, ActorKind, string, string]>([
    ['state', 'state', 'What is Atlantis? → A lost island', 'Which state is a lost island? → Atlantis'],
    ['body', 'body', 'What is Atlantis? → A lost island', 'Which body is a lost island? → Atlantis'],
    ['mission', 'mission', 'What is Atlantis? → A lost island', 'Which mission is a lost island? → Atlantis'],
    ['person', 'person', 'Who is Atlantis? → A lost island', 'Who is a lost island? → Atlantis'],
  ])('of a %s is asked as English asks', (_, kind, office, holder) => {
    const fact = anActorFact({ about: ['atlantis'], role: { office: 'a lost island' } })
    const deck = aDeck({ actors: [{ id: 'atlantis', kind, names: [{ text: 'Atlantis' }] }] })
    expect(readCards(fact, deck)).toEqual([`office: ${office}`, `holder: ${holder}`])
  })
  it('beside another of the same man is asked by itself', () =>
    expect(
      readCards(
        anActorFact({
          claims: {
            'role.minister': aClaim({ office: 'Foreign Minister', from: '2004' }),
            'role.ambassador': aClaim({ office: 'Ambassador to the UN', until: '2004' }),
          },
        }),
      ),
    ).toHaveLength(4))
})
