import { describe, expect, it } from 'vitest'
import type { TypedItem } from '@/domain/quiz/items/item'
import { typedMark } from '@/domain/quiz/marking/typedMark'
import { aReader, markedIn, typedDeck, typedItem } from './typedDeck'

/** A card, how it is to be marked ("share code"), and what is typed: one answer after another, parted by a bar. */
type Row = [card: string, outcome: string, typed: string]

/** Each answer of a table as a test of its own. */
function marks(title: string, rows: readonly Row[]) {
  const cases = rows.flatMap(([card, outcome, typed]) => typed.split(' | ').map((text) => ({ card, outcome, text })))
  describe(title, () => {
    it.each(cases)('$text for $card is $outcome', ({ card, outcome, text }) => {
      const { share, right, reason } = markedIn(typedDeck, card, text)
      expect(`${[0, 1].includes(share) ? share : share.toFixed(2)} ${reason?.code}`).toBe(outcome)
      expect(right).toBe(share === 1)
    })
  })
}

const entry = 'the-entry/when/when'
const day = 'res-1244/adopted/when'
const minister = 'lavrov-office/role.minister/holder'
const un = 'res-1244/symbol/which'

marks('a day', [
  [entry, '1 exact', '12 June 1999 | 12 june 1999 | 12 JUNE 1999. | 12 June, 1999'],
  [entry, '1 sameValue', 'June 12 1999 | June 12, 1999 | June 12th 1999 | 12th of June, 1999 | the 12th of June 1999'],
  [entry, '1 sameValue', 'on 12 June 1999'],
  [entry, '1 sameValue', '12 Jun 1999 | 12. Jun. 1999 | jun 12 1999 | 12-Jun-1999 | 12June1999 | 1999 June 12'],
  [entry, '1 sameValue', "12 June ’99 | 12 june '99 | 12 June 99"],
  [entry, '1 sameValue', '1999-06-12 | 1999/06/12 | 1999.6.12 | Saturday 12 June 1999 | Sat, 12 Jun 1999'],
  [entry, '1 sameValue', 'twelfth of June 1999 | June the 12th, 1999'],
  [entry, '1 sameValue', '12 VI 1999 | 12.VI.1999 | about 12 June 1999 | 12 June 1999 AD | １２ June １９９９'],
  [entry, '1 ambiguous', '12/6/1999 | 12.6.1999 | 12-6-1999 | 12 6 1999 | 12/06/99 | 12.06.99'],
  [entry, '0 wrongDate', '6/12/1999 | 13 June 1999 | 11 June 1999 | 12 July 1999 | 12 June 1998 | 2 June 1999'],
  [entry, '0 wrongDate', '12 June 1899 | 24 March 1999 | 1999-12-06'],
  [entry, '0.67 coarser', 'June 1999 | Jun 99 | 1999-06 | 6/1999 | 06.1999 | mid-June 1999 | 10-14 June 1999'],
  [entry, '0.67 coarser', 'early June 1999'],
  [entry, '0.33 coarser', "1999 | in 1999 | '99 | the year 1999 | summer 1999 | mid-1999 | May or June 1999 | 1999."],
  [entry, '0 coarser', '1990s | the 1990s | 20th century | 1990-2000 | 1998 or 1999'],
  [entry, '0.33 noYear', '12 June | June 12th | 12/6 | 12.6.'],
  [entry, '0 wrongDate', '13 June | July 1999 | 1998 | May 1999 | spring 1999 | 1980s | 19th century | late June 1999'],
  [
    entry,
    '0 unreadable',
    'winter 1999 | 12 | 99 | yesterday | before the war | Russia | 31 June 1999 | 12 June 1999 or so',
  ],
  [entry, '0 unreadable', '1999-13-45 | after 12 June 1999 | not 12 June 1999 | 12 June 1999 BC'],
  [entry, '0 empty', '    | ? | — | ...'],
  ['the-armistice/when/when', '0 wrongDate', '27 December 1948 | 27 November 1949 | 17 December 1949 | 27/12/1948'],
  ['the-armistice/when/when', '1 sameValue', '27/12/1949 | 12/27/1949 | 27.12.49 | Dec 27, 1949 | 27 Decmber 1949'],
  ['the-armistice/when/when', '1 sameValue', '27 Dezember 1949'],
  ['the-signing/when/when', '1 sameValue', 'eighteenth March 1999 | 18 Mar 1999'],
  ['the-strikes/when/when', '1 sameValue', 'twenty-fourth of March 1999 | March twenty fourth, 1999 | 24 mar 1999'],
  ['the-strikes/when/when', '1 sameValue', '24.3.1999 | 3/24/1999'],
])

marks('day and month alone', [
  [entry, '0 noYear', 'June'],
  [entry, '0 unreadable', 'Saturday'],
])

