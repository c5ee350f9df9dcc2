import type { DeckHead } from '../src/domain/facts/deck.ts'
import type { DateFact, Level } from '../src/domain/facts/fact.ts'
import { addDays } from '../src/domain/scheduling/studyDay.ts'

// A chronicle of towns that never were: plausible enough to be read, and nothing that anybody could learn wrong from it.

/** What each topic's people did, as the marked verb and what they did it to. */
const topics = {
  harbours: ['Harbours and ships', '[dredge|dredged]', 'quay', 'lighthouse', 'slipway', 'breakwater', 'customs shed'],
  bridges: ['Bridges and roads', '[rebuild|rebuilt]', 'bridge', 'causeway', 'toll road', 'ferry landing', 'milestone'],
  schools: [
    'Schools',
    '[found|founded]',
    'grammar school',
    'school of navigation',
    'reading room',
    'boarding house',
    'academy',
  ],
  markets: [
    'Markets and guilds',
    '[charter|chartered]',
    'wool market',
    'fish market',
    'weighing house',
    'fair',
    'exchange',
  ],
  courts: [
    'Courts and councils',
    '[reform|reformed]',
    'assize',
    'town council',
    'register of deeds',
    'night watch',
    'harbour court',
  ],
  mines: ['Mines and quarries', '[open|opened]', 'slate quarry', 'salt pit', 'copper mine', 'lime kiln', 'clay field'],
  railways: [
    'Railways and posts',
    '[extend|extended]',
    'tramway',
    'post road',
    'telegraph line',
    'funicular',
    'goods yard',
  ],
  hospitals: ['Hospitals', '[endow|endowed]', 'infirmary', 'fever ward', 'apothecary', 'almshouse', 'bath house'],
  libraries: [
    'Libraries and presses',
    '[catalogue|catalogued]',
    'library',
    'map room',
    'archive',
    'printing house',
    'herbarium',
  ],
  theatres: [
    'Theatres and music',
    '[reopen|reopened]',
    'theatre',
    'opera house',
    'concert hall',
    'puppet stage',
    'organ loft',
  ],
  water: ['Water and light', '[replace|replaced]', 'aqueduct', 'pumping station', 'gas works', 'reservoir', 'fountain'],
  weather: ['Storms and floods', '[lose|lost]', 'sea wall', 'mill pond', 'orchard', 'salt marsh', 'windmill'],
} as const satisfies Record<string, [string, string, ...string[]]>
const towns =
  'Alder Bay,Ambleford,Birkenhythe,Brackwater,Calder Ness,Carrowmouth,Dunvarrow,Eastmere,Elmsgate,Fallow Point,Farnholt,Glenmarrow,Greywick,Hallowby,Harrow Sound,Hexley,Inverlow,Kestrel Cove,Larkstead,Lindholm Reach,Marrowick,Merrin,Netherby Quay,North Orrin,Oakhaven,Osmer,Pellworth,Quillan,Ravensey,Rowan Strand,Saltmarsh,Selwick,Skerry Vale,Tarnby,Thornmouth,Ulverhead,Varley,Westering,Wickham Isle,Yarrowdale'.split(
    ',',
  )
const bodies = ['the council', 'the guilds', 'the parish', 'the merchants', 'the burghers']
const which = 'old,new,northern,southern,upper,lower,royal,little,great,second'.split(',')
const topicIds = Object.keys(topics) as (keyof typeof topics)[]
const firstYear = '1600-01-01'
/** From 1600 to 1999. */
const days = 146_097
const paragraphs = 400

const slug = (name: string) => name.toLowerCase().replaceAll(' ', '-')

/** Every number below `size` once, in an order that looks like none; `stride` is a prime that does not divide it. */
const scattered = (index: number, stride: number, size: number) => (index * stride) % size

const sentencesOfTopic = 5 * which.length * bodies.length * towns.length

/** Something that happened; no two are alike. */
function eventOf(index: number) {
  const turn = index % topicIds.length
  const topic = topicIds[turn] ?? 'harbours'
  const [, verb, ...things] = topics[topic]
  let place = (scattered(Math.floor(index / topicIds.length), 7919, sentencesOfTopic) + turn * 1237) % sentencesOfTopic
  const chosen = <Choice>(choices: readonly Choice[]): Choice => {
    const choice = choices[place % choices.length] as Choice
    place = Math.floor(place / choices.length)
    return choice
  }
  const [town, thing, adjective, body] = [chosen(towns), chosen(things), chosen(which), chosen(bodies)]
  const round = Math.floor(index / (topicIds.length * sentencesOfTopic))
  const again = round ? ` (occasion ${round + 1})` : ''
  return { topic, town, event: `${body} of ${town} ${verb} the ${adjective} ${thing}${again}` }
}

/** One of the deck's facts; the same for the same index. Half are of level 2, and most dates are known to the day. */
function sampleFact(index: number): DateFact {
  const { topic, town, event } = eventOf(index)
  const date = addDays(firstYear, scattered(index, 92_821, days))
  const coarse = index >= days ? 10 : index % 10
  const level: Level = index % 4 === 0 ? 1 : index % 4 === 3 ? 3 : 2
  return {
    id: `event-${String(index).padStart(6, '0')}`,
    kind: 'date',
    topic,
    level,
    about: [slug(town)],
    event,
    // two events of one day could not be told apart
    ...(coarse === 10 && { ask: ['when'] }),
    claims: {
      when: {
        value: coarse === 4 ? date.slice(0, 4) : coarse === 7 ? date.slice(0, 7) : date,
        cites: [{ document: 'annals', at: `p${(index % paragraphs) + 1}` }],
        voice: 'record',
        revision: 1,
      },
    },
  }
}

/** The facts that make `cards` cards: a day is asked in both directions, a month or a year only in one. */
export function* sampleFacts(cards: number): Generator<{ fact: DateFact; cards: string[] }> {
  for (let index = 0, left = cards; left > 0; index++) {
    const fact = sampleFact(index)
    const both = !fact.ask && (fact.claims.when.value as string).length === firstYear.length
    const directions = both ? ['when', 'event'].slice(0, left) : ['when']
    left -= directions.length
    const ids = directions.map((direction) => `${sampleHead.id}/${fact.id}/when/${direction}`)
    yield { fact: both && directions.length === 1 ? { ...fact, ask: ['when'] } : fact, cards: ids }
  }
}

export const sampleHead: DeckHead = {
  id: 'sample',
  title: 'Annals of the forty towns',
  description: 'An invented chronicle for trials at scale. Nothing in it ever happened.',
  language: 'en',
  topics: topicIds.map((id) => ({ id, title: topics[id][0] })),
  documents: [
    {
      id: 'annals',
      title: 'Annals of the Forty Towns',
      short: 'the annals',
      kind: 'chronicle',
      language: 'en',
      perspective: 'That of nobody: it is made up by scripts/sampleDeck.ts.',
      defects: [],
      anchors: [
        {
          title: 'The years 1600 to 1999',
          paragraphs: Object.fromEntries(
            Array.from({ length: paragraphs }, (_, index) => [`p${index + 1}`, `In the year when ${index + 1}`]),
          ),
        },
      ],
    },
  ],
  actors: towns.map((town) => ({ id: slug(town), kind: 'body', names: [{ text: town }] })),
  issues: [],
}
