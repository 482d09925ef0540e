import { createBrowserRouter } from 'react-router'
import { Crash } from './crash.tsx'
import { FirstLoad } from './first-load.tsx'
import { Home } from './home.tsx'
import { NotFound } from './not-found.tsx'
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
          path: 'surveys/:surveyId',
          lazy: async () => ({
            Component: (await import('../surveys/survey-page.tsx')).SurveyPage,
          }),
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
              path: 'answers',
              lazy: async () => ({
                Component: (await import('../waves/answers-page.tsx')).AnswersPage,
              }),
            },
          ],
        },
        {
          path: 'waves/:waveId/import',
          lazy: async () => ({
            Component: (await import('../responses/import-page.tsx')).ImportPage,
          }),
        },
        {
          path: 'waves/:waveId/report',
          lazy: async () => ({
            Component: (await import('../reports/report-page.tsx')).ReportPage,
          }),
        },
        { path: '*', Component: NotFound },
      ],
    },
  ])