marks('a day of a year that the question names', [
  [day, '1 sameValue', '10 June | June 10 | 10th of June | June 10, 1999'],
  [day, '1 ambiguous', '10/6 | 10.6. | 10/6/1999'],
  [day, '0.67 coarser', 'June | June 1999'],
  [day, '0.33 coarser', '1999 | summer'],
  [day, '0 wrongDate', '11 June | July | 10 June 1998'],
  [day, '0 unreadable', '10 | about'],
])

marks('a month', [
  ['the-swap/when/when', '1 exact', 'May 1999 | may 1999'],
  ['the-swap/when/when', '1 sameValue', "5/1999 | 1999-05 | 05.1999 | in May, 1999 | May '99"],
  ['the-swap/when/when', '1 within', '12 May 1999 | 1 May 1999 | 31.5.1999 | early May 1999'],
  ['the-swap/when/when', '0.50 coarser', '1999 | spring 1999 | April-May 1999 | early 1999'],
  ['the-swap/when/when', '0 coarser', '1990s'],
  ['the-swap/when/when', '0 wrongDate', 'June 1999 | May 1998 | 1 June 1999 | 1998 | autumn 1999'],
  ['the-swap/when/when', '0 unreadable', 'Monday | soon'],
  ['the-swap/when/when', '0.33 noYear', 'May'],
  ['the-handover/when/when', '1 sameValue', 'Nov 1998 | Nov. 98 | Novmber 1998 | novembre 1998 | 11/1998'],
])

marks('a year, a decade, a century', [
  ['the-break/when/when', '1 exact', '1948'],
  ['the-break/when/when', '1 sameValue', "in 1948 | '48 | the year 1948 | around 1948 | AD 1948 | c. 1948"],
  ['the-break/when/when', '1 within', 'June 1948 | 28 June 1948 | late 1948'],
  ['the-break/when/when', '0.33 coarser', "1940s | the 1940s | the '40s | 1947 or 1948 | 1945-1949"],
  ['the-break/when/when', '0 coarser', '20th century | the twentieth century'],
  ['the-break/when/when', '0 wrongDate', '1949 | 1984 | 1938 | June 1949 | 1950s'],
  ['the-break/when/when', '0 unreadable', '48 | 948 | 19481 | forty-eight | 19 48'],
  ['the-nineties/when/when', '1 exact', 'The 1990s | 1990s'],
  ['the-nineties/when/when', '1 sameValue', "1990's | 90s | the '90s | 1990 to 1999 | 1990-99"],
  ['the-nineties/when/when', '1 within', '1994 | the early 1990s'],
  ['the-nineties/when/when', '0.33 coarser', '20th century'],
  ['the-nineties/when/when', '0 wrongDate', '1980s | 2000 | 19th century'],
  ['the-old-realm/when/when', '1 exact', 'The 15th century | 15th century'],
  ['the-old-realm/when/when', '1 sameValue', 'fifteenth century | XV century | 15th c. | in the 15th century'],
  ['the-old-realm/when/when', '1 within', '1450s | 1459 | mid-15th century | late 15th century'],
  ['the-old-realm/when/when', '0 wrongDate', '14th century | 16th century | 1389 | 1550s'],
])

marks('a span', [
  ['the-days/when/when', '1 exact', '2 and 3 June 1999'],
  ['the-days/when/when', '1 sameValue', '2-3 June 1999 | 2–3 June 1999 | 2 to 3 June 1999 | 2nd and 3rd of June 1999'],
  ['the-days/when/when', '1 sameValue', 'June 2-3, 1999 | June 2 and 3, 1999 | 2/3 June 1999 | 2 June to 3 June 1999'],
  ['the-days/when/when', '1 sameValue', '2 June 1999 - 3 June 1999 | 1999-06-02/1999-06-03 | 2.-3.6.1999'],
  ['the-days/when/when', '1 sameValue', '2 & 3 June 1999 | 2, 3 June 1999 | from 2 until 3 June 1999'],
  ['the-days/when/when', '1 sameValue', 'between 2 and 3 June 1999'],
  ['the-days/when/when', '0.50 partOfSpan', '2 June 1999 | 3 June 1999 | 1999-06-03 | 1-3 June 1999 | 2-4 June 1999'],
  ['the-days/when/when', '0.67 coarser', 'June 1999 | early June 1999'],
  ['the-days/when/when', '0.33 coarser', '1999'],
  ['the-days/when/when', '0 wrongDate', '4 June 1999 | 3 and 4 July 1999 | 4-5 June 1999 | 12 June 1999'],
  ['the-days/when/when', '0 wrongDate', '2-3 June 1998'],
  ['the-week/when/when', '1 sameValue', '30 May - 5 June 1999 | May 30 to June 5, 1999 | 30 May–5 June 1999'],
  ['the-week/when/when', '1 sameValue', '30.5.-5.6.1999 | 30/5/1999 to 5/6/1999'],
  ['the-week/when/when', '0.50 partOfSpan', '30 May 1999 | 1 June 1999'],
  ['the-period/when/when', '1 exact', '1998 to 2008'],
  ['the-period/when/when', '1 sameValue', '1998-2008 | 1998–2008 | from 1998 to 2008 | 1998 until 2008'],
  ['the-period/when/when', '1 sameValue', "between 1998 and 2008 | 1998/2008 | 1998 to '08 | 1998 through 2008"],
  ['the-period/when/when', '0.50 partOfSpan', '1998 | 2008 | 1998-2007 | 1999-2008'],
  ['the-period/when/when', '0 wrongDate', '2001 | 1999 to 2007 | 1990s | 2009-2018'],
  ['the-policy/when/when', '1 sameValue', 'March 2011 | 2011-03 | since 3/2011'],
  ['the-policy/when/when', '1 exact', 'since March 2011'],
  ['the-policy/when/when', '0.50 coarser', '2011 | since 2011'],
  ['the-policy/when/when', '0 wrongDate', '2012 | until March 2011 | April 2011'],
])

