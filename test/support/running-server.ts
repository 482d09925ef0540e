import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from './free-port.ts'

const ROOT = resolve(import.meta.dirname, '..', '..')

export interface RunningServer {
  readonly url: string
  /** The one-time link for the first administrator that it printed. */
  readonly setUpLink: string
  readonly dataDir: string
  /** Ends the process as a power cut would. */
  readonly kill: () => Promise<void>
  /** Starts it again on the same data and port. */
  readonly restart: () => Promise<void>
  /** Ends it and leaves its data. */
  readonly stop: () => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * The product as an operator starts it, on a free port of 127.0.0.1 with a data folder of its own:
 * an empty one, or a copy of `data`.
 */
export async function runServer(
  settings: Record<string, string> = {},
  data?: string,
): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'assay-journey-'))
  if (data) cpSync(data, dataDir, { recursive: true })
  const all = { ...settings, DATA_DIR: dataDir, PORT: String(await freePort()) }
  let running = await launch(all)
  const end = async (signal: NodeJS.Signals) => {
    if (running.child.exitCode !== null || running.child.signalCode !== null) return
    const ended = new Promise(resolve => running.child.once('exit', resolve))
    running.child.kill(signal)
    await ended
  }
  return {
    url: running.url,
    setUpLink: running.setUpLink,
    dataDir,
    kill: () => end('SIGKILL'),
    restart: async () => {
      await end('SIGTERM')
      running = await launch(all)
    },
    stop: () => end('SIGTERM'),
    close: async () => {
      await end('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

interface Launched {
  readonly child: ChildProcess
  readonly url: string
  readonly setUpLink: string
}

function launch(settings: Record<string, string>): Promise<Launched> {
  const child = spawn(process.execPath, ['server/build/run.js', 'server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let output = ''
    const listen = (chunk: Buffer) => {
      output += chunk.toString()
      const url = /ready: (\S+)/.exec(output)?.[1]
      if (url) resolve({ child, url, setUpLink: /works once\): (\S+)/.exec(output)?.[1] ?? '' })
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', chunk => {
      output += String(chunk)
    })
    child.once('exit', code => reject(new Error(`the server ended with ${code}:\n${output}`)))
  })
}
