import type { DueOrder } from '@/domain/scheduling/dueOrder'
import type { EasyDays } from '@/domain/scheduling/easyDays'
import type { Theme } from '@/storage/settings'
import type { Counts } from '@/domain/reviews/backup'
import { count, day, number, share, timeOfDay } from './format'

const themes: Record<Theme, string> = { auto: 'Auto', light: 'Light', dark: 'Dark' }
const localDay = (at: number) => {
  const date = new Date(at)
  return day(new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10))
}
const moment = (at: number) => `${localDay(at)}, ${timeOfDay(at)}`

const sorts: Record<keyof Counts, (n: number) => string> = {
  reviews: (n) => count(n, 'answer'),
  actions: (n) => count(n, 'action (undo, suspend, flag and the like)', 'actions (undo, suspend, flag and the like)'),
  quizzes: (n) => count(n, 'quiz', 'quizzes'),
  weights: (n) => count(n, 'set of weights', 'sets of weights'),
  settings: (n) => count(n, 'setting'),
  decks: (n) => count(n, 'deck of your own', 'decks of your own'),
}

const dueOrderNames: Record<DueOrder, string> = {
  leastRecalled: 'Most nearly forgotten first',
  mostRecalled: 'Best remembered first',
  longestWaiting: 'Longest overdue for their interval first',
  earliestDue: 'By the day they were due',
  hardest: 'Most difficult first',
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

export const settingsWords = {
  title: 'Settings',
  loading: 'Looking up your settings…',
  meaning: 'What this means',
  study: {
    title: 'Study',
    newPerDay: 'New cards a day',
    reviewsPerDay: 'Reviews a day, at most',
    dueOrder: {
      label: 'Due cards come',
      orders: dueOrderNames,
      meaning:
        'In which order due cards are asked, and so which wait for another day when more are due than a day asks. Cards of an exam that is ahead go before others.',
    },
    retention: 'Desired retention',
    retentionMeaning:
      'The share of cards you want to know when they come back. The higher, the sooner they come back and the more reviews each day has. It holds from the next answer on.',
    /** `chosen`: the share chosen, of 1; `days` until a card comes back then that would come back after `usual` at 90 %. */
    retentionExample: (chosen: number, days: number, usual: number) =>
      days === usual
        ? 'The usual choice.'
        : `A card that is due after ${count(usual, 'day')} at ${share(0.9)} is due after ${count(days, 'day')} at ${share(chosen)}.`,
    share,
    fitted: {
      label: 'Memory model',
      usual: 'The usual one, fitted to thousands of learners. It will be fitted to you once there are answers enough.',
      own: (answers: number, on: string) => `Fitted to ${count(answers, 'answer')} of yours on ${day(on)}.`,
      goBack: 'Go back to the one before',
      meaning:
        'How fast you forget decides when a card comes back. After a session, when your answers have grown by a twentieth, the model is fitted to them on this device, and taken over only where it foretells your newest answers at least as well. Days that were planned stay as they are until you next answer the card.',
    },
    dayStart: 'A new day begins at',
    dayStartMeaning: 'Answers before this hour count for the day before. Days that are past stay as they were.',
    hour: (hour: number) => `${String(hour).padStart(2, '0')}:00`,
    easyDays: {
      label: 'Easy days',
      days: weekdays,
      eases: { usual: 'As usual', fewer: 'Half', none: 'Fewest' },
      chosen: (eases: EasyDays) => {
        const easy = weekdays.filter((_, day) => eases[day] !== 'usual')
        return easy.length ? easy.join(', ') : 'none'
      },
      meaning:
        'Cards that may come back on one of several days are put on another than these. It holds from the next answer on; cards that come back within two days cannot be moved.',
    },
    readFirst: 'Read new facts first',
    readFirstHint: 'A new fact is shown as a statement and asked some minutes later.',
    quizSchedules: 'Quizzes change my schedule',
    quizSchedulesHint:
      'A wrong answer in a quiz brings its card back sooner; a right one counts where you typed it and the card was due or new.',
    keys: 'Single keys answer cards',
    keysHint: 'Space, 1 to 4, U and ? during study.',
    range: (least: number, most: number) => `${number(least)} to ${number(most)}`,
  },
  advanced: {
    title: 'Advanced',
    simulator: 'Open the simulator',
    simulatorHint:
      'The simulator works out how many minutes a day each desired retention would cost you, and how much you would remember.',
  },
  appearance: { title: 'Appearance', theme: 'Colours', themes },
  data: {
    title: 'Your data',
    keeping: 'Protected',
    kept: 'Yes: the browser does not clear it when space runs out.',
    notKept: 'Not yet: the browser may clear it when space runs out.',
    unknownKept: 'This browser does not say. Save a backup now and then.',
    ask: 'Ask the browser to protect it',
    refused:
      'The browser declined. It may agree once the app is installed or used more often. Until then, save backups.',
    used: 'Space used',
    about: (size: string) => `about ${size}`,
    lastBackup: 'Last backup',
    never: 'never',
    moment,
  },
  backup: {
    save: 'Save backup',
    saving: 'Writing your backup…',
    saved: (file: string) =>
      `Saved as ${file}. Keep it where this device is not: another device, a drive, a mail to yourself.`,
    hint: 'A backup holds all your answers, settings and own decks in one file. Restoring adds what is missing and never removes anything.',
    fileName: (iso: string) => `dossier-${iso}.jsonl.gz`,
    restore: 'Restore backup',
    reading: 'Reading the backup…',
    planTitle: (at: number) => `Backup of ${moment(at)}`,
    planAdds: 'It would add to this device:',
    planKnown: (n: number) => `${count(n, 'entry', 'entries')} of it ${n === 1 ? 'is' : 'are'} here already.`,
    nothing: 'All of this backup is here already: there is nothing to add.',
    sort: (sort: keyof Counts, n: number) => sorts[sort](n),
    apply: 'Add to this device',
    applying: 'Adding… Keep this page open.',
    done: (reviews: number) => `Restored. ${count(reviews, 'answer was', 'answers were')} added.`,
  },
  cards: {
    title: 'Set aside',
    suspended: 'Suspended cards',
    resting: 'Resting cards',
    flagged: 'Flagged cards',
    none: 'No card is suspended, resting or flagged. You can do all of that under a card while you study, or in the library.',
    of: (doing: string, prompt: string) => `${doing}: ${prompt}`,
    undone: 'Taken back: it is set aside again.',
    until: (iso: string) => `until ${day(iso)}`,
    more: (n: number) => `Show ${number(n)} more`,
    where: (deck: string, topic: string) => `${deck}, ${topic}`,
  },
  decks: {
    title: 'Decks of your own',
    counts: (cards: number, topics: number) => `${count(cards, 'card')} in ${count(topics, 'topic')}`,
    none: 'Add facts and simple cards of your own, or bring in a table or a deck file.',
    link: 'Make and edit decks',
  },
  repair: {
    hint: 'Works your progress out anew from every answer you gave. Nothing is lost by it; try it when a number looks wrong.',
    run: 'Check and repair',
    running: 'Going through all your answers…',
    progress: (done: number) => share(done),
    done: 'Done: your progress follows from your answers.',
  },
  install: {
    insideTitle: 'On the Home Screen',
    title: 'Put it on the Home Screen',
    why: 'In a Safari tab, data may be cleared after seven days without a visit. On the Home Screen it stays.',
    steps: ['Tap Share', 'Choose “Add to Home Screen”', 'Open Dossier from there'],
    apart:
      'The app on the Home Screen has storage of its own. To take your answers along, save a backup here and restore it there.',
    inside:
      'This app on the Home Screen and the same page in Safari keep their data apart. To move answers between them, save a backup in one and restore it in the other.',
  },
  about: {
    title: 'About',
    version: (version: string) => `Dossier ${version}`,
    promise: 'Nothing leaves this device: no account, no statistics, and no network is needed once the app is loaded.',
    licence: 'The program is free software under the MIT licence.',
    texts:
      'The texts of the bundled deck are our own words. They rest on five documents; under each answer stands which one, and where in it.',
    recover: 'If the app does not update',
  },
}
