import type { Reporter } from 'vitest/node'

/** Ends a test run with `N passed, N failed`, the line that a machine reads. */
export function closingLine(): Reporter {
  let passed = 0
  let failed = 0
  let hasEnded = false
  return {
    onInit() {
      // After the default reporter's own summary; a run that breaks off has failed as well.
      process.on('exit', () =>
        process.stdout.write(`\n${passed} passed, ${hasEnded ? failed : failed + 1} failed\n`),
      )
    },
    onTestRunEnd(modules, unhandledErrors) {
      hasEnded = true
      failed = unhandledErrors.length
      for (const module of modules) {
        // A file that does not load, and hooks that throw where every test has passed.
        const groups = [module, ...module.children.allSuites()]
        failed += groups.filter(group => group.errors().length > 0).length
        for (const test of module.children.allTests()) {
          if (test.result().state === 'passed') passed++
          else failed++
        }
      }
    },
  }
}
