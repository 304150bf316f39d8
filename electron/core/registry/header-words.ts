import {
  AGREED,
  CONTACT_NAME,
  counted,
  cross,
  dayWords,
  FIRST_DAY,
  JOB_TITLE,
  LAST_DAY,
  list,
  NOTE,
  PERSON,
  PHONE,
  PLACE_OF_WORK,
  POSTED,
  RECIPIENT,
  SEX,
  SPECIALTY,
  SUPPORTER,
  TITLE,
  type HeaderWords,
} from './header-vocabulary'
import type { ColumnKey, TableKind } from './table-kinds'

const ABOUT_ORGANIZATION = list(
  '机构 单位 医疗机构 卫生院 医院 机构信息 单位信息 机构情况 基本信息 基本情况 机构基本情况 机构基本信息',
)
const ABOUT_STAFF = list(
  '人员 人员数 卫生技术人员 卫技人员 卫生技术人员数 卫技人员数 人员情况 卫生人员 人员构成 在岗人员 卫生技术 卫技 人数',
)
const ABOUT_BEDS = list('床位 床位数 病床 病床数 床位情况')

/** Headers of every column of every kind. */
export const HEADER_WORDS: { readonly [K in TableKind]: Readonly<Record<ColumnKey<K>, HeaderWords>> } = {
  organization: {
    name: {
      words: [
        ...list('机构名称 单位名称 机构全称 单位全称 医疗机构名称 医疗卫生机构名称 卫生院名称 医院名称 机构名 单位名 名称 全称'),
        ...list('机构(单位)名称 单位(机构)名称 机构 单位 卫生院 医院 医疗机构 受援卫生院 支援医院'),
      ],
      groups: [
        {
          upper: ABOUT_ORGANIZATION,
          lower: list('名称 全称 名 机构 单位'),
        },
      ],
    },
    code: {
      words: list('机构编码 机构代码 单位编码 单位代码 机构编号 单位编号 卫生院编码 医院编码 编码 医疗机构编码 机构码 代码'),
      groups: [
        {
          upper: ABOUT_ORGANIZATION,
          lower: list('编码 代码 编号 机构编码 单位编码'),
        },
      ],
    },
    type: { words: list('考核机构类型 考核类型'), seconds: list('机构类型 单位类型 类型') },
    parent: { words: list('上级机构 上级单位 上级机构名称 上级单位名称 隶属机构 隶属单位') },
    sortNumber: { words: list('排序号 机构排序号 单位排序号') },
    aliases: { words: list('别名 机构别名 单位别名 机构简称 单位简称 简称') },
    latitude: { words: list('纬度 北纬') },
    longitude: { words: list('经度 东经') },
    category: {
      words: list('机构类别 机构类型 单位类别 单位类型 类别 类型 机构性质 机构种类 单位性质'),
      groups: [{ upper: ABOUT_ORGANIZATION, lower: list('类别 类型 种类') }],
    },
    level: { words: list('机构级别 医院级别 级别 单位级别 医疗机构级别 医院等级 机构等级 等级') },
    grade: { words: list('机构等次 医院等次 等次 单位等次 医疗机构等次') },
    divisionCode: {
      words: [
        ...list('行政区划代码 行政区划编码 行政区划 区划代码 区划编码 行政区代码 行政代码 区划 区划码 地区代码 地区编码'),
        ...list('所在地区划代码 所在地行政区划代码 行政区域代码 行政区划码 属地代码 县乡代码 乡镇代码'),
      ],
      groups: [
        {
          upper: list('机构 单位 区划 行政区划 所在地 属地 地区 机构信息 单位信息 基本信息 基本情况 行政区'),
          lower: list('区划代码 区划编码 行政区划 区划 行政区划代码 区划码'),
        },
        { upper: list('区划 行政区划 行政区 所在地 属地 地区'), lower: list('代码 编码 码') },
      ],
    },
    countyName: {
      words: list('所属旗县区 旗县区 旗县 所在旗县区 所属旗县 所在旗县 县区 区县 所属县区 所在县 县(区) 旗(县、区)'),
    },
    townName: { words: list('所在苏木乡镇 苏木乡镇 所属苏木乡镇 所在乡镇 乡镇 所属乡镇 苏木乡(镇)') },
    creditCode: {
      words: [
        ...list('统一社会信用代码 社会信用代码 统一信用代码 信用代码 统一代码 统一社会信用编码 统一社会信用号 社会信用码 信用码'),
        ...list('统一社会信用码 统一社会代码 统一社会信用代码证号 三证合一代码'),
      ],
      groups: [{ upper: list('统一社会信用 社会信用 信用 统一社会'), lower: list('代码 编码 码 信用代码') }],
    },
    orgCode: { words: list('组织机构代码 组织机构编码 组织代码 组织机构代码证号 法人代码') },
    licenceNumber: {
      words: list(
        '医疗机构登记号 登记号 机构登记号 执业许可证号 许可证号 执业许可证登记号 医疗机构执业许可证登记号 医疗机构执业许可证号',
      ),
    },
    approvedBeds: {
      words: list('编制床位 编制床位数 核定床位 核定床位数 编制病床 编制病床数 批准床位 批准床位数 床位编制 床位编制数'),
      groups: [{ upper: ABOUT_BEDS, lower: list('编制 核定 批准 编制数 核定数') }],
    },
    beds: {
      words: [
        ...cross(list('实有 实际 开放 实际开放 实有开放 现有 实开'), list('床位 床位数 病床 病床数 床 床数')),
        ...list('床位实有 床位实有数 床位数 床位 病床 病床数 床数 床位总数'),
      ],
      groups: [
        {
          upper: ABOUT_BEDS,
          lower: list('实有 实际 开放 实有数 现有 实际开放 实开 合计 总数 小计'),
        },
      ],
    },
    staffCount: {
      words: [
        ...cross(list('卫生技术 卫技 卫生专业技术 卫生专技'), list('人员数 人员 人员总数 人数 人员合计 员数 人员小计 数')),
        ...list(
          '在岗卫生技术人员 在岗卫生技术人员数 在岗卫技人员 在岗卫技人员数 卫生人员 卫生人员数 人员合计 人员总数 人员数 专业技术人员 专业技术人员数',
        ),
      ],
      groups: [
        {
          upper: ABOUT_STAFF,
          lower: list('合计 总计 总数 小计 计 卫生技术人员 卫技人员 卫技 卫生技术 人数 总人数 卫生技术人员数 卫技人员数 数'),
        },
      ],
    },
    doctorCount: {
      words: list(
        '医师数 医师 医生数 医生 医师人数 医生人数 执业医师 执业医师数 执业(助理)医师 执业(助理)医师数 执业助理医师 医师(人) 其中医师 其中:医师',
      ),
      groups: [
        {
          upper: [...ABOUT_STAFF, '其中', '其中:'],
          lower: list('医师 医生 医师数 医生数 执业医师 执业(助理)医师 医'),
        },
      ],
    },
    nurseCount: {
      words: list('护士数 护士 护士人数 护理人员 护理人员数 注册护士 注册护士数 执业护士 护师 护师数 护理 其中护士 其中:护士'),
      groups: [
        {
          upper: [...ABOUT_STAFF, '其中', '其中:'],
          lower: list('护士 护士数 护理 注册护士 护理人员 护'),
        },
      ],
    },
    population: { words: list('服务人口 服务人口数 辖区人口 辖区人口数 人口 人口数 常住人口 服务人口(人)') },
    villageCount: {
      words: list('行政村(嘎查)数 行政村数 嘎查村数 村数 嘎查数 行政村(嘎查) 行政村 嘎查(村)数 行政村嘎查数'),
    },
    requiredHeadcount: { words: list('应派人数 应派 应派驻人数 应派医师数 应派驻人员数 应派人员数 派驻人数') },
    contactName: CONTACT_NAME,
    contactTitle: JOB_TITLE,
    contactPhone: PHONE,
    note: NOTE,
  },
  posting: {
    code: { words: list('派驻编号 派驻编码 派驻代码 派驻号 派驻人员编号 派驻医师编号') },
    personName: PERSON,
    sex: SEX,
    title: TITLE,
    specialty: SPECIALTY,
    supporter: SUPPORTER,
    recipient: RECIPIENT,
    startsOn: {
      words: [
        ...dayWords(POSTED, ...FIRST_DAY),
        ...list('到岗日期 到岗时间 上岗日期 上岗时间 到任日期 进驻日期 进驻时间 派驻日期 派驻时间 到岗'),
      ],
    },
    endsOn: {
      words: [...dayWords(POSTED, ...LAST_DAY), ...list('离岗日期 离岗时间 离任日期 期满日期 期满时间 撤回日期 离岗 派驻期满')],
    },
    successor: {
      words: list(
        '接替人 接替人员 接替医师 接替人姓名 接替人员姓名 接替医师姓名 接替者 接替 继任人 接任人 轮换人 轮换人员 接班人',
      ),
      groups: [{ upper: list('接替 接替人 接替人员 接替医师 轮换'), lower: list('姓名 人 人员 接替人 名字') }],
    },
    phone: PHONE,
    note: NOTE,
  },
  pairing: {
    supporter: SUPPORTER,
    recipient: RECIPIENT,
    startsOn: {
      words: [...dayWords(AGREED, ...FIRST_DAY), ...list('签订日期 签约日期 生效日期 协议生效日期 签订时间 协议签订日期')],
    },
    endsOn: { words: [...dayWords(AGREED, ...LAST_DAY), ...list('失效日期 期满日期 协议期满 协议期满日期')] },
    departments: {
      words: list('帮扶科室 支援科室 科室 帮扶专业 支援专业 对口科室 对口帮扶科室 帮扶的科室 合作科室 专科 结对科室'),
    },
    agreementNumber: {
      words: list('协议编号 协议号 协议书编号 协议文号 合同编号 合同号 文号 协议字号 协议书号'),
      groups: [{ upper: list('协议 协议书 协议信息 合同 结对协议'), lower: list('编号 号 文号 字号') }],
    },
    note: NOTE,
  },
  staff: {
    personName: PERSON,
    organization: PLACE_OF_WORK,
    sex: SEX,
    title: TITLE,
    specialty: SPECIALTY,
    licenceNumber: {
      words: list('执业证号 执业证书编号 执业证编号 执业证书号 医师执业证号 医师执业证书编号 执业证书编码 证书编号 执业证'),
    },
    phone: PHONE,
    note: NOTE,
  },
  contact: {
    organization: PLACE_OF_WORK,
    contactName: CONTACT_NAME,
    jobTitle: JOB_TITLE,
    phone: PHONE,
    note: NOTE,
  },
  workload: {
    month: {
      words: list('月份 年月 月 统计月份 统计月 报告月份 所属月份 填报月份 工作月份 时间 日期 统计时间'),
    },
    postingCode: {
      words: list('派驻编号 派驻编码 派驻代码 派驻号 派驻人员编号 派驻医师编号 编号 人员编号 医师编号'),
      groups: [{ upper: list('派驻 派驻医师 派驻人员 人员 医师 派驻信息'), lower: list('编号 编码 代码 号') }],
    },
    personName: PERSON,
    outpatients: {
      words: [
        ...counted('门急诊人次 门急诊量 门急诊 门诊人次 门(急)诊人次 门急诊诊疗人次 门诊量 诊疗人次 门诊急诊人次 门诊'),
        ...list('门、急诊人次 接诊人次 门急诊病人数 门诊急诊'),
      ],
      groups: [
        {
          upper: list('门急诊 门诊 门(急)诊 门急诊工作 诊疗 诊疗工作'),
          lower: list('人次 人次数 门急诊 门诊 人数 量'),
        },
      ],
    },
    inpatients: {
      words: counted('管床人次 管床 管床病人 管理床位 住院人次 住院管床人次 住院/管床人次 管床量 住院病人 管床人 管理病床'),
      groups: [
        {
          upper: list('管床 住院 住院工作 诊疗 诊疗工作 病房'),
          lower: list('人次 人次数 管床 管床数 住院 管床人数'),
        },
      ],
    },
    teachingRounds: {
      words: [...counted('教学查房 查房 教学查房次'), ...list('教学查房次数 查房次数 教学查房(次)')],
      groups: [
        {
          upper: list('教学 带教 教学工作 教学带教 培训 带教工作'),
          lower: list('查房 教学查房 查房次数 查房数'),
        },
      ],
    },
    lectures: {
      words: [
        ...counted('讲座场次 讲座 讲座次 学术讲座 专题讲座 健康讲座 授课 培训讲座 讲课'),
        ...list('讲座次数 讲座场数 授课次数 讲课次数 举办讲座'),
      ],
      groups: [
        {
          upper: list('教学 带教 讲座 教学工作 培训 带教工作 公益活动'),
          lower: list('讲座 场次 讲座场次 讲座次数 次数 讲座数'),
        },
      ],
    },
    freeClinics: {
      words: [...counted('义诊次 义诊 义诊场次 义诊活动 巡诊义诊'), ...list('义诊次数 开展义诊 义诊活动次数 义诊场数')],
      groups: [{ upper: list('义诊 义诊活动 公益 公益活动 下乡'), lower: list('次数 义诊 场次 义诊次数 次 义诊数') }],
    },
    total: {
      words: list('诊疗合计 诊疗总计 诊疗总量 诊疗总人次 诊疗人次合计 合计 总计 诊疗总数 诊疗计 诊疗量合计'),
      groups: [{ upper: list('诊疗 诊疗人次 诊疗工作 工作量'), lower: list('合计 总计 小计 计') }],
    },
    note: NOTE,
  },
  ledger: {
    date: {
      words: list('日期 时间 活动日期 活动时间 开展日期 开展时间 发生日期 实施日期 实施时间 登记日期 年月日'),
    },
    organization: PLACE_OF_WORK,
    project: {
      words: list(
        '项目 项目名称 活动项目 活动名称 活动内容 工作内容 内容 工作项目 帮扶项目 项目内容 事项 实绩 实绩项目 支援项目 名目 活动',
      ),
      groups: [{ upper: list('项目 活动 工作 实绩 内容'), lower: list('名称 内容 项目 事项') }],
    },
    beneficiaries: {
      words: list(
        '受益人数 受益人次 受益群众 受益群众人数 受益人 受益 惠及人数 惠及群众 服务人数 服务人次 参加人数 受益人员 受益人口 惠及人次',
      ),
      groups: [{ upper: list('受益 惠及 受益情况 受益群众 服务 成效'), lower: list('人数 人次 受益人数 人') }],
    },
    amount: {
      words: list(
        '金额 投入金额 资金 投入资金 金额合计 经费 折合金额 折价 捐赠金额 资金投入 金额数 款额 价值 资金金额 款项 金额万元',
      ),
      groups: [
        {
          upper: list('资金 投入 经费 捐赠 资金投入 金额 款物 物资'),
          lower: list('金额 数额 合计 资金 万元 元 款额'),
        },
      ],
    },
    materials: {
      words: list(
        '发放资料 资料 发放资料数 宣传资料 发放宣传资料 发放资料份数 资料发放 资料份数 宣传材料 发放材料 资料数 宣传品',
      ),
      groups: [
        {
          upper: list('发放 宣传 资料 发放情况 宣传资料 物资 成效'),
          lower: list('资料 份数 数量 宣传资料 发放资料 发放 发放数 材料'),
        },
      ],
    },
    note: NOTE,
  },
}
