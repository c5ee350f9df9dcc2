import { serveSimulation } from './simulationPort'

serveSimulation(self)
