/** How a value is written in the database, the API, files and forms. */
export type ColumnType =
  | 'text'
  | 'name'
  | 'email'
  | 'phone'
  | 'choice'
  | 'day'
  | 'moment'
  /** Money as text: it is never a binary fraction. */
  | 'decimal'
  | 'year'
  | 'count'
  | 'flag'
  /** JSON of several texts. */
  | 'texts'
  /** JSON of values by the ids of declared attributes. */
  | 'values'

/** Who makes use of a column. `page` is the API and with it every screen, `copy` the person's own. */
export type ColumnUse = 'page' | 'copy' | 'history' | 'filter' | 'stratum'

interface Column {
  readonly type: ColumnType
  /** What a new customer has; a column without it can be null. */
  readonly initial?: string | number
  /** The length of a text, or of each of several. */
  readonly max?: number
  readonly maxItems?: number
  /** The values of a choice, each with the words that mean it in a file. */
  readonly choices?: Readonly<Record<string, string>>
  readonly uses: readonly ColumnUse[]
  /** The section of the form in which people edit it. */
  readonly form?: 'main' | 'consent' | 'relation'
  /** The part of the consent that it holds. */
  readonly consent?: 'state' | 'at' | 'source' | 'text' | 'channels'
  /** How the history hides it: what counts there is that it changed. */
  readonly mask?: 'name' | 'email' | 'phone'
  /** Pages show it masked until somebody asks for it, which is noted. */
  readonly isContact?: true
  readonly import?: {
    /** The column of a file; its name there, or one of these headers. */
    readonly field: string
    readonly headers: string
    /** What a warning about an unusable cell begins with, where it is not the field. */
    readonly code?: string
  }
}

/**
 * Everything that is stored of a customer, each column once: types, API, form, history, masks,
 * import, filters and strata are derived from here. Pages show the columns in this order.
 */
