import { matchHeaders } from '@core/registry/match-header'
import type { TableKind } from '@core/registry/table-kinds'
import { describe, expect, it } from 'vitest'

/** "上/下" or a single word, in the order of the columns; what is not recognised is left out of `keys`. */
function keysOf(kind: TableKind, headers: string): string {
  const cells = headers.split(/\s+/)
  const matched = matchHeaders(
    kind,
    cells.map((cell) => {
      const [upper = '', lower = ''] = cell.includes('>') ? cell.split('>') : ['', cell]
      return { upper, lower }
    }),
  )
  const byIndex = new Map([...matched].map(([key, index]) => [index, key as string]))
  return cells.map((_, index) => byIndex.get(index) ?? '-').join(' ')
}

const ORGANIZATION = 'code name category divisionCode creditCode beds staffCount contactName contactPhone note'

describe('headers of one row', () => {
  it.each<[TableKind, string, string]>([
    [
      'organization',
      '机构编码 机构名称 机构类别 行政区划代码 统一社会信用代码 实有床位 卫生技术人员数 联系人 联系电话 备注',
      ORGANIZATION,
    ],
    ['organization', '编码 名称 类别 区划代码 信用代码 床位 卫技人员 联系人 电话 备注', ORGANIZATION],
    [
      'organization',
      '单位代码 单位名称 单位类别 行政区划 社会信用代码 实际开放床位 卫技人员数 联络人 手机号码 说明',
      ORGANIZATION,
    ],
    [
      'organization',
      '*机构代码 *卫生院名称（全称） 机构类型 行政区划编码 统一信用代码 床位数（张） 卫生技术人员（人） 联系人姓名 联系方式 备考',
      ORGANIZATION,
    ],
    [
      'organization',
      '机构/编码 机构/名称 机构/类别 机构/行政区划代码 信用码 床位/实有 人员/合计 联系方式/姓名 联系方式/电话 备注',
      ORGANIZATION,
    ],
    ['organization', '机构码 机构名 机构性质 区划码 统一代码 实有床 卫技员数 联系人 办公电话 其他说明', ORGANIZATION],
    [
      'organization',
      '序号 所属旗县区 单位名称 行政区划代码 编制床位 组织机构代码 医疗机构登记号 服务人口 应派人数 职务',
      '- countyName name divisionCode approvedBeds orgCode licenceNumber population requiredHeadcount contactTitle',
    ],
    [
      'organization',
      '序号 排序号 机构名称 机构别名 机构类别 机构类型 上级机构 行政区划代码 经度 北纬',
      '- sortNumber name aliases category type parent divisionCode longitude latitude',
    ],
    ['organization', '名称 类型 区划', 'name category divisionCode'],
    [
      'posting',
      '序号 派驻编号 姓名 性别 职称 专业 支援医院 受援卫生院 派驻开始日期 派驻结束日期 接替人 联系电话 备注',
      '- code personName sex title specialty supporter recipient startsOn endsOn successor phone note',
    ],
    [
      'posting',
      '编号 医师姓名 性别 技术职称 科室 派出医院 派驻卫生院 开始时间 结束时间 接替人员 手机 说明',
      '- personName sex title specialty supporter recipient startsOn endsOn successor phone note',
    ],
    [
      'posting',
      '派驻人员 专业技术职称 支援单位 受援单位 派驻起始 派驻截止 联系方式',
      'personName title supporter recipient startsOn endsOn phone',
    ],
    [
      'posting',
      '派驻医师姓名 职称 派出单位 接收单位 派驻时间（起） 派驻时间（止）',
      'personName title supporter recipient startsOn endsOn',
    ],
    ['posting', '姓名 现任职称 选派单位 受援机构 到岗日期 离岗日期', 'personName title supporter recipient startsOn endsOn'],
    [
      'pairing',
      '序号 支援单位 受援单位 起始日期 终止日期 支援科室 协议号',
      '- supporter recipient startsOn endsOn departments agreementNumber',
    ],
    ['pairing', '支援医院名称 受援卫生院名称 协议开始时间 协议到期时间 科室', 'supporter recipient startsOn endsOn departments'],
    ['pairing', '支援方 受援方 协议起 协议止 协议书编号', 'supporter recipient startsOn endsOn agreementNumber'],
    ['contact', '序号 单位 姓名 职务 手机号 备注', '- organization contactName jobTitle phone note'],
    ['contact', '机构名称 联络员 岗位 电话', 'organization contactName jobTitle phone'],
    [
      'workload',
      '年月 编号 医师姓名 门诊人次 管床数 查房 讲座 义诊 合计',
      'month postingCode personName outpatients inpatients teachingRounds lectures freeClinics total',
    ],
    [
      'workload',
      '统计月份 派驻编码 姓名 门急诊量 管床病人 教学查房次数 讲座次数 义诊场次 诊疗总人次',
      'month postingCode personName outpatients inpatients teachingRounds lectures freeClinics total',
    ],
    [
      'ledger',
      '时间 单位名称 活动内容 受益人次 资金（万元） 宣传资料（份） 备注',
      'date organization project beneficiaries amount materials note',
    ],
    ['ledger', '活动日期 实施单位 项目名称 惠及群众 金额（元） 资料', 'date organization project beneficiaries amount materials'],
    ['ledger', '日期 单位 项目 受益人数【人】 金额［万元］ 资料', 'date organization project beneficiaries amount materials'],
    ['ledger', '日期 单位 项目 受益人数 金额万元 资料', 'date organization project beneficiaries amount materials'],
    ['contact', '单位 姓名 职务/职称 手机', 'organization contactName jobTitle phone'],
    [
      'posting',
      '姓名 职称 支援单位 受援单位 上岗日期 离岗日期 接替医师姓名',
      'personName title supporter recipient startsOn endsOn successor',
    ],
    [
      'staff',
      '姓名 单位 性别 职称 专业 执业证号 联系电话 备注',
      'personName organization sex title specialty licenceNumber phone note',
    ],
    [
      'staff',
      '医师姓名 工作单位 专业技术职务 从事专业 医师执业证书编号 手机',
      'personName organization title specialty licenceNumber phone',
    ],
  ])('%s: %s', (kind, headers, keys) => {
    expect(keysOf(kind, headers)).toBe(keys)
  })
})