marks('a time told roughly', [
  ['the-season/when/when', '1 exact', 'Autumn 2005'],
  ['the-season/when/when', '1 sameValue', 'fall 2005 | October-November 2005 | Oct/Nov 2005'],
  ['the-season/when/when', '1 sameValue', 'October or November 2005'],
  ['the-season/when/when', '1 within', 'October 2005 | 7 November 2005 | Nov 2005'],
  ['the-season/when/when', '0.50 coarser', '2005 | late 2005'],
  ['the-season/when/when', '0 wrongDate', 'spring 2005 | September 2005 | autumn 2006 | 2006'],
  ['the-fall/when/when', '1 exact', 'by the middle of the 15th century'],
  ['the-fall/when/when', '1 sameValue', '1450 | about 1450 | c. 1450 | mid-15th century'],
  ['the-fall/when/when', '1 sameValue', 'the middle of the fifteenth century | 1450s'],
  ['the-fall/when/when', '1 within', '1447 | 1453 | 1455'],
  ['the-fall/when/when', '1 alias', '1459 | 15th century'],
  ['the-fall/when/when', '0 wrongDate', '1389 | 1460 | 14th century | late 15th century | 1500'],
])

marks('a date on which documents differ', [
  ['the-signing/when/when', '1 exact', '18 March 1999'],
  ['the-signing/when/when', '1 view', '15 March 1999 | Mar 15, 1999 | 15/3/1999'],
  ['the-signing/when/when', '0.67 coarser', 'March 1999'],
  ['the-signing/when/when', '0 wrongDate', '16 March 1999 | 17 March 1999'],
  ['the-opening/when/when', '1 view', '2013'],
  ['the-opening/when/when', '0.33 coarser', '2014'],
  ['the-opening/when/when', '0 wrongDate', '21 January 2013 | June 2013'],
  ['the-loss/when/when', '1 view', '2022 | April 2022 | 3 April 2022'],
  ['the-loss/when/when', '1 exact', '2023'],
])

