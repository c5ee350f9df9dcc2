import { count } from './format'

export const appWords = {
  name: 'Dossier',
  skipToContent: 'Skip to content',
  mainNavigation: 'Main',
  nav: { today: 'Today', study: 'Study', quiz: 'Quiz', progress: 'Progress', library: 'Library', settings: 'Settings' },
  loading: 'Opening your dossier…',
  close: 'Close',
  cancel: 'Cancel',
  update: {
    ready: 'A new version is ready.',
    take: 'Update now',
    later: 'Later',
  },
  corrected: (n: number) =>
    `${count(n, 'answer was', 'answers were')} corrected: you will see what changed when you study.`,
  error: {
    title: 'Something went wrong',
    dismiss: 'Dismiss',
    reload: 'Reload',
    unknown: 'The app met a fault of its own. Reload it; your answers are safe.',
  },
}
