/**
 * How bureaus head their columns. Words are compared after NFKC and without white space. The first word of a column is
 * its proper name; earlier words win when two columns of a file could be meant. `groups` are two-row headers whose
 * upper and lower word mean something only together: 人员 over 合计. Groups whose words join to one of `words`, in
 * either order (床位 over 实有), and lower words that stand for themselves need no mention.
 */
export interface HeaderWords {
  readonly words: readonly string[]
  /** Words of another column that mean this one where a header closer to that column stands beside them. */
  readonly seconds?: readonly string[]
  readonly groups?: readonly { readonly upper: readonly string[]; readonly lower: readonly string[] }[]
}

/** Words of a text, parted by white space. */
export const list = (text: string): string[] => text.trim().split(/\s+/)

/** Every combination of one word of each list. */
export const cross = (...lists: readonly (readonly string[])[]): string[] =>
  lists.reduce<string[]>((heads, words) => heads.flatMap((head) => words.map((word) => head + word)), [''])

export const NOTE: HeaderWords = { words: list('备注 备考 附注 说明 备注说明 其他说明') }
const PHONE_WORDS = [
  ...cross(['联系', '办公', '移动', '手机', '固定', ''], ['电话', '电话号码']),
  ...list('手机 手机号 手机号码 联系方式 联系手机 座机 电话(手机) 联系人电话 联系人手机 联系人联系电话 电话或手机'),
]
export const PHONE: HeaderWords = {
  words: PHONE_WORDS,
  groups: [
    {
      upper: list('联系方式 联系人 联系 联系信息 联络人 联络方式'),
      lower: list('电话 手机 号码 电话号码 手机号 手机号码 方式'),
    },
  ],
}
export const CONTACT_NAME: HeaderWords = {
  words: list('联系人 联系人姓名 联络人 联络员 联系人员 联络员姓名 联系人名 经办人 负责人 姓名'),
  groups: [
    {
      upper: list('联系方式 联系人 联系 联系信息 联络人 联络员 联络方式'),
      lower: list('姓名 人 名字 联系人 人员'),
    },
  ],
}
export const JOB_TITLE: HeaderWords = {
  words: list('职务 联系人职务 行政职务 岗位 现任职务 职务(岗位) 职务职称 职务/职称'),
  groups: [{ upper: list('联系方式 联系人 联系 联系信息 联络人'), lower: ['职务'] }],
}
export const PERSON: HeaderWords = {
  words: [
    ...list('姓名 医师姓名 派驻医师 派驻人员 派驻医师姓名 派驻人员姓名 人员姓名 医生姓名 派驻医生 支援医师 支援人员 名字'),
    ...list('支援医师姓名 支援人员姓名 专家姓名 医务人员姓名 派出人员 派出人员姓名 下派人员 下派医师'),
  ],
  groups: [
    {
      upper: list('派驻医师 派驻人员 派驻医生 支援医师 支援人员 医师 人员 个人信息 基本信息 基本情况 人员信息 人员情况'),
      lower: list('姓名 名字 名称'),
    },
  ],
}
export const SEX: HeaderWords = { words: ['性别'] }
export const TITLE: HeaderWords = {
  words: list('职称 技术职称 专业技术职称 职称级别 职称名称 现任职称 专业职称 技术职务 专业技术职务 卫生技术职称'),
}
export const SPECIALTY: HeaderWords = {
  words: list('专业 从事专业 所学专业 专业名称 执业范围 专业科室 科室 所在科室 专科 科别'),
}
export const SUPPORTER: HeaderWords = {
  words: [
    ...cross(list('支援 派出 对口支援 帮扶'), list('医院 单位 机构 医疗机构 医疗卫生机构 方 医院名称 单位名称 机构名称')),
    ...list('支援 支援医院(单位) 派员单位 派员医院 选派单位 选派医院 来源医院 原单位 原工作单位 所属医院 上级医院 医院'),
  ],
  groups: [
    {
      upper: list('支援 支援医院 支援单位 支援方 支援机构 派出单位 派出医院'),
      lower: list('名称 医院 单位 医院名称 单位名称 机构名称 全称'),
    },
    {
      upper: list('结对单位 结对双方 结对机构 单位 机构 单位名称 机构名称'),
      lower: list('支援 支援方 支援医院 派出'),
    },
  ],
}
export const RECIPIENT: HeaderWords = {
  words: [
    ...cross(
      list('受援 受援苏木乡镇 受援乡镇 派驻 接收 派往 受支援 被支援 被帮扶 受帮扶'),
      list('卫生院 单位 机构 医院 医疗机构 方 卫生院名称 单位名称 机构名称'),
    ),
    ...list('受援 苏木乡镇卫生院 乡镇卫生院 卫生院 卫生院名称 受援基层单位 驻点单位 驻点卫生院 派驻地 派驻地点 基层单位'),
  ],
  groups: [
    {
      upper: list('受援 受援卫生院 受援单位 受援方 受援机构 派驻单位 接收单位'),
      lower: list('名称 卫生院 单位 卫生院名称 单位名称 机构名称 全称'),
    },
    {
      upper: list('结对单位 结对双方 结对机构 单位 机构 单位名称 机构名称'),
      lower: list('受援 受援方 受援卫生院 接收'),
    },
  ],
}
export const PLACE_OF_WORK: HeaderWords = {
  words: [
    ...list(
      '单位名称 单位 机构名称 机构 单位(机构) 单位(机构)名称 单位全称 机构全称 所在单位 工作单位 所属单位 填报单位 实施单位',
    ),
    ...list('活动单位 开展单位 医院 卫生院 医疗机构 医疗机构名称 受援单位 受援卫生院 所在机构 名称 承办单位 活动地点'),
  ],
  groups: [{ upper: list('单位 机构 所在单位 工作单位 单位信息 机构信息'), lower: list('名称 全称 单位名称 机构名称') }],
}

/** 派驻 + 开始 + 日期 and 派驻日期 + 起, for the first or the last day of something. */
export const dayWords = (subjects: readonly string[], ends: readonly string[], marks: readonly string[]): string[] => [
  ...cross(subjects, ends, ['', '日期', '时间', '日', '年月', '年月日']),
  ...cross(subjects, list('日期 时间 期限 期间 期 时段 起止日期 起止时间 起止'), [...ends, ...marks]),
  ...cross(subjects, marks, ['', '日期', '时间', '日']),
  ...cross(ends, ['日期', '时间', '日', '年月日', '']),
  ...cross(list('日期 时间 期限 起止日期 起止时间 起止'), [...ends, ...marks]),
  ...cross(marks, list('日期 时间 日')),
]
export const FIRST_DAY = [list('开始 起始'), list('起 始 自 从')] as const
export const LAST_DAY = [list('结束 终止 截止 届满 到期'), list('止 终 至 到 讫')] as const

export const POSTED = list('派驻 支援 驻点 派出 下派 帮扶 服务 工作 在岗')
export const AGREED = list('协议 协议书 协议有效 合同 结对 签约 支援 帮扶 有效')

/** With and without the 数 that counts end in. */
export const counted = (text: string): string[] => list(text).flatMap((word) => [word, `${word}数`])
