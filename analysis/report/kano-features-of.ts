import type { KanoFeature } from '../kano/kano-feature.ts'
import { isKanoAnswer, type KanoPair } from '../kano/kano-pair.ts'
import type { Sample } from '../sample/sample.ts'
import { roleAnswers } from './role-answers.ts'
import type { AnswerRole, RoleColumn } from './role-column.ts'

/**
 * The features of a Kano study with every row's pair, for `kanoReport`; with half a pair the pair is
 * incomplete. None where the sample has none.
 *
 * Example: functional 1 and dysfunctional 5 give the pair {functional: 1, dysfunctional: 5}.
 */
export function kanoFeaturesOf(sample: Sample, roles: readonly RoleColumn[]): KanoFeature[] {
  const { caseWeights } = sample
  return roles
    .filter(({ role }) => role === 'functional')
    .map(({ item }) => {
      const answers = (role: AnswerRole) => {
        const asked = roles.find(other => other.role === role && other.item === item)
        return asked && roleAnswers(sample, asked)
      }
      const functional = answers('functional')
      const dysfunctional = answers('dysfunctional')
      const importance = answers('importance')
      return {
        feature: item,
        pairs: Array.from({ length: sample.n }, (_, row): KanoPair => {
          const [present, absent, stated] = [functional, dysfunctional, importance].map(
            column => column?.[row],
          )
          return {
            ...(isKanoAnswer(present) && { functional: present }),
            ...(isKanoAnswer(absent) && { dysfunctional: absent }),
            ...(stated !== undefined && !Number.isNaN(stated) && { importance: stated }),
            ...(caseWeights && { caseWeight: caseWeights[row] }),
          }
        }),
      }
    })
}
