import type { WaveReport } from '#client/reports/wave-report.ts'
import { PHONE_REPORT } from './phone-report.ts'

/** The small report as the API answers with it. */
export const PHONE_WAVE: WaveReport = {
  wave: {
    id: 'wave2',
    surveyId: 'survey1',
    surveyTitle: { default: 'Phone company', 'zh-cn': '电信公司' },
    isDemo: false,
    versionId: 'version2',
    versionNumber: 2,
    number: 2,
    name: '2026 Q3',
    state: 'open',
    privacy: 'anonymous',
    link: 'http://127.0.0.1/r/token',
    openedAt: '2026-08-03T08:00:00.000Z',
    closedAt: null,
    createdAt: '2026-08-01T08:00:00.000Z',
    opensAt: null,
    closesAt: null,
    pausedAt: null,
    timeZone: 'Europe/Berlin',
    targetComplete: null,
    closeAtTarget: false,
    quotas: [],
    scheduleId: null,
    counts: { started: 3, partial: 12, complete: 400 },
  },
  titles: { constructs: {}, indicators: {} },
  report: PHONE_REPORT,
  run: {
    id: 'run1',
    waveId: 'wave2',
    versionId: 'version2',
    engine: 'assay 0.2.0',
    seed: 4,
    resamples: 5000,
    n: 412,
    fingerprint: 'abc123',
    createdAt: '2026-08-20T08:00:00.000Z',
  },
}
