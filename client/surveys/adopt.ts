import { api, call } from '../api.ts'

export const adopt = (what: { readonly instrument: string } | { readonly definition: string }) =>
  call(api.surveys.$post({ json: what }))
