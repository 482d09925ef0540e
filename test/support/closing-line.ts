import type { Reporter } from 'vitest/node'

/** Ends a test run with `N passed, N failed`, the line that a machine reads. */
export function closingLine(): Reporter {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      let passed = 0
      let failed = unhandledErrors.length
      for (const module of modules) {
        if (module.errors().length > 0) failed++
        for (const test of module.children.allTests()) {
          const { state } = test.result()
          if (state === 'passed') passed++
          else failed++
        }
      }
      // After the default reporter's own summary, which is written on the same event.
      process.on('exit', () => process.stdout.write(`\n${passed} passed, ${failed} failed\n`))
    },
  }
}
