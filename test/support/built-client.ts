import type { TestProject } from 'vitest/node'
import { type BuiltPages, builtPages } from '#server/build/built-pages.ts'

declare module 'vitest' {
  interface ProvidedContext {
    builtPages: BuiltPages
  }
}

/** Builds the pages that the journeys see, where their sources have changed. */
export default async function builtClient(project: TestProject): Promise<void> {
  project.provide('builtPages', await builtPages(() => {}))
}
