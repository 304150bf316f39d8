import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evaluateRound } from '@core/evaluation/evaluate-round'
import { agreementView } from '@core/papers/agreement-view'
import { drawView } from '@core/papers/draw-view'
import { feedbackView } from '@core/papers/feedback-view'
import { gradedReportView } from '@core/papers/graded-report-view'
import { itemLossesView } from '@core/papers/item-losses-view'
import { keyCardView } from '@core/papers/key-card-view'
import { listView } from '@core/papers/list-view'
import { officialParagraphs } from '@core/papers/official/official-paragraphs'
import { pairingListView } from '@core/papers/pairing-list-view'
import { pairingLetterView } from '@core/papers/pairing-letter-view'
import type { Paper } from '@core/papers/paper'
import type { PaperFrame, PaperTable } from '@core/papers/paper-parts'
import { rosterView } from '@core/papers/posting-table-view'
import { rankingView } from '@core/papers/ranking-view'
import { rectificationLedgerView } from '@core/papers/rectification-ledger-view'
import { rectificationNoticeView } from '@core/papers/rectification-notice-view'
import type { ReportPhoto } from '@core/papers/report-photos'
import { scoredSummaryView } from '@core/papers/report-summary-view'
import type { ReportFinding, ReportPlace } from '@core/papers/sheet-report-source'
import { scoreSheetView } from '@core/papers/score-sheet-view'
import { sheetReportView } from '@core/papers/sheet-report-view'
import { surveyReportView } from '@core/papers/survey-report-view'
import { surveySummaryView } from '@core/papers/survey-summary-view'
import { gradeSheet } from '@core/scoring/graded/grade-sheet'
import type { Answers } from '@core/scoring/questionnaire/questionnaire-fact'
import { scoreQuestionnaire } from '@core/scoring/questionnaire/score-questionnaire'
import type { Item } from '@core/scoring/template'
import zhSheet from '@resources/locales/zh-CN/sheet.json'
import { gradedItem, gradedOf, metOf } from '../unit/core/scoring/graded-builder'
import { blankView, itemOf, templateOf } from './blank-sheets'
import { answers, FOLLOW_UP } from './kinds'
import { circular } from './official'
import { FRAME, reportSource, sampleTemplate, ZH } from './papers'
import { JPEG } from './photos'

/**
 * What a text that a person can type becomes in the papers of a test: itself, something hostile, something long.
 * @param most Characters that its field takes; without it any number.
 */
export type Wording = (plain: string, most?: number) => string

export const asWritten: Wording = (plain) => plain

/** @param rows How many rows, problems, persons or photos there are: 0 for a round in which nothing happened. */
type MakePaper<Kind extends Paper['kind']> = (say: Wording, rows: number) => Extract<Paper, { readonly kind: Kind }>

/**
 * One maker a kind of paper: whatever kind there is has to be here, and is then held to everything that all papers are held to
 * (hostile texts, Word in another program, the golden texts, the pictures for the eye).
 */
