import { build } from '../../scripts/build.mjs'

/** Builds the app once for all browser tests; `E2E_NO_BUILD=1` takes the dist that is there. */
export default function buildOnce() {
  if (!process.env.E2E_NO_BUILD) build()
}
