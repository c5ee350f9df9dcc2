/** The Web Lock that a session holds: one at a time on this device, and no new edition of a deck while it lasts. */
export const studyLock = 'dossier-study'

/** Not while another tab is in a session: it holds cards of the edition before, and would answer those. Then nothing is done: `undefined`. */
export const betweenSessions = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
  const locks = navigator.locks as LockManager | undefined // old browsers have none: there transactions alone keep a deck whole
  return locks ? locks.request(studyLock, { ifAvailable: true }, (lock) => (lock ? work() : undefined)) : work()
}
