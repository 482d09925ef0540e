import { createBrowserRouter } from 'react-router'
import { Crash, FirstLoad, NotFound } from './fallback-pages.tsx'
import { Home } from './home.tsx'
import { Shell } from './shell.tsx'

/** Every address of the console. What a newcomer does not see first is loaded when it is asked for. */
export const router = () =>
  createBrowserRouter([
    {
      Component: Shell,
      ErrorBoundary: Crash,
      HydrateFallback: FirstLoad,
      children: [
        { index: true, Component: Home },
        {
          path: 'sign-in',
          lazy: async () => ({ Component: (await import('./sign-in.tsx')).SignIn }),
        },
        {
          path: 'setup',
          lazy: async () => ({ Component: (await import('./set-up.tsx')).SetUp }),
        },
        {
          path: 'surveys',
          lazy: async () => ({
            Component: (await import('../surveys/survey-list.tsx')).SurveyList,
          }),
        },
        {
          path: 'catalogue',
          lazy: async () => ({ Component: (await import('../surveys/catalogue.tsx')).Catalogue }),
        },
        {
          path: 'surveys/:surveyId/sample-size',
          lazy: async () => ({
            Component: (await import('../sampling/planner/plan-page.tsx')).PlanPage,
          }),
        },
        ...['surveys/:surveyId/repeat', 'surveys/:surveyId/repeat/:scheduleId'].map(path => ({
          path,
          lazy: async () => ({
            Component: (await import('../waves/schedule/schedule-page.tsx')).SchedulePage,
          }),
        })),
        {
          path: 'surveys/:surveyId',
          lazy: async () => ({
            Component: (await import('../surveys/survey-page.tsx')).SurveyPage,
          }),
        },
        {
          path: 'customers',
          lazy: async () => ({
            Component: (await import('../customers/customers-page.tsx')).CustomersPage,
          }),
        },
        {
          path: 'customers/import',
          lazy: async () => ({
            Component: (await import('./customer-import.tsx')).CustomerImport,
          }),
        },
        {
          path: 'customers/new',
          lazy: async () => ({
            Component: (await import('../customers/new-customer.tsx')).NewCustomer,
          }),
        },
        {
          path: 'customers/:customerId',
          lazy: async () => ({
            Component: (await import('../customers/customer-page.tsx')).CustomerPage,
          }),
        },
        {
          path: 'customers/:customerId/edit',
          lazy: async () => ({
            Component: (await import('../customers/edit-customer.tsx')).EditCustomer,
          }),
        },
        {
          path: 'customers/erasures/:erasureId',
          lazy: async () => ({
            Component: (await import('../customers/privacy/erasure-page.tsx')).ErasurePage,
          }),
        },
        {
          path: 'customers/segments/new',
          lazy: async () => ({
            Component: (await import('../customers/segments/new-segment.tsx')).NewSegment,
          }),
        },
        {
          path: 'customers/segments/:segmentId',
          lazy: async () => ({
            Component: (await import('../customers/segments/segment-page.tsx')).SegmentPage,
          }),
        },
        {
          path: 'cases',
          lazy: async () => ({ Component: (await import('../cases/cases-page.tsx')).CasesPage }),
        },
        {
          path: 'cases/:caseId',
          lazy: async () => ({ Component: (await import('../cases/case-page.tsx')).CasePage }),
        },
        {
          path: 'case-rules',
          lazy: async () => ({ Component: (await import('../cases/rules-page.tsx')).RulesPage }),
        },
        {
          path: 'waves/:waveId',
          lazy: async () => ({ Component: (await import('../waves/wave-page.tsx')).WavePage }),
          children: [
            {
              index: true,
              lazy: async () => ({
                Component: (await import('../waves/overview-page.tsx')).OverviewPage,
              }),
            },
            {
              path: 'sample',
              lazy: async () => ({
                Component: (await import('../sampling/sample-page.tsx')).SamplePage,
              }),
            },
            {
              path: 'invitations',
              lazy: async () => ({
                Component: (await import('../invitations/invitations-page.tsx')).InvitationsPage,
              }),
            },
            {
              path: 'answers',
              lazy: async () => ({
                Component: (await import('./wave-answers.tsx')).WaveAnswers,
              }),
            },
            {
              path: 'quality',
              lazy: async () => ({
                Component: (await import('../fieldwork/quality-page.tsx')).QualityPage,
              }),
            },
            {
              path: 'plan',
              lazy: async () => ({
                Component: (await import('../waves/plan-page.tsx')).PlanPage,
              }),
            },
          ],
        },
        {
          path: 'waves/:waveId/import',
          lazy: async () => ({
            Component: (await import('../imports/responses/import-page.tsx')).ImportPage,
          }),
        },
        {
          path: 'waves/:waveId/report',
          lazy: async () => ({
            Component: (await import('../reports/report-page.tsx')).ReportPage,
          }),
        },
        {
          path: 'settings',
          lazy: async () => ({ Component: (await import('./settings-page.tsx')).SettingsPage }),
        },
        { path: '*', Component: NotFound },
      ],
    },
  ])