export const EVERY_PAPER: { readonly [Kind in Paper['kind']]: MakePaper<Kind> } = {
  'visit-evaluation': (say, rows) => {
    const source = reportSource('YZ2013-V15', 'SH-2025')
    const items = source.template.categories.flatMap((section) => section.items)
    const remarks = Object.fromEntries(items.slice(0, rows).map(({ code }) => [code, say('现场查看台账、签到表和影像资料。')]))
    const view = sheetReportView({ ...source, ...placeOf(say, rows), remarks, findings: findingsOf(say, rows, 'B1') }, ZH, 'full')
    return { kind: 'visit-evaluation', view, pictures: picturesOf(rows) }
  },
  'evaluation-summary': (say, rows) => {
    const source = { ...reportSource('YZ2013-V15', 'SH-2025'), ...placeOf(say, rows), findings: findingsOf(say, rows, 'B1') }
    return { kind: 'evaluation-summary', view: scoredSummaryView(source, ZH) }
  },
  'graded-evaluation': (say, rows) => {
    const items = upTo(Math.max(1, rows), (at) => {
      const item = gradedItem(String(at + 1), [1, 1, 1])
      return { ...item, title: say(item.title), levels: { ...item.levels, C: [say('有对口支援工作方案')] } }
    })
    const template = gradedOf(items, { name: say('示例分级表') })
    const facts = Object.fromEntries(items.map(({ code }, at) => [code, metOf(at % 2 === 0 ? '1 1 0' : '0 0 0')]))
    const source = {
      ...placeOf(say, rows),
      ...({ subject: { role: 'recipient_org', ...clinicOf(say) }, template, facts } as const),
      ...gradeSheet(template, facts, { sha256: SHA }),
      remarks: { '1': say('台账齐全。') },
      findings: findingsOf(say, rows, '1'),
    }
    return { kind: 'graded-evaluation', view: gradedReportView(source, ZH, 'full'), pictures: picturesOf(rows) }
  },
  'survey-evaluation': (say, rows) => {
    const template = { ...FOLLOW_UP, questions: FOLLOW_UP.questions.map((one) => ({ ...one, text: say(one.text) })) }
    const forms = upTo(rows, (at) => {
      const given = answers([5, 4, 4, 3, 0][at % 5] ?? 4) as Answers
      const { score } = scoreQuestionnaire(template, given, { sha256: SHA })
      return { number: at + 1, isFinished: true, answers: given, score }
    })
    const subject = { role: 'patient', ...clinicOf(say) } as const
    const findings = findingsOf(say, rows, '2')
    const source = { ...placeOf(say, 0), subject, template, templateSha256: SHA, forms, findings }
    return { kind: 'survey-evaluation', view: surveyReportView(source, ZH) }
  },
  feedback: (say, rows) => {
    const { template, input, score, trace, vetoEvidence } = reportSource('YZ2013-V15', 'SH-2025')
    const remarks = { B2: say('资质材料齐全，装订规范'), B5: say('无故不在岗 1 人次，已请卫生院当场确认。') }
    const findings = findingsOf(say, rows, 'B1').map((one) => ({ ...one, place: say('二楼药房', 120) }))
    const { visit, frame } = placeOf(say, 0)
    const scored = {
      kind: 'scored',
      subjectName: say('云泽市第四医院'),
      template,
      input,
      score,
      trace,
      vetoEvidence,
      remarks,
    } as const
    const open = { kind: 'questionnaire', subjectName: say('上泉壕镇卫生院'), findings: [] } as const
    const source = {
      frame,
      visit,
      roundName: say('2013年专项督查'),
      units: [say('上泉壕镇卫生院')],
      sheets: [{ ...scored, findings }, open],
    }
    return { kind: 'feedback', view: feedbackView(source, ZH) }
  },
  'survey-summary': (say, rows) => {
    const template = { ...FOLLOW_UP, questions: FOLLOW_UP.questions.map((one) => ({ ...one, text: say(one.text) })) }
    const units = upTo(Math.min(rows, MOST_UNITS), (at) => ({
      ...{
        clinicName: say(`示例${at + 1}镇卫生院`),
        supporters: [say('云泽市第四医院')],
        doctors: [{ name: say(`示例${at + 1}`), hospital: say('云泽市第四医院') }],
      },
      forms: upTo(6, (nth) => answers([5, 4, 4, 3, 2, 5][(nth + at) % 6] ?? 4, { '8': { value: 2 + (nth % 3) } }) as Answers),
    }))
    const calls = units.map(({ clinicName }) => ({
      clinicName,
      size: 10,
      tried: [['answered'], ['no_answer', 'refused']] as const,
    }))
    const inspection = { name: say('2013年专项督查'), startsOn: '2013-05-10', endsOn: '2013-05-30' }
    const source = { frame: frameOf(say), inspection, surveys: [{ template, templateSha256: SHA, units }], calls }
    return { kind: 'survey-summary', view: surveySummaryView(source, ZH) }
  },
  ranking: (say, rows) => ({ kind: 'ranking', view: rankingView(groupOf(say, rows), ZH) }),
  'item-losses': (say, rows) => {
    const source = groupOf(say, rows)
    const categories = source.template.categories.map((section) => ({
      ...{ ...section, title: say(section.title) },
      items: section.items.map((item) => ({ ...item, title: say(item.title) })),
    }))
    return { kind: 'item-losses', view: itemLossesView({ ...source, template: { ...source.template, categories } }, ZH) }
  },
  'score-sheet': (say, rows) => {
    const source = reportSource('YZ2013-V15', 'SH-2025')
    const categories = source.template.categories.map((section, at) => ({
      ...{ ...section, title: say(section.title) },
      items: section.items.map((item) => {
        const standard = { ...item, scoring: { ...item.scoring, text: say('按协议所列逐项核对。') } }
        return at > 0 ? standard : { ...standard, title: say(item.title), requirement: say(item.requirement ?? '') }
      }),
    }))
    const template = { ...source.template, name: say(source.template.name), categories, notes: [say('按当年文件改定。')] }
    const items = categories.flatMap((section) => section.items)
    const remarks = Object.fromEntries(items.slice(0, rows).map(({ code }) => [code, say('现场查看台账、签到表。')]))
    const stages = rows === 0 ? [] : [{ stage: 'self', score: source.score } as const]
    const place = {
      ...placeOf(say, rows),
      roundName: say('2013年专项督查'),
      subject: { ...source.subject, name: say('云泽市第四医院') },
    }
    const view = scoreSheetView({ ...source, ...place, kind: 'scored', template, remarks, others: stages }, ZH)
    return { kind: 'score-sheet', format: 'a4', view }
  },
  'posting-table': (say, rows) => {
    const lines = upTo(rows, (at) => ({
      ...{ name: say(`示例${at + 1}`), sex: '女', idNumber: '1506**********0012', licenceNumber: say('02017', 120) },
      ...{
        specialty: say('内科'),
        title: say('主治医师', 120),
        supporter: say('云泽市第四医院'),
        recipient: say('上泉壕镇卫生院'),
      },
      ...{ startsOn: '2013-01-01', endsOn: at % 2 === 0 ? null : '2013-06-30', replacedBy: say('示例乙'), phone: '000-00000001' },
    }))
    return {
      kind: 'posting-table',
      view: rosterView({ frame: frameOf(say), unitName: say('上泉壕镇卫生院', 120), listedOn: '2013-06-10', lines }, ZH),
    }
  },
  draw: (say, rows) => {
    const population = upTo(rows, (at) => ({ code: `02${at}`, name: say(`示例${at + 1}镇卫生院`), county: say('固林县') }))
    const drawn = population.flatMap((_, at) => (at % 5 === 2 ? [at] : []))
    const made = { seed: '20130506', method: 'xmur3 + sfc32', drawnOn: '2013-05-06', drawnBy: say('示例甲') }
    const view = drawView({ frame: frameOf(say), round: say('2013年专项督查'), ...made, population, drawn }, ZH)
    return { kind: 'draw', view }
  },
  'pairing-letter': (say, rows) => {
    const pairs = upTo(rows, (at) => ({
      ...{ countyName: say('塔林图右旗'), supporterName: say('云泽市第四医院'), recipientName: say(`示例${at + 1}镇卫生院`) },
      ...{ startsOn: '2014-01-01', endsOn: '2014-12-31', preferredFrom: '2014-03-01', preferredTo: '2014-08-31' },
      ...{ departments: [say('心血管内科'), '超声诊断'], contactName: say('示例甲'), contactPhone: '000-00000001' },
    }))
    const source = {
      ...({ frame: frameOf(say), to: 'hospital', name: say('云泽市第四医院'), schemeName: say('2014年对口支援方案') } as const),
      ...{ startsOn: '2014-01-01', endsOn: '2014-12-31', writtenOn: '2013-12-20', number: '云卫函〔2013〕26号', pairs },
    }
    return { kind: 'pairing-letter', view: pairingLetterView(source, ZH) }
  },
  'rectification-notice': (say, rows) => {
    const notice = {
      ...{ number: '云卫督改〔2013〕1号', unitName: say('示例卫生院'), roundName: say('2013年专项督查') },
      ...{ schemeName: say('2013年对口支援方案'), visitedFrom: '2013-05-20', visitedTo: '2013-05-22' },
      ...{ issuedOn: '2013-05-24', dueOn: '2013-06-04', person: say('示例甲') },
      problems: upTo(Math.max(1, rows), () => ({
        ...{ problem: say('派驻人员考勤记录不全'), requirement: say('补齐'), basis: say('B5 考勤'), dueOn: '2013-06-04' },
      })),
    }
    const view = rectificationNoticeView({ frame: frameOf(say), notices: [notice] }, ZH)
    return { kind: 'rectification-notice', view }
  },
  'rectification-ledger': (say, rows) => {
    const lines = upTo(rows, (at) => ({
      ...({
        unitName: say('示例卫生院'),
        number: '云卫督改〔2013〕6号',
        problem: say('没有考勤记录'),
        severity: 'normal',
      } as const),
      ...{ requirement: say('补齐'), person: say('示例甲'), dueOn: '2013-06-04', reply: say('已经补齐') },
      ...{ hasPassed: at % 2 === 0 ? null : false, result: say('仍缺三月的记录'), checkedOn: '2013-06-05' },
      ...({ checkedBy: say('示例乙'), closedOn: null, standing: 'overdue', daysOverdue: 6, repeats: at % 3 } as const),
    }))
    const view = rectificationLedgerView({ frame: frameOf(say), listedOn: '2013-06-10', lines }, ZH)
    return { kind: 'rectification-ledger', view }
  },
  official: (say, rows) => {
    const { title, addressees, organMark, number, organ, day, note } = circular()
    const body = `${say('按照通知安排，市卫生局进行了督查。')}\n一、基本情况\n（一）${say('组织领导有力。')}${say('云泽市第四医院每月研究一次。')}`
    const table: PaperTable = {
      ...{ heading: '', head: ['名次', '单位', '得分', '备注'], total: null, empty: rows === 0 ? '没有排名。' : null },
      rows: upTo(rows, (at) => [String(at + 1), say(`示例${at + 1}镇卫生院`), '86.5', say('补报')]),
    }
    const view = circular({
      ...{ organMark: say(organMark, 60), number: say(number, 60), title: say(title, 400), addressees: say(addressees, 1000) },
      ...{ organ: say(organ, 120), day: say(day, 40), note: say(note, 400), body: officialParagraphs(body) },
      annexNames: ['　　附件：受援卫生院得分排名表'],
      annexes: [{ label: '附件', title: say('受援卫生院得分排名表'), table, notes: [say('得分相同的名次相同。')] }],
      colophon: {
        copies: say('抄送：市人民政府办公室。', 600),
        printedBy: say('云泽市卫生局办公室', 40),
        printedOn: '2013年6月14日印发',
      },
    })
    return { kind: 'official', view }
  },
  register: (say, rows) => {
    const lines = upTo(rows, (at) => ({
      ...{
        countyName: say(at % 2 === 0 ? '塔林图右旗' : '固林县'),
        supporterName: say('云泽市第四医院'),
        supporterLevel: '三级甲等',
      },
      ...{ recipientName: say(`示例${at + 1}镇卫生院`), startsOn: '2013-01-01', endsOn: '2013-12-31' },
      ...{ agreementNumber: say('云卫支〔2012〕18号'), departments: [say('心血管内科'), '超声诊断'] },
      supporterContact: { name: say('示例甲'), phone: '000-00000001' },
      recipientContact: { name: '', phone: '' },
    }))
    return { kind: 'register', view: pairingListView({ ...registerHead(say), lines }, ZH) }
  },
  agreement: (say, rows) => {
    const goals = upTo(rows, (at) => ({
      ...{ metric: say('教学查房'), unit: '次', target: 48 + at, dueOn: at % 2 === 0 ? null : '2013-12-31', progress: 0 },
    }))
    const source = {
      ...{ frame: frameOf(say), supporterName: say('云泽市第四医院'), recipientName: say('示例镇卫生院'), number: say('18号') },
      ...{ schemeName: say('2013年对口支援方案'), period: { startsOn: '2013-01-01', endsOn: '2015-12-31' } },
      ...{ agreement: { startsOn: '2013-01-01', endsOn: '2015-12-31', signedOn: '2012-12-28', goals } },
      ...{ departments: [say('心血管内科')], headcount: 2, rules: { requiredMonths: null, minTitle: null, maxGapDays: null } },
    }
    return { kind: 'agreement', view: agreementView(source, ZH) }
  },
  list: (say, rows) => {
    const headers = ['单位', '级别', '床位', '起始', '备注']
    const columns = headers.map((header) => ({ header, isNumber: header === '床位' }))
    const lines = upTo(rows, (at) => [say('示例镇卫生院'), '一级', String(at), '2013-01-01', say('无')])
    const source = { frame: frameOf(say), title: say('机构', 200), filter: say('固林县', 200), listedOn: '2013-06-10' }
    return { kind: 'list', view: listView({ ...source, columns, rows: lines }, ZH) }
  },
  'key-card': (say) => {
    const view = keyCardView({ frame: frameOf(say), sheetKind: 'scored', meanings: zhSheet.allKeys }, ZH)
    return { kind: 'key-card', view }
  },
  'blank-sheet': (say, rows) => {
    const plain = templateOf([upTo(Math.max(1, rows), (at) => itemOf(`A${at + 1}`))])
    // Said only now: a template file with some of these texts would be refused.
    const said = (item: Item): Item => {
      return { ...item, title: say('组织领导'), requirement: say('有成文的安排。'), checkMethods: [say('查阅文件')] }
    }
    const categories = plain.categories.map((section) => ({ ...section, items: section.items.map(said) }))
    const template = { ...plain, name: say('支援医院考核评价表'), categories }
    const place = {
      roundName: say('2013年专项督查'),
      visit: { visitOn: '2013-05-10', clinicName: say('上泉壕镇卫生院') },
      subject: { role: 'supporting_org', name: say('云泽市第四医院'), detail: '' },
    } as const
    return { kind: 'blank-sheet', format: 'a4-landscape', view: blankView(template, { frame: frameOf(say), place }) }
  },
}

