import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { i18n as I18n } from 'i18next'
import { I18nextProvider } from 'react-i18next'
import { RouterProvider } from 'react-router/dom'
import { ApiProblem } from '../api.ts'
import { cssVariables, THEME } from '../ui/theme.ts'
import { router } from './router.tsx'

const queries = queryClient()
const routes = router()

export function App({ i18n }: { i18n: I18n }) {
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider theme={THEME} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <Notifications position="bottom-center" transitionDuration={0} />
          <RouterProvider router={routes} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  )
}

/** What the server has refused will be refused again; only what did not reach it is tried once more. */
function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) =>
          failures < 2 && (!(error instanceof ApiProblem) || error.code === 'unreachable'),
        refetchOnWindowFocus: true,
        staleTime: 2_000,
      },
    },
  })
}
