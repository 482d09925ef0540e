import { workerData } from 'piscina'
import { importWork } from './import-work.ts'

// The thread of one import; it remembers what it knows of the file from one call to the next.
export const { read, open, classify, tally, finding, prepare } = importWork(workerData)
