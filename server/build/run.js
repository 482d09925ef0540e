import { pathToFileURL } from 'node:url'
import { bundledServer, programIn } from './bundle.js'

// Runs a program of the server from a bundle of the sources as they are: `run.js server/main.ts …`.
const [program = 'server/main.ts'] = process.argv.splice(2, 1)
const folder = await bundledServer(line => process.stderr.write(`${line}\n`))
process.setSourceMapsEnabled(true)
await import(pathToFileURL(programIn(folder, program)).href)