export const PAPER_KINDS = Object.keys(EVERY_PAPER) as Paper['kind'][]

/** As a bureau prints it on a usual day. */
export const typicalPaper = (kind: Paper['kind']): Paper => EVERY_PAPER[kind](asWritten, 6)

const SHA = 'ab'.repeat(32)
const MOST_PHOTOS = 200
/** Clinics of a county. */
const MOST_UNITS = 100

const upTo = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))

/** Both names stand on every page; the settings take 120 characters. */
const frameOf = (say: Wording): PaperFrame => ({
  ...FRAME,
  bureauName: say(FRAME.bureauName, 120),
  printedBy: say(FRAME.printedBy, 120),
})

const registerHead = (say: Wording) => ({ frame: frameOf(say), countyName: null, listedOn: '2013-06-10' })

const clinicOf = (say: Wording) => ({ code: '02001', name: say('上泉壕镇卫生院'), detail: say('固林县') })

/** Whom and what a report of a visit speaks of, with its photos. */
function placeOf(say: Wording, rows: number): ReportPlace {
  const { visit, postings } = reportSource('YZ2013-V15', 'SH-2025')
  return {
    frame: frameOf(say),
    visit: {
      ...{ ...visit, clinicName: say('固林县上泉壕镇卫生院'), countyName: say('固林县'), teamName: say('第二检查组') },
      members: visit.members.map((member) => say(member)),
    },
    subject: { role: 'supporting_org', code: '01004', name: say('云泽市第四医院'), detail: say('固林县') },
    agreements: [say('云卫支〔2012〕18号')],
    supporters: [say('云泽市第四医院')],
    postings: postings.map((posting) => ({ ...posting, staffName: say(posting.staffName) })),
    ...(rows === 0
      ? {}
      : { evidence: { photos: photosOf(say, rows), files: [{ code: 'C2', number: 1, name: say('考勤表.pdf', 200) }] } }),
  }
}

