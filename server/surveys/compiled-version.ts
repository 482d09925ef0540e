import type { Kysely } from 'kysely'
import {
  type AnswerValidator,
  compileAnswers,
} from '#survey-definitions/answers/compile-answers.ts'
import { type Binding, bindingOf } from '#survey-definitions/binding.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import type { Database } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { readDefinitionText } from './definition-text.ts'
import { findVersion } from './survey-version.queries.ts'

/** A published version, ready for work. */
export interface CompiledVersion {
  readonly id: string
  readonly surveyId: string
  readonly number: number
  readonly definition: SurveyDefinition
  readonly binding: Binding
  readonly answers: AnswerValidator
}

const MAX_CACHED = 50

/** The most recently used last. A version never changes, so the cache cannot grow stale. */
const cache = new Map<string, CompiledVersion>()

/** Parsed and compiled once a process, however many answers are checked against it. */
export async function compiledVersion(
  db: Kysely<Database>,
  versionId: string,
): Promise<CompiledVersion> {
  const version = cache.get(versionId) ?? (await compile(db, versionId))
  cache.delete(versionId)
  cache.set(versionId, version)
  const [oldest] = cache.keys()
  if (cache.size > MAX_CACHED && oldest !== undefined) cache.delete(oldest)
  return version
}

async function compile(db: Kysely<Database>, versionId: string): Promise<CompiledVersion> {
  const row = await findVersion(db, versionId)
  if (!row) throw new Problem('not-found')
  const definition = readDefinitionText(row.definition)
  return {
    id: row.id,
    surveyId: row.surveyId,
    number: row.number,
    definition,
    binding: bindingOf(definition),
    answers: compileAnswers(definition),
  }
}
