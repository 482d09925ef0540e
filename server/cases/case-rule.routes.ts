import type { Element, SurveyDefinition } from '#survey-definitions/definition.ts'
import { answerKindOf } from '#survey-definitions/question-types.ts'
import { questionsOf } from '#survey-definitions/questions.ts'
import { scaleOf } from '#survey-definitions/scale.ts'
import { newId } from '../database/new-id.ts'
import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { Problem } from '../http/problem.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { localizedText } from '../surveys/survey.contract.ts'
import { findSurvey } from '../surveys/survey.queries.ts'
import { newestVersion } from '../surveys/survey-version.queries.ts'
import * as contract from './case-rule.contract.ts'
import {
  type CaseRule,
  deleteRule,
  insertRule,
  listRules,
  replaceRule,
} from './case-rule.queries.ts'

export function caseRuleRoutes({ store, clock }: Deps) {
  return apiRouter()
    .openapi(contract.listRules, async c => {
      const { surveyId } = c.req.valid('param')
      if (!(await findSurvey(store.read, surveyId))) throw new Problem('not-found')
      const newest = await newestVersion(store.read, surveyId)
      const version = newest && (await compiledVersion(store.read, newest.id))
      const rules = (await listRules(store.read, surveyId)).map(view)
      return c.json(
        {
          rules,
          indicators: (version?.binding.indicators ?? []).map(({ id, title, scale }) => ({
            id,
            title: localizedText.parse(title),
            ...scale,
          })),
          texts: version ? textsOf(version.definition) : [],
          recommendations: version ? recommendationsOf(version.definition) : [],
        },
        200,
      )
    })
    .openapi(contract.addRule, async c => {
      const { surveyId } = c.req.valid('param')
      const { conditions, isActive, ...plain } = c.req.valid('json')
      const rule = {
        ...plain,
        id: newId(),
        surveyId,
        conditions: JSON.stringify(conditions),
        isActive: isActive ? 1 : 0,
        revision: 1,
        createdAt: clock().toISOString(),
      }
      await store.write(async trx => {
        if (!(await findSurvey(trx, surveyId))) throw new Problem('not-found')
        await insertRule(trx, rule)
      })
      return c.json(view(rule), 201)
    })
    .openapi(contract.changeRule, async c => {
      const { ruleId } = c.req.valid('param')
      const { revision, conditions, isActive, ...plain } = c.req.valid('json')
      const to = { ...plain, conditions: JSON.stringify(conditions), isActive: isActive ? 1 : 0 }
      const rule = await store.write(trx => replaceRule(trx, ruleId, revision, to))
      if (!rule) throw new Problem('stale-revision')
      return c.json(view(rule), 200)
    })
    .openapi(contract.deleteRule, async c => {
      const { ruleId } = c.req.valid('param')
      if (!(await store.write(trx => deleteRule(trx, ruleId)))) throw new Problem('not-found')
      return c.body(null, 204)
    })
}

function view({ createdAt: _, conditions, isActive, ...rule }: CaseRule) {
  return { ...rule, conditions: JSON.parse(conditions), isActive: isActive === 1 }
}

/** Questions where respondents write in their own words. */
function textsOf(definition: SurveyDefinition) {
  return questionsOf(definition)
    .filter(({ question }) => isWritten(question))
    .map(({ question, key }) => ({ id: key, title: localizedText.parse(question.title ?? key) }))
}

function isWritten(question: Element): boolean {
  const kind = answerKindOf(question)
  if (kind === 'words' || kind === 'prose') return true
  return question.showCommentArea === true || question.hasComment === true
}

/** Questions that are answered from 0 to 10. */
function recommendationsOf(definition: SurveyDefinition) {
  return questionsOf(definition)
    .filter(({ question }) => {
      const scale = answerKindOf(question) === 'rows' ? undefined : scaleOf(question)
      return scale?.min === 0 && scale.max === 10
    })
    .map(({ question, key }) => ({ id: key, title: localizedText.parse(question.title ?? key) }))
}
