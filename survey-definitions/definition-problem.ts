import type { Refusal } from './question-types.ts'

/**
 * What is wrong with a questionnaire, for its author. Its words stand in `problems/en.json` and
 * `problems/zh-cn.json` under `code`, with the parameters in place of {{name}}.
 */
export interface DefinitionProblem {
  readonly code: DefinitionProblemCode
  /** An error keeps the questionnaire from being published. */
  readonly severity: 'error' | 'warning'
  /** Where in the document: "pages[0].elements[2].visibleIf"; empty for the whole of it. */
  readonly where: string
  readonly parameters: Readonly<Record<string, string | number>>
}

export type DefinitionProblemCode =
  | StructureProblemCode
  | NameProblemCode
  | ElementProblemCode
  | MeasurementProblemCode
  | KanoProblemCode
  | RoleProblemCode
  | ExpressionProblemCode
  | SafetyProblemCode
  | TextProblemCode
  | `lint/${string}`

type StructureProblemCode =
  | 'notJson'
  | 'notADefinition'
  | 'tooLarge'
  | 'tooDeep'
  | 'tooManyElements'
  | 'tooManyChoices'
  | 'noQuestions'

type NameProblemCode = 'badName' | 'reservedName' | 'duplicateName' | 'dangerousKey'

type ElementProblemCode = 'unknownType' | Refusal | 'unsupportedProperty' | 'unsupportedTrigger'

type MeasurementProblemCode =
  | 'noModel'
  | 'unknownConstruct'
  | 'unboundConstruct'
  | 'unmeasurable'
  | 'measuredInRepeated'
  | 'duplicateIndicator'
  | 'mixedSources'
  | 'mixedScales'
  | 'badRecode'
  | 'unknownTwin'
  | 'cycle'
  | 'pathToUnknown'
  | 'repeatedPath'
  | 'switchedOffUnknown'
  | 'isolatedConstruct'
  | 'commonFactorInModeB'
  | 'unknownFocus'
  | 'focusWithoutDrivers'

type KanoProblemCode =
  | 'kanoWithoutWording'
  | 'duplicateFeature'
  | 'tooManyFeatures'
  | 'kanoInRepeated'

type RoleProblemCode =
  | 'roleWithoutNumbers'
  | 'roleOffScale'
  | 'roleWithoutDimension'
  | 'unknownBlock'
  | 'repeatedRole'
  | 'roleWithoutPartner'
  | 'rolesOnTwoScales'

type ExpressionProblemCode =
  | 'unreadableExpression'
  | 'longExpression'
  | 'unknownQuestion'
  | 'unsupportedReference'
  | 'functionNotAllowed'

type SafetyProblemCode =
  | 'outboundRequest'
  | 'externalResource'
  | 'rawHtml'
  | 'redirect'
  | 'badPattern'
  | 'slowPattern'

type TextProblemCode = 'missingTranslation' | 'missingTitle' | 'unknownLocale'

export function problem(
  code: DefinitionProblemCode,
  where: string,
  parameters: DefinitionProblem['parameters'] = {},
): DefinitionProblem {
  return { code, severity: 'error', where, parameters }
}

export function warning(
  code: DefinitionProblemCode,
  where: string,
  parameters: DefinitionProblem['parameters'] = {},
): DefinitionProblem {
  return { code, severity: 'warning', where, parameters }
}

/** Errors first. */
export function bySeverity(one: DefinitionProblem, other: DefinitionProblem): number {
  return rank(one) - rank(other)
}

function rank({ severity }: DefinitionProblem): number {
  return severity === 'error' ? 0 : 1
}