marks('a number', [
  ['the-victims/figure.n/figure', '1 exact', '45 civilians'],
  ['the-victims/figure.n/figure', '1 sameValue', '45 | 45 killed | forty-five | forty five civilians | about 45 | ~45'],
  ['the-victims/figure.n/figure', '1 sameValue', '45.0 | 045 | exactly 45 people | ４５'],
  ['the-victims/figure.n/figure', '0 wrongNumber', '54 | 44 | 46 | 450 | 4.5 | 0 | over 45 | fewer than 45'],
  ['the-victims/figure.n/figure', '0 wrongNumber', 'fifty-four | four | 45 thousand | 45m'],
  ['the-victims/figure.n/figure', '0 wrongUnit', '45 % | 45 days | 45 euros'],
  ['the-victims/figure.n/figure', '0 unreadable', '40-50 | 45 or 46 | many | not 45 | twice 45 | -45 | 45th'],
  ['the-victims/figure.n/figure', '0 unreadable', 'four five | 4 5 | Serbia'],
  ['the-dead/figure.n/figure', '1 exact', '45'],
  ['the-dead/figure.n/figure', '1 sameValue', '~45 | 45 people | about 45'],
  ['the-dead/figure.n/figure', '0 wrongNumber', '> 45 | <45'],
  ['the-dead/figure.n/figure', '0 unreadable', '-45 | −45'],
  ['the-bombing/figure.n/figure', '1 sameValue', '78 | seventy-eight days | 78days | 78 d'],
  ['the-bombing/figure.n/figure', '0 wrongUnit', '78 weeks | 78 hours'],
  ['the-bombing/figure.n/figure', '0 wrongNumber', '11 weeks | 77 | 87 days'],
  ['the-share/figure.n/figure', '1 exact', '51 %'],
  ['the-share/figure.n/figure', '1 sameValue', '51 | 51% | 51 per cent | 51 percent | fifty-one percent | 51 pct'],
  ['the-share/figure.n/figure', '1 view', '50 | 50 % | fifty per cent'],
  ['the-share/figure.n/figure', '0 wrongNumber', '52 | 15 % | 0.51 | 49 %'],
  ['the-worth/figure.n/figure', '1 exact', 'about 800 million euros'],
  ['the-worth/figure.n/figure', '1 sameValue', '800 | 800 million | €800m | 800m euros | 800,000,000 | 800 000 000'],
  ['the-worth/figure.n/figure', '1 sameValue', '0.8 billion | 0,8 bn € | eight hundred million | 800 mio EUR'],
  ['the-worth/figure.n/figure', '1 rounded', '795 | 803 million | 805 million euros'],
  ['the-worth/figure.n/figure', '1 view', '800 million dollars | $800 million'],
  ['the-worth/figure.n/figure', '0 wrongUnit', '800 million pounds | 800 %'],
  ['the-worth/figure.n/figure', '0 wrongNumber', '780 | 900 million | 800 billion | 800 thousand | 8 million | 80'],
  ['the-budget/figure.n/figure', '1 sameValue', '1.1 | 1,1 billion | 1.1bn | 1 100 million | 1,100,000,000'],
  ['the-budget/figure.n/figure', '1 sameValue', '€1.1 billion | 1,100 million'],
  ['the-budget/figure.n/figure', '0 wrongNumber', '11 | 1.2 billion | 1.1 million | 1 billion | 1.11'],
  ['the-contingent/figure.n/figure', '1 sameValue', "10000 | 10,000 | 10 000 | 10.000 | 10'000 | 10k | 10 thousand"],
  ['the-contingent/figure.n/figure', '1 sameValue', 'ten thousand | ten thousand men | up to 10,000 | 10,000.0'],
  ['the-contingent/figure.n/figure', '0 wrongNumber', '1000 | 100000 | 1,000 | 10 | 10,001 | a thousand | 9,999'],
  ['the-contingent/figure.n/figure', '0 wrongNumber', '10 million'],
  ['the-troops/figure.n/figure', '1 sameValue', '500 | five hundred | 5 hundred | some 500 soldiers | nearly 500'],
  ['the-troops/figure.n/figure', '1 rounded', '495 | 503 | 505'],
  ['the-troops/figure.n/figure', '0 wrongNumber', '450 | 490 | 510 | 550 | 5,000 | over 500'],
  ['the-activities/figure.n/figure', '1 sameValue', '90 | ninety'],
  ['the-activities/figure.n/figure', '0 wrongNumber', '91 | 89 | 95 | 100 | nineteen'],
  ['the-rule/figure.n/figure', '1 exact', 'over 350 years'],
  ['the-rule/figure.n/figure', '1 sameValue', '350 | more than 350 | three hundred and fifty years | > 350'],
  ['the-rule/figure.n/figure', '1 rounded', '352'],
  ['the-rule/figure.n/figure', '0 wrongNumber', '300 | 345 | 400 | less than 350 | 500'],
  ['the-vote/figure.n/figure', '1 sameValue', '109 | 109 of 120 | 109/120 | 109 out of 120 | a hundred and nine'],
  ['the-vote/figure.n/figure', '1 sameValue', 'one hundred nine | 109 of the 120'],
  ['the-vote/figure.n/figure', '0 wrongNumber', '120 | 119 | 190 | 110 of 120'],
  ['the-vote/figure.n/figure', '0 unreadable', '109 of 130 | 109 and 120'],
  ['the-vote/figure.n/figure', '0 wrongNumber', '109 120'],
  ['the-tanks/figure.n/figure', '1 sameValue', '30 | thirty | 30 T-72MS | 30 tanks'],
  ['the-tanks/figure.n/figure', '0 wrongNumber', '13 | 72 | 3'],
  ['the-recognitions/figure.n/figure', '1 sameValue', '100 | more than a hundred | over 100'],
  ['the-recognitions/figure.n/figure', '0 wrongNumber', '10 | 98 | 120'],
  ['the-count/figure.n/figure', '1 sameValue', '22 | twenty-two'],
  ['the-count/figure.n/figure', '1 view', '21 | twenty-one chapters'],
  ['the-count/figure.n/figure', '0 wrongNumber', '20 | 12'],
])