const findingsOf = (say: Wording, rows: number, itemCode: string): readonly ReportFinding[] =>
  upTo(rows, (at) => ({
    ...{ itemCode: at % 2 === 0 ? itemCode : null, problem: say('考勤由他人代签。'), requirement: say('十日内补足。') },
    ...({ dueOn: '2013-06-30', severity: 'serious' } as const),
  }))

const photosOf = (say: Wording, rows: number): readonly ReportPhoto[] =>
  upTo(Math.min(rows, MOST_PHOTOS), (at) => ({
    ...{ id: `photo-${at}`, code: 'B5', number: at + 1, caption: say('三楼诊室', 60), takenAt: '2013-04-11T09:42:10' },
  }))

let picture: string | undefined

function picturesOf(rows: number) {
  if (picture === undefined) {
    picture = join(mkdtempSync(join(tmpdir(), 'jiedui-photo-')), 'copy.jpg')
    writeFileSync(picture, JPEG)
  }
  const path = picture
  return upTo(Math.min(rows, MOST_PHOTOS), (at) => ({ id: `photo-${at}`, path }))
}

/** A group of clinics in one round, each with a sheet. */
function groupOf(say: Wording, rows: number) {
  const template = { ...sampleTemplate('RC-2025'), name: say('受援卫生院考核评价表') }
  const visits = ['V01', 'V02', 'V03', 'V04', 'V19', 'V25'].map((visit) => reportSource(`YZ2013-${visit}`, 'RC-2025'))
  const codes = upTo(rows, (at) => `02${String(at).padStart(3, '0')}`)
  const sheets = codes.map((code, at) => {
    const { visit, score } = visits[at % visits.length] ?? reportSource('YZ2013-V01', 'RC-2025')
    const { id: templateId, version: templateVersion } = template
    return {
      ...{ sheetId: code, visitId: code, visitCode: visit.code, visitOn: visit.visitOn, clinicCode: code, subjectCode: code },
      ...{ templateId, templateVersion, score },
    }
  })
  const subjects = codes.map((code, at) => {
    return { role: 'recipient_org', code, name: say(`示例${at + 1}镇卫生院`), detail: say('固林县', 120) } as const
  })
  const period = { startsOn: '2013-05-10', endsOn: '2013-05-30' }
  const [group] = evaluateRound({ period, sheets, templates: [template], subjects, pairings: [] })
  const { id: templateId, version: templateVersion, name: templateName } = template
  const nobody = { templateId, templateVersion, templateName, role: 'recipient_org', ranked: [], unranked: [] } as const
  const inspection = { code: 'ZXDC', name: say('2013年全市对口支援专项督查'), ...period }
  const source = { frame: frameOf(say), inspection, template, templateSha256: SHA, sheets }
  return { ...source, group: group ?? { ...nobody, mean: null, median: null } }
}
