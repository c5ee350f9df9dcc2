/** The Web Lock that a session holds: one at a time on this device, and no new edition of a deck while it lasts. */
export const studyLock = 'dossier-study'