marks('a vote', [
  ['the-draft/votes/votes', '1 sameValue', '3 for, 12 against | 3-12 | 3-12-0 | 3:12 | 3 to 12 | 12 against, 3 for'],
  ['the-draft/votes/votes', '1 sameValue', 'rejected by 12 against, 3 for | 3 in favour, 12 against, no abstentions'],
  ['the-draft/votes/votes', '1 sameValue', 'three for, twelve against | 3 yes 12 no'],
  ['the-draft/votes/votes', '1 exact', 'Rejected: 3 for, 12 against'],
  ['the-draft/votes/votes', '0 wrongNumber', '12-3 | 12 for, 3 against | 3-11 | 3 for, 12 against, 1 abstained'],
  ['the-draft/votes/votes', '0 wrongNumber', 'adopted: 3 for, 12 against'],
  ['the-draft/votes/votes', '0 unreadable', 'rejected | 3 | 3 for | supported | 3 12 0 0'],
  ['the-other-draft/votes/votes', '1 sameValue', '13-1-1 | 13 for, 1 against, 1 abstention'],
  ['the-other-draft/votes/votes', '1 sameValue', '13 for, 1 abstained, 1 against'],
  ['the-other-draft/votes/votes', '0.67 some', '13-1 | 13 for, 1 against'],
  ['the-other-draft/votes/votes', '0 wrongNumber', '13-1-0 | 13-2-0 | 1-13-1'],
])

marks('a person', [
  [minister, '1 exact', 'Sergey Lavrov | sergey lavrov | SERGEY LAVROV'],
  [minister, '1 alias', 'Lavrov | lavrov | Lavrov, Sergey | Lavrov Sergey | Sergei Lavrov | S. Lavrov | S Lavrov'],
  [minister, '1 alias', 'Mr Lavrov | Mr. Sergey Lavrov | Foreign Minister Lavrov | Sergej Lavrov'],
  [minister, '1 alias', 'Russia’s foreign minister Lavrov | the Russian Foreign Minister Sergey Lavrov'],
  [minister, '1 alias', 'Lavrov (Russia)'],
  [minister, '1 slip', 'Lavrob | Lavorv | Lavro | Lavroov | Labrov | Sergey Lavro | Sirgey Lavrov | Lvarov | Larov'],
  [minister, '0 wrong', 'Dmitry Lavrov | Lvarvo | Lav | Sergey | Lavrentiev | Laurel | Lavrov’s deputy | not Lavrov'],
  [minister, '0 wrong', 'Lavrov or Ivanov | supported | opposed'],
  [minister, '0 otherActor', 'Putin | Primakov | Vladimir Putin | Russia | Dačić | Kosovo'],
  ['primakov-office/role.minister/holder', '1 alias', 'Primakov | Yevgeny Primakov | Evgeny Primakov'],
  ['primakov-office/role.minister/holder', '1 alias', 'Y. Primakov'],
  ['primakov-office/role.minister/holder', '1 slip', 'Primakof | Premakov | Evgenij Primakov | Primkov'],
  ['primakov-office/role.minister/holder', '0 otherActor', 'Lavrov | Mr Lavrov'],
  ['kharchenko-office/role.minister/holder', '1 exact', 'Alexander Botsan-Kharchenko | alexander botsan kharchenko'],
  ['kharchenko-office/role.minister/holder', '1 alias', 'Kharchenko | Botsan-Kharchenko | Harchenko'],
  ['kharchenko-office/role.minister/holder', '1 alias', 'Aleksander Botsan-Kharchenko'],
  ['dacic-office/role.minister/holder', '1 exact', 'Ivica Dacic | Ivica Dačić'],
  ['dacic-office/role.minister/holder', '1 alias', 'Dacic | Dačić | Daçiç | Prime Minister Dačić | PM Dacic'],
  ['dacic-office/role.minister/holder', '1 alias', 'I. Dačić'],
  ['dacic-office/role.minister/holder', '0 otherActor', 'Tadić | Tadic | Boris Tadić | Vučić | Serbia'],
  ['dacic-office/role.minister/holder', '0 wrong', 'Dadic | Dacci | Ivica | Boris Dacic'],
  ['tadic-office/role.minister/holder', '0 otherActor', 'Dačić | Ivica Dačić'],
  ['thaci-office/role.minister/holder', '1 alias', 'Thaci | Thaçi | President Thaçi of Kosovo'],
  ['thaci-office/role.minister/holder', '0 wrong', 'Thaqi | Taci'],
  ['thaci-office/role.minister/holder', '1 slip', 'Hasim Thaci'],
  ['bora-office/role.minister/holder', '1 exact', 'Bora Milosevic'],
  ['bora-office/role.minister/holder', '1 alias', 'B. Milošević | Milosevic, Bora'],
  ['bora-office/role.minister/holder', '1 slip', 'Bora Milosevich | Bora Milaševič'],
  ['bora-office/role.minister/holder', '0.50 shared', 'Milošević | Milosevic | Mr Milošević | Milosevich'],
  ['bora-office/role.minister/holder', '0 otherActor', 'Slobodan Milošević | S. Milosevic | Slobodan Milosevich'],
  ['ahtisaari-office/role.minister/holder', '1 slip', 'Ahtisari | Athisaari | Ahtissari | Martti Athisaari'],
  ['ahtisaari-office/role.minister/holder', '0 wrong', 'Atisari | Martti'],
  ['markovic-office/role.minister/holder', '1 alias', 'Markovic | A. Marković'],
  ['markovic-office/role.minister/holder', '1 slip', 'Markovich | Mrakovic | Ana Merkovic'],
  ['markovic-office/role.minister/holder', '0 otherActor', 'Mirković | Eva Mirkovic | Mirkovich'],
  ['markovic-office/role.minister/holder', '0.50 shared', 'Merkovic | Mrkovic'],
  ['markovic-office/role.minister/holder', '0 otherActor', 'Eva Markovic'],
])

