import { createRouter, createWebHashHistory, type RouterHistory } from 'vue-router'
import TodayView from '@/features/today/TodayView.vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** Something is under way there that an update must not interrupt. */
    busy?: boolean
  }
}

/** Hash routes: any static host serves them under any path. A location whose state says `stays` leaves the page where it is scrolled to. */
export const makeRouter = (history: RouterHistory = createWebHashHistory()) =>
  createRouter({
    history,
    routes: [
      { path: '/', name: 'today', component: TodayView },
      {
        path: '/study',
        name: 'study',
        component: () => import('@/features/study/StudyView.vue'),
        meta: { busy: true },
      },
      { path: '/quiz', name: 'quiz', component: () => import('@/features/quiz/QuizView.vue'), meta: { busy: true } },
      { path: '/progress', name: 'progress', component: () => import('@/features/progress/ProgressView.vue') },
      { path: '/library', name: 'library', component: () => import('@/features/library/LibraryView.vue') },
      { path: '/plan', name: 'plan', component: () => import('@/features/plan/PlanView.vue') },
      { path: '/decks', name: 'decks', component: () => import('@/features/decks/DecksView.vue') },
      { path: '/settings', name: 'settings', component: () => import('@/features/settings/SettingsView.vue') },
      { path: '/simulator', name: 'simulator', component: () => import('@/features/simulator/SimulatorView.vue') },
      { path: '/:elsewhere(.*)*', redirect: '/' },
    ],
    scrollBehavior: (_to, _from, saved) =>
      saved ?? ((window.history.state as { stays?: true } | null)?.stays ? false : { top: 0 }),
  })
