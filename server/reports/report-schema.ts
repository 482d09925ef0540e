import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { ReportDocument } from '#analysis/report/document.ts'
import type { SurveyChange } from '#analysis/report/survey-change.ts'
import type { SurveyReport } from '#analysis/report/survey-report.ts'
import type { ComparedGroups } from './compared-groups.ts'
import schemas from './report-schema.json' with { type: 'json' }

/** What the API answers as `#analysis` has made it: the schemas are written from these types. */
export interface ReportTypes {
  readonly SurveyReport: SurveyReport
  readonly SurveyChange: SurveyChange
  readonly ComparedGroups: ComparedGroups
  readonly ReportDocument: ReportDocument
}

type Components = NonNullable<ReturnType<OpenAPIHono['getOpenAPI31Document']>['components']>
type Schema = Exclude<NonNullable<Components['schemas']>[string], { $ref: string }>

/** The compiler takes the words of a JSON file for any strings. */
const SCHEMAS = schemas as object as Record<keyof typeof schemas, Schema>

/** The schema of a type of the report, for the contract; values are not taken apart on the way out. */
export const schemaOf = <Name extends keyof ReportTypes>(name: Name) =>
  z.custom<ReportTypes[Name]>().openapi(name, SCHEMAS[name])

/** Puts these schemas, and those that they refer to, into the document of a router. */
export function registerSchemas({ openAPIRegistry }: Pick<OpenAPIHono, 'openAPIRegistry'>): void {
  for (const [name, schema] of Object.entries(SCHEMAS))
    openAPIRegistry.registerComponent('schemas', name, schema)
}
