import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { SurveyModel } from 'survey-core'

/**
 * Renders again whenever the questionnaire changed. SurveyJS works out all that depends on an
 * answer before it reports the answer, so one signal is enough for the whole page.
 */
export function useModel(model: SurveyModel): void {
  const version = useRef(0)
  const subscribe = useCallback(
    (changed: () => void) => {
      const signal = () => {
        version.current += 1
        changed()
      }
      const events = [
        model.onValueChanged,
        model.onLocaleChangedEvent,
        model.onCurrentPageChanged,
        model.onQuestionVisibleChanged,
        model.onPanelVisibleChanged,
        model.onPageVisibleChanged,
      ]
      for (const event of events) event.add(signal)
      return () => {
        for (const event of events) event.remove(signal)
      }
    },
    [model],
  )
  useSyncExternalStore(subscribe, () => version.current)
}
