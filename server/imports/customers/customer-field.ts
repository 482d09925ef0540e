import type { Consent } from '../../customers/consent.ts'
import type { CustomerChanges } from '../../customers/customer.ts'
import { emailKeyOf } from '../../customers/email-key.ts'
import { phoneKeyOf } from '../../customers/phone-key.ts'
import { readDay, readMoment } from './read-date.ts'
import { readDecimal } from './read-decimal.ts'
import { consentOfWord, flagOfWord, kindOfWord } from './words.ts'

/** How a file is to be understood where it does not say so itself. */
export interface Convention {
  /** Country code of telephone numbers without one. */
  readonly country: string
  /** Zone of times without one, like +08:00. */
  readonly utcOffset: string
}

type Changed = Omit<CustomerChanges, 'consent' | 'attributes'>

/** What a column can be mapped to. */
export interface CustomerField {
  readonly id: string
  /** What a cell that says nothing usable is reported by. */
  readonly code: string
  /** Names that such a column carries elsewhere, simplified. */
  readonly aliases: readonly string[]
  /** Undefined where the cell fits nothing; it is kept as typed all the same where `kept` says so. */
  readonly read: (cell: string, convention: Convention) => unknown
  readonly isKept?: boolean
  readonly into: keyof Changed | `consent.${keyof Consent}` | 'externalId'
}

const text = (most: number) => (cell: string) => (cell.length <= most ? cell : undefined)
const list = (cell: string) =>
  cell
    .split(/[|;；,，、]/)
    .map(part => part.trim())
    .filter(part => part !== '' && part.length <= 60)
    .slice(0, 50)
const year = (cell: string) => {
  const digits = /^(\d{4})(\D.*)?$/.exec(cell.normalize('NFKC').trim())?.[1]
  return digits !== undefined && Number(digits) >= 1880 ? Number(digits) : undefined
}

const field = (
  id: string,
  into: CustomerField['into'],
  aliases: string,
  read: CustomerField['read'],
  more: Partial<Pick<CustomerField, 'code' | 'isKept'>> = {},
): CustomerField => ({ id, code: id, into, aliases: aliases.split(','), read, ...more })

/** One format for CSV and XLSX, in the order in which it is documented. */
export const CUSTOMER_FIELDS: readonly CustomerField[] = [
  field(
    'external_id',
    'externalId',
    'customer_id,customer id,customer no,customer number,客户编号,客户号,会员编号,会员号,客户id',
    text(200),
  ),
  field('name', 'name', 'full name,customer name,姓名,名称,客户名称,客户姓名', text(300)),
  field('type', 'kind', 'customer type,客户类型,类型', kindOfWord),
  field(
    'account_external_id',
    'accountExternalId',
    'account,account_id,company id,所属客户编号,公司编号',
    text(200),
  ),
  field('role', 'role', '角色,职务', text(100)),
  field(
    'email',
    'email',
    'e-mail,mail,email address,邮箱,电子邮箱,电子邮件',
    cell => emailKeyOf(cell),
    { isKept: true },
  ),
  field(
    'phone',
    'phone',
    'mobile,telephone,phone number,mobile number,手机,手机号,手机号码,电话,联系电话',
    (cell, { country }) => phoneKeyOf(cell, country),
    { isKept: true },
  ),
  field('language', 'language', 'locale,语言', text(35)),
  field('region', 'region', 'city,province,地区,区域,城市,省份', text(100)),
  field(
    'first_contact_at',
    'firstContactOn',
    'first contact,customer since,首次接触日期,首次接触,注册日期',
    readDay,
    { code: 'first_contact' },
  ),
  field('acquisition_channel', 'acquisitionChannel', 'channel,渠道,获客渠道,来源渠道', text(100)),
  field('acquisition_cost', 'acquisitionCost', '获客成本', readDecimal),
  field('owner', 'owner', 'account manager,负责人,客户经理', text(200)),
  field('status_override', 'statusOverride', 'status,状态,客户状态', text(60)),
  field('status_reason', 'statusReason', '状态原因', text(500)),
  field('tags', 'tags', 'tag,labels,标签', list),
  field('birth_year', 'birthYear', 'year of birth,出生年份,出生年', year),
  field('consent_survey', 'consent.state', 'consent,同意调研,调研同意,同意', consentOfWord, {
    code: 'consent',
  }),
  field('consent_at', 'consent.at', 'consent date,同意时间,同意日期', (cell, { utcOffset }) =>
    readMoment(cell, utcOffset),
  ),
  field('consent_source', 'consent.source', '同意来源', text(200)),
  field('consent_text_version', 'consent.text', 'consent text,同意文本版本,同意书版本', text(200)),
  field('consent_channels', 'consent.channels', '同意渠道', list),
  field('do_not_contact', 'doNotContact', 'do not contact,dnc,勿扰,免打扰', flagOfWord),
  field('retention_until', 'retentionUntil', 'retain until,保留期限,保留至', readDay),
  field(
    'updated_at',
    'sourceUpdatedAt',
    'last modified,modified at,更新时间,修改时间',
    (cell, { utcOffset }) => readMoment(cell, utcOffset),
  ),
]
