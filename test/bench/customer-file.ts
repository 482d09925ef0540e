import { randomStream } from '#server/demo/random-stream.ts'

const FAMILY = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗'
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰文建国'
const REGIONS = ['上海', '北京', '广州', '深圳', '杭州', '成都', '武汉', '西安', '南京', '重庆']
const TIERS = ['gold', 'silver', 'bronze', '']
const HEADER =
  'external_id,name,phone,email,region,attr.tier,attr.spent,attr.member,birth_year,first_contact_at,consent_survey,consent_at,consent_source\n'
const ROWS_AT_ONCE = 5000

/** How mobiles of the countries begin, by calling code, and how many digits follow. */
const MOBILES = { 86: ['13', 9], 44: ['077', 8] } as const
export const COUNTRIES = Object.keys(MOBILES)

/** A CSV of invented customers with the faults that such files have, made while it is read. */
export function* customerFile(customers: number, country = '86'): Generator<string> {
  const [mobile, length] = MOBILES[Number(country) as keyof typeof MOBILES]
  const { uniform } = randomStream(20260101)
  const upTo = (most: number) => Math.floor(uniform() * most)
  const letter = (letters: string) => letters[upTo(letters.length)]
  const two = (value: number) => String(value).padStart(2, '0')
  const row = (at: number) => {
    const id = `C${String(at).padStart(7, '0')}`
    const name = `${letter(FAMILY)}${letter(GIVEN)}${uniform() < 0.7 ? letter(GIVEN) : ''}`
    const phone =
      uniform() < 0.02 ? '12345' : `${mobile}${String(upTo(10 ** length)).padStart(length, '0')}`
    const email = uniform() < 0.4 ? '' : `user${upTo(1e8).toString(36)}@mail${upTo(50)}.example`
    const since = `20${10 + upTo(15)}-${two(1 + upTo(12))}-${two(1 + upTo(28))}`
    const consent = uniform() < 0.8 ? ['yes', `${since} 10:00`, 'shop'] : ['', '', '']
    const tier = TIERS[upTo(TIERS.length)]
    const member = uniform() < 0.5 ? 'yes' : 'no'
    const known = [tier, (uniform() * 5000).toFixed(2), member, 1940 + upTo(60), since]
    return [id, name, phone, email, REGIONS[upTo(REGIONS.length)], ...known, ...consent].join(',')
  }
  yield HEADER
  for (let from = 0; from < customers; from += ROWS_AT_ONCE) {
    const rows = Math.min(ROWS_AT_ONCE, customers - from)
    yield `${Array.from({ length: rows }, (_, k) => row(from + k)).join('\n')}\n`
  }
}