marks('a state or body', [
  ['russia/stance/who', '1 exact', 'Russia | russia'],
  ['russia/stance/who', '1 alias', 'Moscow | Russian Federation | the Russian Federation'],
  ['russia/stance/who', '1 slip', 'Rusia | Rusisa | Russsia | Moskow | Russian'],
  ['russia/stance/who', '0.50 kin', 'Putin | Lavrov | Vladimir Putin'],
  ['russia/stance/who', '0 otherActor', 'Serbia | Belgrade | the US | Vučić'],
  ['russia/stance/who', '0 wrong', 'Prussian | China | Russia and Serbia | opposed | supported by Russia'],
  ['putin/stance/who', '0.50 kin', 'Russia | Moscow'],
  ['putin/stance/who', '1 alias', 'Putin | President Putin | V. Putin'],
  ['putin/stance/who', '0 wrong', 'Putim | Rasputin | Ptin'],
  ['putin/stance/who', '0 otherActor', 'Lavrov'],
  ['kosovo/stance/who', '1 exact', 'Kosovo'],
  ['kosovo/stance/who', '1 alias', 'Kosova | KOSOVA | Kosovo and Metohija | Pristina | Prishtina | Priština'],
  ['kosovo/stance/who', '1 slip', 'Kosvo | Kossovo | Kosovë | Prishtinë'],
  ['macedonia/stance/who', '0 otherActor', 'Montenegro | Crna Gora'],
  ['macedonia/stance/who', '1 alias', 'North Macedonia'],
  ['macedonia/stance/who', '1 slip', 'Makedonia | Macedonja | Nort Macedonia'],
  ['macedonia/stance/who', '0 wrong', 'Makedonija | South Macedonia'],
  ['united-states/stance/who', '1 exact', 'the United States | United States'],
  ['united-states/stance/who', '1 alias', 'US | USA | U.S. | U.S.A. | the US | Washington'],
  ['united-states/stance/who', '1 slip', 'Unted States | United State'],
  ['united-states/stance/who', '0 wrong', 'UK | U | States'],
  ['bosnia/stance/who', '1 alias', 'Bosnia | BiH | Bosnia-Herzegovina | Bosnia & Herzegovina'],
  ['bosnia/stance/who', '1 slip', 'Bosnia and Hercegovina'],
  ['council/stance/who', '1 alias', 'UNSC | Security Council | United Nations Security Council'],
  ['council/stance/who', '1 alias', 'U.N. Security Council | the Security Council of the UN'],
  ['kfor/stance/who', '0 wrong', 'KFR | IFOR | SFOR'],
  ['the-draft/body/body', '1 exact', 'Russia'],
  ['the-draft/body/body', '0 otherActor', 'Putin | Serbia'],
  ['the-other-draft/body/body', '1 sameValue', 'Serbia and Kosovo | Kosovo, Serbia | Belgrade and Pristina'],
  ['the-other-draft/body/body', '1 sameValue', 'Kosova & Serbia'],
  ['the-other-draft/body/body', '0.50 some', 'Serbia | Kosovo'],
  ['the-other-draft/body/body', '0 otherActor', 'Serbia and Russia | Montenegro'],
  ['the-other-draft/body/body', '0 wrong', 'Serbia and Atlantis'],
  ['the-article/body/body', '1 sameValue', 'Lavrov and Dacic | Dačić, Lavrov'],
  ['the-article/body/body', '1 sameValue', 'Foreign Minister Lavrov with Ivica Dačić'],
  ['the-article/body/body', '0.50 some', 'Lavrov'],
  ['the-article/body/body', '0 otherActor', 'Lavrov and Tadić'],
])

