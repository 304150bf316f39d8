import type { OfficialView } from '@core/papers/official/official-view'
import { officialParagraphs } from '@core/papers/official/official-paragraphs'

/** A 通报 of the sample county; `rest` replaces parts of it. */
export const circular = (rest: Partial<OfficialView> = {}): OfficialView => ({
  form: 'document',
  signer: null,
  marks: { language: 'zh-CN', printedAt: '2013-06-14 16:02', sample: '样例数据', foot: '', pageNumber: '— {page} —' },
  organMark: '云泽市卫生局文件',
  number: '云卫发〔2013〕12号',
  title: '关于2013年二级以上医疗卫生机构对口支援苏木乡镇卫生院专项督查情况的通报',
  addressees: '各旗县区卫生局，市直各医疗卫生单位：',
  body: officialParagraphs(BODY),
  annexNames: ['　　附件：1. 受援卫生院得分排名表', '　　　　　2. 支援医院得分排名表'],
  organ: '云泽市卫生局',
  day: '2013年6月14日',
  note: '（此件公开发布）',
  colophon: {
    copies: '抄送：市人民政府办公室，各旗县区人民政府办公室，市卫生监督所，市疾病预防控制中心，市妇幼保健所。',
    printedBy: '云泽市卫生局办公室',
    printedOn: '2013年6月14日印发',
  },
  annexes: [],
  continued: '（续）',
  ...rest,
})

const BODY = `
按照《关于开展2013年二级以上医疗卫生机构对口支援苏木乡镇卫生院专项督查的通知》（云卫办发〔2013〕47号）安排，3月18日至4月26日，市卫生局组成四个检查组，对29家受援卫生院和11家支援医院进行了督查。现将有关情况通报如下：
一、基本情况
11家支援医院结对27家苏木乡镇卫生院，派驻医师38人，开展门急诊1.26万人次、教学查房412次、专题讲座147次。南升铺镇、恩哈拉镇卫生院尚无医院支援，市中心医院超出结对上限1家，哈勒盖乡等3家卫生院派驻人员数不足，已责令限期补足。
二、好的做法
（一）组织领导有力。市第四医院把对口支援列入年度目标管理，由院长负总责，每月研究一次。
（二）派驻人员到岗好。苏日钦镇中心卫生院派驻人员全部在岗，考勤记录完整。
三、存在问题
（一）派驻不到位
1. 部分支援医院派驻人员数不足，派驻时间达不到六个月。
2. 考勤由他人代签。
（二）带教不落实
查房、讲座记录不完整，有的没有签到。
四、工作要求
各地要对照存在问题逐项整改，于6月30日前将整改情况书面报送市卫生局。市卫生局将对整改情况进行复查，对整改不力的予以通报批评。
`
