import { describe, expect, it } from 'vitest'
import { inverted, parseClause, told } from '@/domain/facts/clause'

describe('a clause with its verb marked', () => {
  it.each([
    ['NATO [begin|began] its air strikes', 'NATO began its air strikes', 'did NATO begin its air strikes'],
    ['Ahtisaari [was] appointed envoy', 'Ahtisaari was appointed envoy', 'was Ahtisaari appointed envoy'],
    ['Russia [has] run a centre at Niš', 'Russia has run a centre at Niš', 'has Russia run a centre at Niš'],
    ['Kosovo [be|was] recognised', 'Kosovo was recognised', 'was Kosovo recognised'],
    ['the war [end|ended]', 'the war ended', 'did the war end'],
  ])('“%s” is told as “%s” and asked as “%s”', (text, statement, question) => {
    expect(told(text)).toBe(statement)
    expect(inverted(text)).toBe(question)
  })

  it('takes the subject that is given where it has none', () => {
    expect(told('[threaten|threatened] to veto it', 'Russia')).toBe('Russia threatened to veto it')
    expect(inverted('[threaten|threatened] to veto it', 'Russia')).toBe('did Russia threaten to veto it')
    expect(inverted('[was] ready to talk', 'Russia')).toBe('was Russia ready to talk')
  })
  it('keeps a subject of its own', () => expect(told('NATO [begin|began]', 'Russia')).toBe('NATO began'))
  it('needs no subject at all', () =>
    expect(told('[place|placed] Kosovo under the UN')).toBe('placed Kosovo under the UN'))
})

describe('a clause without a marked verb', () => {
  const text = 'It has shifted again and again'
  it('is told as it stands', () => expect(told(text, 'Russia')).toBe(text))
  it('cannot be asked', () => expect(inverted(text, 'Russia')).toBeNull())
  it.each(['[]', 'NATO [begin|began', 'NATO begin|began]', '[|began]'])('is all that “%s” is', (broken) =>
    expect(parseClause(broken)).toBeNull(),
  )
})
