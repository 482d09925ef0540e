import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createGenerator } from 'ts-json-schema-generator'

/**
 * The JSON schema of each type that `ReportTypes` names or that they are made of, by its name, as
 * components of an OpenAPI document.
 */
export function reportSchemas(): Record<string, object> {
  const { definitions = {} } = createGenerator({
    path: fileURLToPath(new URL('report-schema.ts', import.meta.url)),
    tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
    type: 'ReportTypes',
    // A client may not break when a report gains a figure.
    additionalProperties: true,
    encodeRefs: false,
    skipTypeCheck: true,
  }).createSchema('ReportTypes')
  const { ReportTypes: _, ...types } = definitions
  const text = JSON.stringify(types, (key, value) =>
    key === '$ref' ? `#/components/schemas/${componentName(value.slice(REF.length))}` : value,
  )
  const components = JSON.parse(text, (_key, value) =>
    Array.isArray(value?.items) ? tuple(value) : value,
  )
  return Object.fromEntries(
    Object.entries<object>(components).map(([name, schema]) => [componentName(name), schema]),
  )
}

/** The generator writes draft 7, in which the list of a tuple's parts has the name of any part. */
function tuple({ items, additionalItems: _, ...schema }: Record<string, unknown>) {
  return { ...schema, prefixItems: items }
}

const REF = '#/definitions/'

/** OpenAPI allows no brackets in a name: `WithFindings<KanoPart>` becomes `WithFindings.KanoPart`. */
function componentName(type: string): string {
  return type.replace(/[^\w.-]+/g, '.').replace(/\.$/, '')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('report-schema.json', import.meta.url)
  writeFileSync(file, `${JSON.stringify(reportSchemas(), null, 2)}\n`)
}
