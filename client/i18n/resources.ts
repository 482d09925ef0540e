import enAssessment from './en/assessment.json'
import enCommon from './en/common.json'
import enConsole from './en/console.json'
import enImport from './en/import.json'
import enMethod from './en/method.json'
import enProblems from './en/problems.json'
import enReport from './en/report.json'
import enSurveys from './en/surveys.json'
import enWaves from './en/waves.json'
import zhAssessment from './zh-cn/assessment.json'
import zhCommon from './zh-cn/common.json'
import zhConsole from './zh-cn/console.json'
import zhImport from './zh-cn/import.json'
import zhMethod from './zh-cn/method.json'
import zhProblems from './zh-cn/problems.json'
import zhReport from './zh-cn/report.json'
import zhSurveys from './zh-cn/surveys.json'
import zhWaves from './zh-cn/waves.json'

/** Every word of the console, by page. */
export const RESOURCES = {
  en: {
    assessment: enAssessment,
    common: enCommon,
    console: enConsole,
    import: enImport,
    method: enMethod,
    problems: enProblems,
    report: enReport,
    surveys: enSurveys,
    waves: enWaves,
  },
  'zh-cn': {
    assessment: zhAssessment,
    common: zhCommon,
    console: zhConsole,
    import: zhImport,
    method: zhMethod,
    problems: zhProblems,
    report: zhReport,
    surveys: zhSurveys,
    waves: zhWaves,
  },
} as const
