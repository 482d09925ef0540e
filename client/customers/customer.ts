import type { Answer, api } from '../api.ts'

export type Customer = Answer<typeof api.customers.$get>['customers'][number]

export type OneCustomer = Answer<(typeof api.customers)[':customerId']['$get']>

export type CustomerAttribute = Answer<(typeof api)['customer-attributes']['$get']>[number]
