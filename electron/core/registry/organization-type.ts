import { squeeze } from './normalise-text'

/** 机构类型 of the schemes. A bureau may use words of its own; they stay as they are. */
export const ORGANIZATION_TYPES = [
  '市直医院',
  '县级医院',
  '企业职工医院',
  '乡镇卫生院',
  '社区卫生服务中心',
  '社区卫生服务站',
  '民营医院',
  '卫生监督',
  '疾控',
  '妇幼',
  '健教',
  '其他',
] as const
export type OrganizationType = (typeof ORGANIZATION_TYPES)[number]

/** What tables and names say instead, the narrower word first. */
const SAID: readonly (readonly [words: RegExp, type: OrganizationType])[] = [
  [/社区卫生服务站/, '社区卫生服务站'],
  [/社区卫生|社区中心/, '社区卫生服务中心'],
  [/卫生院/, '乡镇卫生院'],
  [/妇幼|妇女儿童|妇产医院|保健院/, '妇幼'],
  [/卫生监督|监督所|监督局|综合执法/, '卫生监督'],
  [/疾病预防|疾控|防疫站/, '疾控'],
  [/健康教育|健教/, '健教'],
  [/民营|私立|股份/, '民营医院'],
  [/企业|职工|厂矿|矿区医院|铁路/, '企业职工医院'],
  [/市直|市级|市属/, '市直医院'],
  [/县级|旗县|区级/, '县级医院'],
]

/** The type that a text means: one of the list, or a word that stands for one; null when it says none. */
export function organizationTypeNamed(text: string): OrganizationType | null {
  const said = squeeze(text)
  return ORGANIZATION_TYPES.find((type) => type === said) ?? SAID.find(([words]) => words.test(said))?.[1] ?? null
}

/** The type of an institution of which nobody said it, by its category, then its name. A name alone makes no hospital. */
export const organizationTypeOf = ({ category, name }: { readonly category: string; readonly name: string }): string =>
  organizationTypeNamed(category) ?? organizationTypeNamed(name) ?? ''
