import type { InferContractRouterInputs } from '@orpc/contract'
import type { contract } from '@contract/contract'
import { DEFAULT_LIST_RULES } from '@core/evaluation/list-rules'
import { emptyDraft } from '@core/drafting/empty-draft'
import { EMPTY_STAFF } from '@core/registry/staff'
import { clinic } from '../support/registry'

type Inputs = InferContractRouterInputs<typeof contract>
type Complete<T> = undefined extends T ? null : Required<T>
/** One complete, well-formed input of every procedure; null where there is none. A new procedure does not compile without. */
type Samples = { readonly [A in keyof Inputs]: { readonly [V in keyof Inputs[A]]: Complete<Inputs[A][V]> } }

const ID = '00000000-0000-7000-8000-000000000001'
const requestId = '00000000-0000-7000-8000-000000000002'
const DAY = '2026-03-09'
const paper = { kind: 'visit-evaluation', subject: ID, inspectionId: ID } as const
const pairing = { startsOn: DAY, endsOn: DAY, departments: ['儿科'], agreementNumber: '1', note: '注' }
const posting = { code: '', title: '', specialty: '', post: '', startsOn: DAY, endsOn: DAY, note: '' }
const DRAFT = emptyDraft({ id: 'RC-2026', version: '1.0', name: '示例表', subject: 'recipient_org' })
const template = { templateId: 'RC-2025', templateVersion: '1.1' }

