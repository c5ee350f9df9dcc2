/** Of package.json, put in by the build. */
export const appVersion: string = import.meta.env.APP_VERSION ?? 'development'