export const CUSTOMER_COLUMNS = {
  /** Rises with time. */
  id: { type: 'text', initial: '', uses: ['page'] },
  /** Which of the company's systems the customer comes from; '' where there is only one. */
  source: { type: 'text', initial: '', uses: ['page', 'copy', 'filter', 'stratum'] },
  /** What the customer is called there; with the source the key of every import. */
  externalId: {
    type: 'text',
    initial: '',
    max: 200,
    uses: ['page', 'copy', 'filter'],
    import: {
      field: 'external_id',
      headers:
        'customer_id,customer id,customer no,customer number,客户编号,客户号,会员编号,会员号,客户id',
    },
  },
  name: {
    type: 'name',
    max: 300,
    uses: ['page', 'copy', 'history', 'filter'],
    form: 'main',
    mask: 'name',
    import: { field: 'name', headers: 'full name,customer name,姓名,名称,客户名称,客户姓名' },
  },
  /** As names are searched for and compared; the tail is the family or the given name. */
  nameKey: { type: 'text', uses: [] },
  nameTailKey: { type: 'text', uses: [] },
  kind: {
    type: 'choice',
    initial: 'person',
    choices: {
      person: 'person individual consumer 个人 个人客户',
      account: 'account company organisation organization business 企业 公司 单位 企业客户',
    },
    uses: ['page', 'copy', 'history', 'filter'],
    form: 'main',
    import: { field: 'type', headers: 'customer type,客户类型,类型' },
  },
  /** As it was given. */
  email: {
    type: 'email',
    max: 254,
    uses: ['page', 'copy', 'history'],
    form: 'main',
    mask: 'email',
    isContact: true,
    import: { field: 'email', headers: 'e-mail,mail,email address,邮箱,电子邮箱,电子邮件' },
  },
  /** Lower-case; null where what was given is not an address. */
  emailKey: { type: 'text', uses: ['page', 'copy', 'filter'], mask: 'email', isContact: true },
  /** As it was given. */
  phone: {
    type: 'phone',
    max: 60,
    uses: ['page', 'copy', 'history'],
    form: 'main',
    mask: 'phone',
    isContact: true,
    import: {
      field: 'phone',
      headers: 'mobile,telephone,phone number,mobile number,手机,手机号,手机号码,电话,联系电话',
    },
  },
  /** E.164; null where what was given is not a telephone number. */
  phoneKey: { type: 'text', uses: ['page', 'copy', 'filter'], mask: 'phone', isContact: true },
  region: {
    type: 'text',
    max: 100,
    uses: ['page', 'copy', 'history', 'filter', 'stratum'],
    form: 'main',
    import: { field: 'region', headers: 'city,province,地区,区域,城市,省份' },
  },
  language: {
    type: 'text',
    max: 35,
    uses: ['page', 'copy', 'history', 'filter', 'stratum'],
    form: 'main',
    import: { field: 'language', headers: 'locale,语言' },
  },
  birthYear: {
    type: 'year',
    uses: ['page', 'copy', 'history', 'filter'],
    form: 'main',
    import: { field: 'birth_year', headers: 'year of birth,出生年份,出生年' },
  },
  accountExternalId: {
    type: 'text',
    max: 200,
    uses: ['page', 'copy', 'history', 'filter'],
    form: 'relation',
    import: {
      field: 'account_external_id',
      headers: 'account,account_id,company id,所属客户编号,公司编号',
    },
  },
  /** What a person is in the account: decider, user … */
  role: {
    type: 'text',
    max: 100,
    uses: ['page', 'copy', 'history', 'filter', 'stratum'],
    form: 'relation',
    import: { field: 'role', headers: '角色,职务' },
  },
  owner: {
    type: 'text',
    max: 200,
    uses: ['page', 'copy', 'history', 'filter', 'stratum'],
    form: 'relation',
    import: { field: 'owner', headers: 'account manager,负责人,客户经理' },
  },
  firstContactOn: {
    type: 'day',
    uses: ['page', 'copy', 'history', 'filter'],
    form: 'relation',
    import: {
      field: 'first_contact_at',
      headers: 'first contact,customer since,首次接触日期,首次接触,注册日期',
      code: 'first_contact',
    },
  },
  acquisitionChannel: {
    type: 'text',
    max: 100,
    uses: ['page', 'copy', 'history', 'filter', 'stratum'],
    form: 'relation',
    import: { field: 'acquisition_channel', headers: 'channel,渠道,获客渠道,来源渠道' },
  },
  acquisitionCost: {
    type: 'decimal',
    uses: ['page', 'copy', 'history'],
    form: 'relation',
    import: { field: 'acquisition_cost', headers: '获客成本' },
  },
  statusOverride: {
    type: 'text',
    max: 60,
    uses: ['page', 'copy', 'history', 'filter', 'stratum'],
    form: 'relation',
    import: { field: 'status_override', headers: 'status,状态,客户状态' },
  },
  statusReason: {
    type: 'text',
    max: 500,
    uses: ['page', 'copy', 'history'],
    form: 'relation',
    import: { field: 'status_reason', headers: '状态原因' },
  },
  tags: {
    type: 'texts',
    initial: '[]',
    max: 60,
    maxItems: 50,
    uses: ['page', 'copy', 'history'],
    form: 'relation',
    import: { field: 'tags', headers: 'tag,labels,标签' },
  },
  attributes: { type: 'values', initial: '{}', uses: ['page'] },
  consent: {
    type: 'choice',
    initial: 'unknown',
    // "No" is the word of somebody who has unsubscribed; who refused when asked is "denied".
    choices: {
      granted: 'granted yes y true 1 agree agreed opt-in 是 同意 已同意 授权 已授权',
      denied: 'denied refused declined 拒绝 已拒绝 不同意',
      withdrawn: 'withdrawn no n false 0 unsubscribed opt-out 否 撤回 已撤回 退订 已退订',
      unknown: 'unknown 未知 未询问',
    },
    uses: ['history', 'filter'],
    form: 'consent',
    consent: 'state',
    import: {
      field: 'consent_survey',
      headers: 'consent,同意调研,调研同意,同意',
      code: 'consent',
    },
  },
  consentAt: {
    type: 'moment',
    uses: ['history', 'filter'],
    form: 'consent',
    consent: 'at',
    import: { field: 'consent_at', headers: 'consent date,同意时间,同意日期' },
  },
  consentSource: {
    type: 'text',
    max: 200,
    uses: ['history'],
    form: 'consent',
    consent: 'source',
    import: { field: 'consent_source', headers: '同意来源' },
  },
  /** The version of the text that was agreed to. */
  consentText: {
    type: 'text',
    max: 200,
    uses: ['history'],
    form: 'consent',
    consent: 'text',
    import: { field: 'consent_text_version', headers: 'consent text,同意文本版本,同意书版本' },
  },
  /** None means every channel. */
  consentChannels: {
    type: 'texts',
    initial: '[]',
    max: 30,
    maxItems: 20,
    uses: ['history'],
    form: 'consent',
    consent: 'channels',
    import: { field: 'consent_channels', headers: '同意渠道' },
  },
  doNotContact: {
    type: 'flag',
    initial: 0,
    uses: ['page', 'copy', 'history', 'filter'],
    form: 'consent',
    import: { field: 'do_not_contact', headers: 'do not contact,dnc,勿扰,免打扰' },
  },
  retentionUntil: {
    type: 'day',
    uses: ['page', 'copy', 'history', 'filter'],
    form: 'consent',
    import: { field: 'retention_until', headers: 'retain until,保留期限,保留至' },
  },
  /** When the source changed it last, as far as it says so. */
  sourceUpdatedAt: {
    type: 'moment',
    uses: [],
    import: { field: 'updated_at', headers: 'last modified,modified at,更新时间,修改时间' },
  },
  /** The import that brought the customer; null where somebody added them, or it is not known. */
  importId: { type: 'text', uses: [] },
  revision: { type: 'count', initial: 0, uses: ['page'] },
  createdAt: { type: 'moment', initial: '', uses: ['page', 'copy'] },
  updatedAt: { type: 'moment', initial: '', uses: ['page', 'copy'] },
} as const satisfies Readonly<Record<string, Column>>

