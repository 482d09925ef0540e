/** A text in both languages, as SurveyJS keeps it. */
export type Bilingual = {
  readonly default: string
  readonly 'zh-cn': string
}

export function bilingual(english: string, chinese: string): Bilingual {
  return { default: english, 'zh-cn': chinese }
}