export const SAMPLES: Samples = {
  workspace: {
    status: null,
    createSample: { requestId, grant: ID },
    createEmpty: { requestId, grant: ID, bureauName: '示例县卫生局', operator: '示例甲' },
    open: { requestId, grant: ID },
    readSettings: null,
    amendSettings: { requestId, operator: '示例甲', bureauName: '示例县卫生局', language: 'en' },
    check: null,
    watchChanges: null,
  },
  organization: {
    list: null,
    find: { id: ID },
    add: { requestId, ...clinic({}) },
    amend: { requestId, id: ID, changes: { beds: 3 } },
    archive: { requestId, id: ID, reason: '撤并' },
    restore: { requestId, id: ID },
    rename: { requestId, id: ID, name: '示例卫生院', since: DAY, reason: '更名', isCorrection: false },
    setDepartments: { requestId, id: ID, departments: [{ name: '儿科', code: '07', note: '' }] },
    listDuplicates: null,
    setDistinct: { requestId, oneId: ID, otherId: ID },
    planMerge: { goesId: ID, staysId: ID },
    merge: { requestId, goesId: ID, staysId: ID, take: ['name'], reason: '重复登记' },
    listDivisions: null,
    findNationalDivisions: { province: '15' },
    addDivision: { requestId, code: '999999100', name: '示例镇' },
  },
  staff: {
    list: null,
    find: { id: ID },
    add: { requestId, ...EMPTY_STAFF, sex: '', organizationId: ID, name: '示例甲' },
    amend: { requestId, id: ID, changes: { phone: '000-0000000' } },
    archive: { requestId, id: ID, reason: '调出' },
    restore: { requestId, id: ID },
  },
  contact: {
    list: null,
    add: { requestId, organizationId: ID, name: '示例甲', jobTitle: '科长', phone: '000-0000000', note: '注' },
    amend: { requestId, id: ID, changes: { jobTitle: '科长' } },
    withdraw: { requestId, id: ID },
    setDue: { requestId, dueOn: DAY },
    takeKnown: { requestId },
  },
  import: {
    preview: { grant: ID, kind: 'staff', runId: ID },
    open: { source: { grant: ID }, kind: 'auto', runId: ID },
    map: { importId: ID, parts: [{ sheet: null, kind: 'staff', headerRows: [1], columns: { personName: 0 } }], runId: ID },
    watch: { runId: ID },
    cancel: { requestId, runId: ID },
    apply: { requestId, importId: ID, runId: ID },
    saveRefused: { requestId, importId: ID, grant: ID },
  },
  pairing: {
    list: null,
    find: { id: ID },
    record: { requestId, supporterId: ID, recipientId: ID, ...pairing },
    amend: { requestId, id: ID, changes: pairing },
    end: { requestId, id: ID, endsOn: DAY, reason: '改派' },
  },
  calendar: { find: null, setDay: { requestId, date: DAY, as: 'rest', name: '示例活动' } },
  scheme: {
    find: null,
    record: { requestId, code: '云卫办发〔2026〕1号', name: '示例方案', startsOn: DAY, endsOn: '2026-03-08' }, // ends too early
    amend: { requestId, id: ID, changes: { code: '1', name: '示例方案', startsOn: DAY, endsOn: DAY } },
    setParameter: { requestId, schemeId: ID, parameterId: 'requiredMonths', value: '6' },
    findPlan: { schemeId: ID },
    savePlan: { requestId, schemeId: ID, stages: [], deliverables: [], dayPolicy: 'as_written' },
  },
  posting: {
    list: null,
    find: { id: ID },
    listPeople: null,
    record: { requestId, supporterId: ID, recipientId: ID, person: { staffId: ID }, ...posting },
    amend: { requestId, id: ID, changes: posting, reason: '更正' },
    end: { requestId, id: ID, endsOn: DAY, reason: '调回' },
    replace: { requestId, id: ID, person: { name: '示例甲' }, lastDay: DAY, reason: '轮换', ...posting },
    cancel: { requestId, id: ID, reason: '误登' },
    previewPaper: { kind: 'roster', postingIds: [ID] },
    savePaper: { requestId, grant: ID, kind: 'attendance', month: '2026-03', postingIds: [ID] },
  },
  attendance: {
    month: { month: '2026-03' },
    mark: { requestId, marks: [{ postingId: ID, day: DAY, state: 'present' }] },
  },
  spotCheck: {
    list: null,
    record: { requestId, postingId: ID, checkedOn: DAY, checkedBy: '示例乙', isFound: false, way: 'phone', note: '无人接听' },
    withdraw: { requestId, id: ID, reason: '误记' },
  },
  workload: {
    month: { month: '2026-03' },
    mark: { requestId, month: '2026-03', marks: [{ postingId: ID, metric: 'outpatients', value: 1 }] },
  },
  agreement: {
    find: { pairingId: ID },
    save: {
      requestId,
      pairingId: ID,
      agreement: {
        signedOn: DAY,
        startsOn: DAY,
        endsOn: DAY,
        goals: [{ metric: '教学查房', unit: '次', target: 24, dueOn: DAY, progress: 18 }],
      },
    },
    attach: { requestId, pairingId: ID, grant: ID },
    detach: { requestId, pairingId: ID, sha256: 'a'.repeat(64) },
    saveCopy: { requestId, pairingId: ID, sha256: 'a'.repeat(64), grant: ID },
    renew: { requestId, pairingId: ID, startsOn: DAY, endsOn: DAY, agreementNumber: '1' },
    replaceSupporter: { requestId, pairingId: ID, supporterId: ID, startsOn: DAY, reason: '改派' },
  },
  planning: {
    read: null,
    saveNeeds: {
      requestId,
      recipientId: ID,
      needs: [{ department: '03', weight: 2, techniques: '胃镜', preferredFrom: DAY, preferredTo: DAY }],
    },
    saveSupply: { requestId, supporterId: ID, capacity: 3, departments: [{ department: '03', experts: 2 }] },
    setRule: { requestId, recipientId: ID, supporterId: ID, rule: 'pin' },
    propose: {
      requestId,
      startsOn: DAY,
      endsOn: DAY,
      weights: { department: 5, distance: 2, continuity: 3, fairness: 2 },
    },
    changePair: { requestId, recipientId: ID, supporterId: ID },
    accept: { requestId },
    exportForms: { requestId, grant: ID },
    readForms: { requestId, grant: ID },
    paste: { requestId, part: 'needs', source: { text: '外科\t2' }, organizationId: ID },
    listLetters: null,
    printLetters: { requestId, startsOn: DAY, endsOn: DAY, grant: ID },
    findLettersJob: null,
    coverage: null,
  },
  template: {
    list: null,
    find: { id: 'RC-2025', version: '1.1' },
    listDrafts: null,
    startDraft: { requestId, from: { way: 'version', id: 'NOBODY', version: '1.0' } },
    findDraft: { draftId: ID, at: 1 },
    listDraftHistory: { draftId: ID },
    saveDraft: { requestId, draftId: ID, revision: 1, draft: DRAFT },
    removeDraft: { requestId, draftId: ID },
    restoreDraft: { requestId, draftId: ID },
    checkDraft: { draftId: ID },
    publishDraft: { requestId, draftId: ID, revision: 1 },
    exportTemplate: { requestId, what: { draftId: ID }, format: 'json', grant: ID },
    readTemplateFile: { grant: ID },
    readTable: { source: { grant: ID } },
    planCarryOver: { sheetId: ID, version: '1.2' },
    carryOver: { requestId, sheetId: ID, version: '1.2', seenRevision: 1, reason: '换新表' },
    retire: { requestId, id: 'NOBODY', version: '1.0', reason: '换新表' },
    restore: { requestId, id: 'NOBODY', version: '1.0', reason: '继续用' },
  },
  inspection: {
    list: null,
    find: { id: ID },
    findVisit: { id: ID },
    listSubjects: { clinicId: ID, visitOn: DAY },
    createVisit: {
      requestId,
      inspectionId: ID,
      clinicId: ID,
      visitOn: DAY,
      teamName: '第一组',
      members: ['示例甲'],
      sheets: [{ ...template, subjectCode: '02001' }],
    },
    addSheet: { requestId, visitId: ID, ...template, subjectCode: '02001' },
    findSurvey: { visitId: ID, ...template, subjectCode: '02001' },
    importVisit: { requestId, inspectionId: ID, grant: ID, reason: '更正' },
  },
  sheet: {
    find: { id: ID },
    mark: { requestId, sheetId: ID, seenRevision: 1, change: { kind: 'fact', item: 'A1', fact: { met: true } } },
    finish: { requestId, sheetId: ID },
    reopen: { requestId, sheetId: ID, reason: '更正' },
    listHistory: { sheetId: ID, item: 'A1' },
    recordFinding: {
      requestId,
      sheetId: ID,
      finding: { itemCode: 'A1', problem: '问题', requirement: '要求', dueOn: DAY, severity: 'normal' },
    },
    removeFinding: { requestId, findingId: ID },
  },
  review: {
    open: { requestId, sheetId: ID, stage: 're_check' },
    sides: { sheetId: ID },
    appeal: { requestId, sheetId: ID, item: 'A1', claim: '2.5', reason: '佐证已补' },
    decide: { requestId, sheetId: ID, item: 'A1', decision: 'granted', grounds: '材料属实' },
    settleSelf: { requestId, inspectionId: ID, dueOn: DAY, isBlind: true },
    listSelf: { inspectionId: ID },
    listSignatures: { sheetId: ID },
    sign: { requestId, sheetId: ID, place: '组长', signer: '示例甲', signedOn: DAY, strokes: [[1, 2, 3, 4]] },
  },
  evidence: {
    list: { sheetId: ID },
    add: {
      requestId,
      sheetId: ID,
      target: { of: 'item', code: 'A1' },
      grants: [ID],
      files: [new File(['…'], 'a.png')],
    },
    remove: { requestId, id: ID },
    caption: { requestId, id: ID, caption: '诊室' },
    keepCopy: { requestId, id: ID, copy: new File(['…'], 'a.jpg'), thumbnail: new File(['…'], 'b.jpg') },
    saveCopy: { requestId, id: ID, grant: ID, which: 'copy' },
  },
  evaluation: {
    results: { inspectionId: ID },
    itemLosses: { inspectionId: ID, ...template, split: '三级' },
    lossGroups: { inspectionId: ID, ...template, split: '三级', by: 'section' },
    teamSpread: { inspectionId: ID, ...template, split: '三级' },
    years: { inspectionId: ID, ...template, split: '三级', against: ID },
    lists: { inspectionId: ID, ...template, split: '三级' },
    changeList: { requestId, inspectionId: ID, ...template, subjectCode: '02001', list: 'praise', act: 'add', reason: '示例' },
    composite: { inspectionId: ID, ...template, split: '三级' },
    settleComposite: { requestId, parts: [{ part: 'inspection', share: 1 }], redistribute: false },
    settings: { inspectionId: ID },
    settle: {
      requestId,
      inspectionId: ID,
      options: { hospitals: 'weighted', splitBy: 'county', tieBreak: { 'RC-2025': ['B'] } },
      lists: DEFAULT_LIST_RULES,
    },
    lock: { requestId, inspectionId: ID },
    reopen: { requestId, inspectionId: ID, reason: '更正' },
  },
  report: {
    list: { inspectionId: ID },
    preview: paper,
    save: { requestId, grant: ID, ...paper },
    printBatch: { requestId, grant: ID, papers: [paper] },
    watchPrintJob: { jobId: ID },
    cancelPrintJob: { requestId, jobId: ID },
    listFonts: null,
  },
}
