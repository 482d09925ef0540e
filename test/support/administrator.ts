/** Somebody who drives the console's API over HTTP, as the browser of the first administrator would. */
export interface Administrator {
  readonly call: (method: string, path: string, body?: unknown) => Promise<Answer>
  readonly email: string
  readonly password: string
}

// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
export type Answer = any

/** Goes through the set-up link that the server printed, and signs in. */
export async function administrator(server: {
  readonly url: string
  readonly setUpLink: string
}): Promise<Administrator> {
  const account = { name: 'Ada', email: 'ada@assay.test', password: 'correct horse battery' }
  const token = new URL(server.setUpLink).hash.slice(1)
  await send(server.url, 'POST', '/api/setup', { token, ...account })
  const { headers } = await send(server.url, 'POST', '/api/auth/sign-in/email', {
    email: account.email,
    password: account.password,
  })
  const cookie = headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')
  return {
    ...account,
    call: async (method, path, body) =>
      (await send(server.url, method, path, body, { cookie })).body,
  }
}

async function send(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      origin: url,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  return { headers: response.headers, body: isJson && text ? JSON.parse(text) : text }
}

/** From the catalogue to an open link, in the fewest steps. */
export async function openedWave(
  admin: Administrator,
  options: {
    readonly instrument?: string
    readonly definition?: object
    readonly privacy?: 'anonymous' | 'identified'
  } = {},
): Promise<Answer> {
  const { instrument = 'ecsi', definition } = options
  const adopted = definition ? { definition: JSON.stringify(definition) } : { instrument }
  const survey = await admin.call('POST', '/api/surveys', adopted)
  await admin.call('POST', `/api/surveys/${survey.id}/versions`, {
    revision: survey.draftRevision,
  })
  const wave = await admin.call('POST', `/api/surveys/${survey.id}/waves`, {
    name: 'Spring',
    privacy: options.privacy ?? 'anonymous',
  })
  return admin.call('POST', `/api/waves/${wave.id}/opening`)
}
