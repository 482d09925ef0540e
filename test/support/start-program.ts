import { type ChildProcess, spawn } from 'node:child_process'
import { bundle, programIn, SOURCES } from '#server/build/bundle.js'
import { ROOT } from '#server/build/root.js'

const PROGRAMS = ['test/support/job-worker.ts', 'test/support/mail-sender.ts'] as const

/** A part of the server in a process of its own, which a test can kill. */
export async function startProgram(
  program: (typeof PROGRAMS)[number],
  settings: NodeJS.ProcessEnv,
): Promise<ChildProcess> {
  const folder = await bundle('test-programs', PROGRAMS, [...SOURCES, ...PROGRAMS], () => {})
  return spawn(process.execPath, [programIn(folder, program)], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}
