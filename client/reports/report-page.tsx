import { useParams } from 'react-router'
import { LiveReport } from './live-report.tsx'

export function ReportPage() {
  const { waveId = '' } = useParams()
  return <LiveReport waveId={waveId} />
}
