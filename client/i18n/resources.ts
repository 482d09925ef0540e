import enCalendar from './en/calendar.json'
import enCases from './en/cases.json'
import enCommon from './en/common.json'
import enConsole from './en/console.json'
import enCustomers from './en/customers.json'
import enEmbed from './en/embed.json'
import enFieldwork from './en/fieldwork.json'
import enImport from './en/import.json'
import enInvitations from './en/invitations.json'
import enKeys from './en/keys.json'
import enPlanner from './en/planner.json'
import enPrivacy from './en/privacy.json'
import enProblems from './en/problems.json'
import enQuality from './en/quality.json'
import enReports from './en/reports.json'
import enSampling from './en/sampling.json'
import enSurveys from './en/surveys.json'
import enWaves from './en/waves.json'
import zhCalendar from './zh-cn/calendar.json'
import zhCases from './zh-cn/cases.json'
import zhCommon from './zh-cn/common.json'
import zhConsole from './zh-cn/console.json'
import zhCustomers from './zh-cn/customers.json'
import zhEmbed from './zh-cn/embed.json'
import zhFieldwork from './zh-cn/fieldwork.json'
import zhImport from './zh-cn/import.json'
import zhInvitations from './zh-cn/invitations.json'
import zhKeys from './zh-cn/keys.json'
import zhPlanner from './zh-cn/planner.json'
import zhPrivacy from './zh-cn/privacy.json'
import zhProblems from './zh-cn/problems.json'
import zhQuality from './zh-cn/quality.json'
import zhReports from './zh-cn/reports.json'
import zhSampling from './zh-cn/sampling.json'
import zhSurveys from './zh-cn/surveys.json'
import zhWaves from './zh-cn/waves.json'

/** Every word of the console, by page. */
export const RESOURCES = {
  en: {
    calendar: enCalendar,
    cases: enCases,
    common: enCommon,
    console: enConsole,
    customers: enCustomers,
    embed: enEmbed,
    fieldwork: enFieldwork,
    import: enImport,
    invitations: enInvitations,
    keys: enKeys,
    planner: enPlanner,
    privacy: enPrivacy,
    problems: enProblems,
    quality: enQuality,
    reports: enReports,
    sampling: enSampling,
    surveys: enSurveys,
    waves: enWaves,
  },
  'zh-cn': {
    calendar: zhCalendar,
    cases: zhCases,
    common: zhCommon,
    console: zhConsole,
    customers: zhCustomers,
    embed: zhEmbed,
    fieldwork: zhFieldwork,
    import: zhImport,
    invitations: zhInvitations,
    keys: zhKeys,
    planner: zhPlanner,
    privacy: zhPrivacy,
    problems: zhProblems,
    quality: zhQuality,
    reports: zhReports,
    sampling: zhSampling,
    surveys: zhSurveys,
    waves: zhWaves,
  },
} as const
