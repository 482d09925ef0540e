import type { Json, TestApp } from './test-app.ts'

/** Sends a file to a wave as a page does. */
export async function upload(
  test: TestApp,
  waveId: string,
  content: string | Uint8Array,
  fileName = 'answers.csv',
): Promise<{ readonly status: number; readonly body: Json }> {
  const form = new FormData()
  form.set('file', new File([Uint8Array.from(Buffer.from(content))], fileName))
  const response = await test.app.request(`/api/waves/${waveId}/imports`, {
    method: 'POST',
    body: form,
    headers: await test.as('designer'),
  })
  return { status: response.status, body: await response.json() }
}