marks('a resolution or another instrument', [
  [un, '1 exact', 'Security Council Resolution 1244 (1999) | security council resolution 1244 1999'],
  [un, '1 sameValue', '1244 | UNSC 1244 | UNSCR 1244 | Resolution 1244 | resolution 1244 | Res. 1244 | SC Res 1244'],
  [un, '1 sameValue', 'UNSCR1244 | UNSC Resolution 1244 | Security Council Resolution 1244'],
  [un, '1 sameValue', 'UN Security Council Resolution 1244 (1999)'],
  [un, '1 sameValue', 'S/RES/1244 | s/res/1244 | S/RES/1244(1999) | S/RES/1244 (1999) | s / res / 1244 | 1244 (1999)'],
  [un, '1 sameValue', '1244 of 1999 | 1244/1999 | No. 1244 | resolution no 1244 | #1244 | R 1244'],
  [un, '1 sameValue', 'the resolution 1244'],
  [un, '0 otherSymbol', '1199 | UNSCR 1199 | 1245 | 1224 | 1234 | 12440 | 124 | 2244 | Resolution 338 | GA 1244'],
  [un, '0 otherSymbol', 'A/RES/1244 | General Assembly Resolution 1244 | 64/298 | Kumanovo Agreement'],
  [un, '0.50 wrongYear', '1244 (1998) | S/RES/1244 (2001)'],
  [un, '0 wrong', 'twelve forty-four | the one on Kosovo | Resolution | Russia | either 1244 or 1199 | not 1244'],
  ['res-242/symbol/which', '0 otherSymbol', '338 | UN Security Council Resolution 338 | Resolution 338 | 224 | 1244'],
  ['res-242/symbol/which', '1 sameValue', '242 | UNSC 242 | UN Security Council Resolution 242'],
  ['res-1244/adopted/event', '1 sameValue', '1244 | S/RES/1244'],
  ['res-1244/adopted/event', '0 otherSymbol', '1199'],
  ['res-64-298/symbol/which', '1 exact', 'General Assembly Resolution A/RES/64/298'],
  ['res-64-298/symbol/which', '1 sameValue', 'A/RES/64/298 | 64/298 | GA 64/298 | UNGA Resolution 64/298'],
  ['res-64-298/symbol/which', '1 sameValue', 'a/res/64/298 | General Assembly resolution 64/298 | 64 / 298'],
  ['res-64-298/symbol/which', '1 view', 'A/RES/64/292 | 64/292'],
  ['res-64-298/symbol/which', '0 otherSymbol', '298 | 64/289 | 63/298 | S/RES/64/298 | 64'],
  ['kumanovo/symbol/which', '1 alias', 'the Kumanovo Agreement | Kumanovo Agreement | Kumanovo | kumanovo accord'],
  ['kumanovo/symbol/which', '1 alias', 'Military Technical Agreement | Military-Technical Agreement | MTA'],
  ['kumanovo/symbol/which', '1 alias', 'the agreement of Kumanovo'],
  ['kumanovo/symbol/which', '1 slip', 'Kumanavo | Kumanovo Agrement | Kumanova Agreement'],
  ['kumanovo/symbol/which', '1 slip', 'Military Tehnical Agreement'],
  ['kumanovo/symbol/which', '0 otherSymbol', 'Washington Agreement | Washington | 1244'],
  ['kumanovo/symbol/which', '0 wrong', 'Agreement | the agreement | Rambouillet | Dayton Agreement'],
  ['kumanovo/symbol/which', '0 wrong', 'Military Agreement'],
  ['washington/adopted/event', '1 alias', 'Washington | the Washington Accords | Economic Normalization'],
  ['washington/adopted/event', '0 otherSymbol', 'Kumanovo'],
])

