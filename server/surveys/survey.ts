import { createHash } from 'node:crypto'
import type { LocalizedText, SurveyDefinition } from '#survey-definitions/definition.ts'
import { localizedText } from './survey.contract.ts'

const UNTITLED = { default: 'Untitled survey', 'zh-cn': '未命名问卷' }

/** What lists call the survey. */
export function titleOf({ title }: SurveyDefinition): LocalizedText {
  const texts = typeof title === 'string' ? [title] : Object.values(title ?? {})
  return title !== undefined && texts.some(text => text?.trim()) ? title : UNTITLED
}

/** Names a text by its bytes. */
export const fingerprintOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex')

/** Titles are stored beside the definitions as JSON text. */
export const storeTitle = (title: LocalizedText): string => JSON.stringify(title)

export const readTitle = (stored: string) => localizedText.parse(JSON.parse(stored))
