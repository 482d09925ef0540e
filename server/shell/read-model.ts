import { z } from 'zod'
import { type PathModel, pathModel, type Scale, type SecondOrderModel } from '#analysis'
import { readJson } from './read-text.ts'
import { ShellError } from './shell-error.ts'

const scale = z
  .strictObject({ min: z.number(), max: z.number() })
  .refine(({ min, max }) => min < max, 'min must be below max')

const construct = z
  .strictObject({
    kind: z.enum(['composite', 'commonFactor']),
    mode: z.enum(['A', 'B']).default('A'),
    indicators: z.array(z.string()),
  })
  .readonly()

const modelFile = z.strictObject({
  scale: scale.optional(),
  scales: z.record(z.string(), scale).optional(),
  constructs: z.record(z.string(), construct),
  paths: z.record(z.string(), z.array(z.string())),
  secondOrder: z
    .record(
      z.string(),
      z.strictObject({
        components: z.array(z.string()).min(1),
        mode: z.enum(['A', 'B']).default('A'),
      }),
    )
    .optional(),
})

export interface ModelFile {
  /** With second-order constructs its constructs alone: what is read from the data. */
  readonly model: PathModel
  readonly secondOrder?: SecondOrderModel
  readonly scale?: Scale
  readonly scales?: Readonly<Record<string, Scale>>
}

/** The model in a JSON file. Throws `ShellError` for its form, `ModelError` for its meaning. */
export function readModel(file: string): ModelFile {
  const parsed = modelFile.safeParse(readJson(file))
  if (!parsed.success)
    throw new ShellError(
      parsed.error.issues
        .map(
          ({ path, message }) => `${[file, path.join('.')].filter(Boolean).join(': ')}: ${message}`,
        )
        .join('\n'),
    )
  const { constructs, paths, secondOrder, scale: common, scales } = parsed.data
  const model = secondOrder ? { constructs, paths: {} } : pathModel({ constructs, paths })
  const indicators = Object.values(constructs).flatMap(block => block.indicators)
  const stranger = Object.keys(scales ?? {}).find(name => !indicators.includes(name))
  if (stranger !== undefined)
    throw new ShellError(`${file}: scales names "${stranger}", which is not an indicator`)
  const unscaled = indicators.find(name => !common && !(scales && Object.hasOwn(scales, name)))
  if (unscaled !== undefined)
    throw new ShellError(`${file}: indicator "${unscaled}" has no scale: give scale or scales`)
  return {
    model,
    ...(secondOrder && { secondOrder: { constructs, secondOrder, paths } }),
    ...(common && { scale: common }),
    ...(scales && { scales }),
  }
}