describe('a mark', () => {
  const proves = (id: string, text: string, reader = {}) => markedIn(typedDeck, id, text, reader).proves

  it('proves that the card was known by a right answer, however it was put', () => {
    const known = { card: `made/${entry}`, revision: 1, answer: 'good' }
    expect(proves(entry, '12 June 1999')).toEqual([{ ...known, given: '12 June 1999' }])
    expect(proves(entry, ' 12.6.99 ')).toEqual([{ ...known, given: '12.6.99' }])
  })
  it('proves by a wrong answer that it was not, and what it was mistaken for', () => {
    expect(proves(entry, '24 March 1999')).toEqual([
      { card: `made/${entry}`, revision: 1, answer: 'again', given: '24 March 1999', mistakenFor: 'made/the-strikes' },
    ])
    expect(proves(minister, 'Primakov')[0]).toMatchObject({ answer: 'again', mistakenFor: 'made/primakov-office' })
    expect(proves(un, '1199')[0]).toMatchObject({ answer: 'again', mistakenFor: 'made/res-1199' })
    expect(proves('the-victims/figure.n/figure', '46')[0]).not.toHaveProperty('mistakenFor')
  })
  it('proves nothing by what is right in part, nor by an empty answer', () => {
    expect(proves(entry, 'June 1999')).toEqual([])
    expect(proves('bora-office/role.minister/holder', 'Milošević')).toEqual([])
    expect(proves(entry, ' ')).toEqual([])
  })

  const reason = (id: string, text: string, reader = {}) => markedIn(typedDeck, id, text, reader).reason

  it('says how the date was read, and what happened then', () => {
    expect(reason(entry, '24.3.99')).toEqual({
      code: 'wrongDate',
      meant: '24 March 1999',
      is: 'The strikes happened on 24 March 1999',
    })
    expect(reason(entry, '4 August 1996')).toEqual({ code: 'wrongDate', meant: '4 August 1996' })
  })
  it('reads day and month in the learner’s order, and echoes it', () => {
    expect(reason(entry, '12/6/1999')).toEqual({ code: 'ambiguous', meant: '12 June 1999', other: '6 December 1999' })
    expect(reason(entry, '6/12/1999', { dayFirst: false })).toEqual({
      code: 'ambiguous',
      meant: '12 June 1999',
      other: '6 December 1999',
    })
    expect(reason(entry, '12/6/1999', { dayFirst: false })).toEqual({
      code: 'wrongDate',
      meant: '6 December 1999',
      other: '12 June 1999',
    })
    expect(reason('the-strikes/when/when', '24/3/1999', { dayFirst: false })).toEqual({
      code: 'sameValue',
      meant: '24 March 1999',
    })
  })
  it('tells the difference between the views of a dispute', () => {
    const main = '18 March 1999'
    expect(reason('the-signing/when/when', '15 March 1999')).toEqual({
      code: 'view',
      meant: '15 March 1999',
      documents: ['the note'],
      main,
    })
    expect(reason('the-worth/figure.n/figure', '$800m')).toMatchObject({ code: 'view', meant: '800 million dollars' })
    expect(reason('res-64-298/symbol/which', '64/292')).toMatchObject({ code: 'view', meant: 'A/RES/64/292' })
  })
  it('earns by a view what it would earn by the deck’s own answer', () => {
    const opening = markedIn(typedDeck, 'the-loss/when/when', '2020s')
    expect(opening).toMatchObject({ share: 1 / 3, reason: { code: 'coarser', asked: 'year' } })
  })
  it('says who or what it is instead', () => {
    expect(reason(minister, 'Tadic')).toEqual({
      code: 'otherActor',
      meant: 'Boris Tadić',
      is: 'Boris Tadić: President of Serbia from 2004',
    })
    expect(reason(un, 'UNSC 242')).toMatchObject({
      code: 'otherSymbol',
      meant: 'Security Council Resolution 242 (1967)',
    })
    expect(reason(un, 'Resolution 338')).toEqual({ code: 'otherSymbol', meant: 'Resolution 338' })
    expect(reason(un, 'GA res. 64/298')).toMatchObject({ is: expect.stringContaining('9 September 2010') as string })
  })
  it('tells whose word a name is', () => {
    expect(reason('kosovo/stance/who', 'Kosova')).toEqual({
      code: 'alias',
      meant: 'Kosovo',
      usedBy: 'Kosovo Albanians',
    })
    expect(reason('kosovo/stance/who', 'Priština')).toEqual({ code: 'alias', meant: 'Kosovo' })
  })

  it('accepts what the learner said was right before, in any spelling, and says so', () => {
    const aliases = ['The Old Fox', '1,001']
    expect(markedIn(typedDeck, minister, 'old fox', { aliases })).toMatchObject({
      share: 1,
      right: true,
      reason: { code: 'learners', meant: 'old fox' },
    })
    expect(reason('the-victims/figure.n/figure', '1 001', { aliases })?.code).toBe('learners')
    expect(reason('the-victims/figure.n/figure', '1 002', { aliases })?.code).toBe('wrongNumber')
    expect(reason(minister, 'Lavrov', { aliases: ['Lavrov'] })?.code).toBe('alias')
  })

  it('is given by the answer as it was asked when its question is gone or has changed, and an error is then not certain', () => {
    const gone = { ...typedItem(typedDeck, entry), card: 'made/no-such-fact/when/when' }
    const changed = { ...typedItem(typedDeck, minister), revision: 2, answer: 'Igor Ivanov' }
    const marked = (item: TypedItem, text: string) => typedMark(typedDeck, item, text, aReader())
    expect(marked(gone, '12 June 1999').right).toBe(true)
    expect(marked(gone, 'June 12, 1999').right).toBe(true)
    expect(marked(gone, 'June 1999').share).toBeCloseTo(2 / 3)
    expect(marked(changed, 'igor ivanov').right).toBe(true)
    expect(marked(changed, 'Lavrov')).toEqual({ share: 0, right: false, reason: { code: 'wrong' }, proves: [] })
  })
})
