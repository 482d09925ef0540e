import { oneOf, wholeNumber } from './argument-words.ts'
import type { OptionValues } from './parse-options.ts'
import { ShellError } from './shell-error.ts'

export interface KanoArguments {
  readonly pairs: string
  /** The most latent classes to look for. */
  readonly classes?: number
  readonly table: 'standard' | 'pouliot'
}

export function kanoArguments(values: OptionValues): { readonly kano?: KanoArguments } {
  const { kano, 'kano-table': table, 'kano-classes': classes } = values
  if (kano !== undefined)
    return {
      kano: {
        pairs: kano,
        ...(classes !== undefined && { classes: wholeNumber('--kano-classes', classes, 1) }),
        table: oneOf('--kano-table', table ?? 'standard', ['standard', 'pouliot']),
      },
    }
  if (table !== undefined) throw new ShellError('--kano-table needs --kano')
  if (classes !== undefined) throw new ShellError('--kano-classes needs --kano')
  return {}
}
