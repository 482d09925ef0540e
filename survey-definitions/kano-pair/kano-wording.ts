import { type Bilingual, bilingual } from '../item-bank/bilingual.ts'

/** The five answers to both questions of a pair, 1 to 5, in the order of the evaluation table. */
export const KANO_ANSWERS: readonly Bilingual[] = [
  bilingual('I like it', '我很喜欢'),
  bilingual('It must be that way', '理应如此'),
  bilingual('I am neutral', '无所谓'),
  bilingual('I can live with it', '勉强接受'),
  bilingual('I dislike it', '我很不喜欢'),
]

/** The third question, where it is asked. */
export const IMPORTANCE_TITLE = bilingual('How important is this to you?', '这一点对您有多重要？')

export const IMPORTANCE_ENDS = [
  bilingual('Not at all important', '完全不重要'),
  bilingual('Extremely important', '极其重要'),
] as const
