import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvOf } from '@/formats/csv'

describe('a table as CSV', () => {
  it('names its columns and ends every line', () =>
    expect(csvOf(['Topic', 'Recall'], [['Wars, and peace', 0.5]])).toBe(
      '\ufeffTopic,Recall\r\n"Wars, and peace",0.5\r\n',
    ))
  it('leaves out what is not known', () => expect(csvOf(['Week', 'Recall'], [['1', null]])).toContain('\r\n1,\r\n'))
  it.each(['=1+1', '@SUM(A1)', '+44', '-2+3'])('gives a spreadsheet nothing to run in %s', (text) =>
    expect(csvOf(['Text'], [[text]])).not.toMatch(new RegExp(`(^|[\r\n",])\\${text[0]}`)),
  )
  it('is read back as it was', () =>
    fc.assert(
      fc.property(fc.array(fc.array(fc.stringMatching(/^[a-z ,;"\n]*$/), { minLength: 2, maxLength: 2 })), (rows) => {
        const { data } = Papa.parse(csvOf(['One', 'Two'], rows).slice(1).replace(/\r\n$/, ''), { newline: '\r\n' })
        expect(data.slice(1)).toEqual(rows)
      }),
    ))
})
