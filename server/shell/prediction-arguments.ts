import { oneOf } from './argument-words.ts'
import type { OptionValues } from './parse-options.ts'
import { ShellError } from './shell-error.ts'

export interface PredictionArguments {
  readonly from: 'direct' | 'earliest'
  readonly benchmark: 'antecedents' | 'outside-block'
  readonly folds?: string
}

export function predictionArguments(values: OptionValues): {
  readonly prediction?: PredictionArguments
} {
  const own = ['predict-from', 'benchmark', 'folds'] as const
  if (!values.predict) {
    const stray = own.find(name => values[name] !== undefined)
    if (stray !== undefined) throw new ShellError(`--${stray} needs --predict`)
    return {}
  }
  const from = oneOf('--predict-from', values['predict-from'] ?? 'direct', ['direct', 'earliest'])
  const benchmark = oneOf('--benchmark', values.benchmark ?? 'antecedents', [
    'antecedents',
    'outside-block',
  ])
  return {
    prediction: {
      from,
      benchmark,
      ...(values.folds !== undefined && { folds: values.folds }),
    },
  }
}
