import type { AboutInstrument } from '../about-instrument.ts'

export const about: AboutInstrument = {
  id: 'acsi-revised',
  group: 'indexModel',
  title: {
    en: 'ACSI, revised: product and service quality',
    'zh-cn': 'ACSI 修订版：产品质量与服务质量',
  },
  description: {
    en: 'ACSI for goods: tells apart the quality of the product and of the service around it, and what each adds to overall quality.',
    'zh-cn':
      '适用于有形产品的 ACSI：区分产品质量和与之相关的服务质量，并衡量两者对总体质量的贡献。',
  },
  minutes: 3,
  source: {
    en: 'Confirmed from a published figure: quality split into product, service and overall quality, and overall, fit and reliability asked about expectations, product and service. Not confirmed: the single paths around the three qualities, given here as remembered (product, service and expectations to overall quality; overall quality to value and satisfaction). The rest is as in ACSI; the wording is our own.',
    'zh-cn':
      '已依据公开发表的模型图核实：质量分为产品质量、服务质量和总体质量，并就期望、产品、服务分别询问总体、满足需要和可靠性。尚未核实：与三种质量有关的各条路径，这里凭记忆给出（产品质量、服务质量和期望指向总体质量，总体质量指向价值和满意度）。其余与 ACSI 相同，问卷措辞为自行撰写。',
  },
  confirmed: false,
}
