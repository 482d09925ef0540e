import { useEffect } from 'react'
import type { SurveyModel } from 'survey-core'

/** SurveyJS draws its tables as lists where the screen is narrow, if it is told. */
export function useNarrowScreen(survey: SurveyModel): void {
  useEffect(() => {
    const narrow = window.matchMedia('(max-width: 40rem)')
    const tell = () => survey.setIsMobile(narrow.matches)
    tell()
    narrow.addEventListener('change', tell)
    return () => narrow.removeEventListener('change', tell)
  }, [survey])
}