type Columns = typeof CUSTOMER_COLUMNS
export type ColumnName = keyof Columns

/** The columns whose record is like this one. */
type ColumnsLike<Facts> = {
  [N in ColumnName]: Columns[N] extends Facts ? N : never
}[ColumnName]
export type ColumnsUsedBy<U extends ColumnUse> = {
  [N in ColumnName]: U extends Columns[N]['uses'][number] ? N : never
}[ColumnName]
export type ColumnsOfType<T extends ColumnType> = ColumnsLike<{ readonly type: T }>
export type FormColumn = ColumnsLike<{ readonly form: string }>
export type ImportColumn = ColumnsLike<{ readonly import: object }>
export type ConsentColumn = ColumnsLike<{ readonly consent: string }>
export type ContactColumn = ColumnsLike<{ readonly isContact: true }>
export type ChoiceColumn = ColumnsOfType<'choice'>
export type Choice<N extends ChoiceColumn = ChoiceColumn> = N extends ChoiceColumn
  ? keyof Columns[N]['choices'] & string
  : never

type Value<N extends ColumnName> = N extends ChoiceColumn
  ? Choice<N>
  : Columns[N]['type'] extends 'year' | 'count' | 'flag'
    ? number
    : string
type OrNull<N extends ColumnName, V> = Columns[N] extends { readonly initial: unknown }
  ? V
  : V | null

/** A customer as the table holds it. */
export type CustomerRow = { readonly [N in ColumnName]: OrNull<N, Value<N>> }

export type AttributeValue = string | number | boolean

/** The value of a column as the API shows it. */
export type ShownValue<N extends ColumnName> = Columns[N]['type'] extends 'flag'
  ? boolean
  : Columns[N]['type'] extends 'texts'
    ? string[]
    : Columns[N]['type'] extends 'values'
      ? Record<string, AttributeValue>
      : OrNull<N, Value<N>>

/** The value of a column as a file or a person gives it; null clears it. */
export type GivenValue<N extends ColumnName> = Columns[N]['type'] extends 'flag'
  ? boolean
  : Columns[N]['type'] extends 'texts'
    ? readonly string[] | null
    : Value<N> | null

export const COLUMN_NAMES = Object.keys(CUSTOMER_COLUMNS) as ColumnName[]

/** The record of a column, with the facts that its literal leaves out. */
export const columnOf = (name: ColumnName): Column => CUSTOMER_COLUMNS[name]

export const columnsUsedBy = <U extends ColumnUse>(use: U) =>
  COLUMN_NAMES.filter(name => columnOf(name).uses.includes(use)) as ColumnsUsedBy<U>[]
export const formColumns = (section: NonNullable<Column['form']>) =>
  COLUMN_NAMES.filter(name => columnOf(name).form === section) as FormColumn[]
export const FORM_COLUMNS = COLUMN_NAMES.filter(
  name => columnOf(name).form !== undefined,
) as FormColumn[]
export const IMPORT_COLUMNS = COLUMN_NAMES.filter(
  name => columnOf(name).import !== undefined,
) as ImportColumn[]
export const CONTACT_COLUMNS = COLUMN_NAMES.filter(
  name => columnOf(name).isContact,
) as ContactColumn[]

export const choicesOf = <N extends ChoiceColumn>(name: N) =>
  Object.keys(CUSTOMER_COLUMNS[name].choices) as [Choice<N>, ...Choice<N>[]]
export const isChoiceColumn = (name: string): name is ChoiceColumn =>
  Object.hasOwn(CUSTOMER_COLUMNS, name) && columnOf(name as ColumnName).type === 'choice'
export const isColumn = (name: string): name is ColumnName => Object.hasOwn(CUSTOMER_COLUMNS, name)
