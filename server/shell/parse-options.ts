import { parseArgs } from 'node:util'
import { ShellError } from './shell-error.ts'

export type OptionValues = ReturnType<typeof parseOptions>['values']

/** The options of the command as they were written. */
export function parseOptions(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        model: { type: 'string' },
        scheme: { type: 'string' },
        missing: { type: 'string', default: 'mean' },
        'missing-codes': { type: 'string' },
        weights: { type: 'string' },
        consistent: { type: 'boolean', default: false },
        bootstrap: { type: 'string' },
        seed: { type: 'string' },
        interval: { type: 'string' },
        draws: { type: 'string' },
        assess: { type: 'boolean', default: false },
        covariance: { type: 'boolean', default: false },
        predict: { type: 'boolean', default: false },
        'predict-from': { type: 'string' },
        benchmark: { type: 'string' },
        folds: { type: 'string' },
        groups: { type: 'string' },
        segments: { type: 'string' },
        kano: { type: 'string' },
        'kano-table': { type: 'string' },
        'kano-classes': { type: 'string' },
        moderation: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    if (error instanceof TypeError) throw new ShellError(`${error.message}\nSee --help.`)
    throw error
  }
}