describe('headers of two rows', () => {
  it.each<[TableKind, string, string]>([
    [
      'organization',
      '旗县区>旗县区 机构>编码 机构>名称 机构>行政区划代码 人员>合计 人员>医师 人员>护士 床位>编制 床位>实有 联系方式>姓名 联系方式>电话',
      'countyName code name divisionCode staffCount doctorCount nurseCount approvedBeds beds contactName contactPhone',
    ],
    [
      'organization',
      '基本信息>机构编码 基本信息>机构名称 基本信息>区划代码 卫技人员>小计 卫技人员>医生 卫技人员>护士数 床位数>编制床位 床位数>实有床位 联系人>姓名 联系人>手机',
      'code name divisionCode staffCount doctorCount nurseCount approvedBeds beds contactName contactPhone',
    ],
    [
      'organization',
      '单位情况>代码 单位情况>名称 行政区划>代码 在编卫生技术人员>总数 其中>执业医师 其中>注册护士 编制>床位 实有>床位 联系人>联系人 联系电话>联系电话',
      'code name divisionCode staffCount doctorCount nurseCount approvedBeds beds contactName contactPhone',
    ],
    [
      'organization',
      '机构编码>机构编码 机构名称>机构名称 所在地>区划 人员情况>卫技人员 人员情况>医师数 床位情况>实际开放 联络>联系人 联络>电话',
      'code name divisionCode staffCount doctorCount beds contactName contactPhone',
    ],
    [
      'posting',
      '派驻医师>姓名 派驻医师>性别 派驻医师>职称 支援>医院 受援>卫生院 派驻时间>起 派驻时间>止 接替人>姓名 联系>电话',
      'personName sex title supporter recipient startsOn endsOn successor phone',
    ],
    [
      'posting',
      '人员信息>姓名 人员信息>职称 人员信息>专业 单位>支援医院 单位>受援卫生院 派驻期限>开始 派驻期限>结束',
      'personName title specialty supporter recipient startsOn endsOn',
    ],
    [
      'pairing',
      '结对单位>支援方 结对单位>受援方 协议期限>起 协议期限>止 协议>编号',
      'supporter recipient startsOn endsOn agreementNumber',
    ],
    [
      'pairing',
      '支援单位>名称 受援单位>名称 协议>起始日期 协议>终止日期 帮扶>科室',
      'supporter recipient startsOn endsOn departments',
    ],
    ['contact', '单位>名称 联系人>姓名 联系人>职务 联系人>电话', 'organization contactName jobTitle phone'],
    [
      'workload',
      '月份>月份 派驻医师>编号 派驻医师>姓名 诊疗>门急诊 诊疗>管床 诊疗>合计 教学>查房 教学>讲座 义诊>次数',
      'month postingCode personName outpatients inpatients total teachingRounds lectures freeClinics',
    ],
    [
      'workload',
      '统计>月份 人员>编号 人员>姓名 门急诊>人次 管床>人次 教学>查房次数 讲座>场次 义诊>次数 诊疗>小计',
      'month postingCode personName outpatients inpatients teachingRounds lectures freeClinics total',
    ],
    [
      'ledger',
      '活动>日期 活动>单位 活动>项目 受益>人数 投入>金额（万元） 发放>资料',
      'date organization project beneficiaries amount materials',
    ],
  ])('%s: %s', (kind, headers, keys) => {
    expect(keysOf(kind, headers)).toBe(keys)
  })
})

describe('what is no header of the kind', () => {
  it('leaves other columns alone', () => {
    expect(keysOf('organization', '序号 法人性别 建院年份 面积 距县城公里数 年龄 地址 邮编')).toBe('- - - - - - - -')
    expect(keysOf('posting', '年龄 学历 出生年月 政治面貌 民族 工龄')).toBe('- - - - - -')
  })

  it('leaves running numbers and the reasons of refused rows alone', () => {
    expect(keysOf('organization', '编号 机构名称 错误说明')).toBe('- name -')
  })

  it('gives a column to the header nearest its proper name', () => {
    expect(keysOf('organization', '名称 机构名称 代码 机构编码')).toBe('- name - code')
    expect(keysOf('posting', '接替人姓名 姓名')).toBe('successor personName')
  })

  it('takes names of object members for what they are: unknown words', () => {
    expect(keysOf('organization', '__proto__ constructor toString hasOwnProperty')).toBe('- - - -')
  })
})
