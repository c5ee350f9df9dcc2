import { serveReplay } from './replayPort'

serveReplay(self)
