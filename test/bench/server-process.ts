import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { freePort } from '../support/free-port.ts'

export interface ServerProcess {
  readonly port: number
  readonly pid: number
  /** What it said when it was ready. */
  readonly line: string
  /** Writes a line to it and reads the next one that it says. */
  readonly ask: (line: string) => Promise<string>
  readonly stop: () => Promise<void>
}

/** Starts a script of this folder as a process of its own, on a free port of 127.0.0.1. */
export async function serverProcess(
  script: string,
  settings: Record<string, string> = {},
): Promise<ServerProcess> {
  const port = await freePort()
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', ...NODE_FLAGS, join(import.meta.dirname, script)],
    {
      env: { ...process.env, ...settings, PORT: String(port) },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  return {
    port,
    pid: child.pid ?? 0,
    line: await nextLine(child),
    ask: line => ask(child, line),
    stop: () => stop(child),
  }
}

/** PROFILE=folder leaves a CPU profile of each thread there. */
const PROFILE = process.env.PROFILE
const NODE_FLAGS = PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${PROFILE}`] : []

function nextLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const ended = (code: number | null) => reject(new Error(`the server ended with ${code}`))
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (!output.includes('\n')) return
      child.off('exit', ended)
      child.stdout?.off('data', read)
      resolve(output.split('\n')[0])
    }
    child.stdout?.on('data', read)
    child.once('exit', ended)
  })
}

function ask(child: ChildProcess, line: string): Promise<string> {
  const answer = nextLine(child)
  child.stdin?.write(`${line}\n`)
  return answer
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
