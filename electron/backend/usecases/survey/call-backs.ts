import { callStates, drawCallBacks } from '../../../core/inspection/samples/call-back'
import { DRAW_METHOD } from '../../../core/inspection/plan/draw-units'
import { sheetStatus } from '../../../core/inspection/sheet'
import { maskedPhone } from '../../../core/registry/id-number'
import { AppError } from '../../../core/shared/app-error'
import type { CallBack, CallBackPerson } from '../../../store/call-back.repo'
import { readSubjects } from '../../subjects'
import type { Inputs, Outputs } from '../../words'
import type { SurveyBase } from './survey-base'
import type { AddSheetDeps } from '../add-sheet'
import { chooseSheet, nextNumber } from '../choose-sheet'
import { openSheet } from '../open-sheet'

type Deps = Pick<SurveyBase, 'once' | 'journal' | 'newId' | 'now' | 'callBacks' | 'templates' | 'visits' | 'sheets'>
type Listed = Outputs['callBack']['list'][number]

/** Serves `callBack.list`. */
export const listCallBacks =
  (deps: Pick<Deps, 'callBacks' | 'sheets'>) =>
  ({ visitId }: Inputs['callBack']['list']): Outputs['callBack']['list'] => {
    const sheets = new Map(deps.sheets.listByVisit(visitId).map((sheet) => [sheet.id, sheet]))
    const sheetOf = ({ sheetId }: CallBackPerson): Listed['people'][number]['sheet'] => {
      const sheet = sheets.get(sheetId ?? '')
      return sheet === undefined
        ? null
        : { sheetId: sheet.id, number: sheet.number ?? 1, status: sheetStatus(sheet.finishedAt, sheet.score) }
    }
    return deps.callBacks.listByVisit(visitId).map((callBack) => {
      const people = deps.callBacks.listPeople(callBack.id).map((person) => ({
        person,
        attempts: deps.callBacks.listAttempts(person.id).map(({ personId: _of, ...attempt }) => attempt),
      }))
      const states = callStates(
        people.map(({ attempts }) => attempts),
        callBack.size,
      )
      const { visitId: _visit, population, ...head } = callBack
      return {
        ...head,
        listed: population.length,
        people: people.map(({ person, attempts }, index) => {
          const { callBackId: _callBack, sheetId: _sheet, phone, ...kept } = person
          const state = states[index] ?? 'reserve'
          return { ...kept, phone: phone === '' ? '' : maskedPhone(phone), state, attempts, sheet: sheetOf(person) }
        }),
      }
    })
  }

/** Serves `callBack.draw`. @throws AppError NOT_FOUND, TEMPLATE_UNKNOWN, CALL_BACK_DRAWN, PATIENT_TWICE */
export const drawCallBack =
  (deps: Deps) =>
  ({ requestId, patients, ...wish }: Inputs['callBack']['draw'], who: string): Outputs['callBack']['draw'] =>
    deps.once(requestId, () => {
      const { visitId, templateId, templateVersion, seed, size } = wish
      if (deps.visits.findById(visitId) === undefined) throw new AppError('NOT_FOUND', { at: 'visitId' })
      const template = deps.templates.find(templateId, templateVersion)?.template
      if (template?.templateKind !== 'questionnaire') throw new AppError('TEMPLATE_UNKNOWN', { at: 'templateId' })
      const byNumber = new Map(patients.map((patient) => [patient.patientNumber, patient]))
      const twice = patients.find(
        ({ patientNumber }, index) => patients.findIndex((one) => one.patientNumber === patientNumber) < index,
      )
      if (twice !== undefined) throw new AppError('PATIENT_TWICE', { at: twice.patientNumber })
      const population = [...byNumber.keys()]
      const head: CallBack = {
        ...{ id: deps.newId(), visitId, templateId, templateVersion, seed, method: DRAW_METHOD, size, population },
        ...{ drawnAt: deps.now(), drawnBy: who },
      }
      deps.callBacks.insert(head)
      const drawn = drawCallBacks(seed, population, size).flatMap((number) => byNumber.get(number) ?? [])
      drawn.forEach((patient, index) =>
        deps.callBacks.insertPerson({ id: deps.newId(), callBackId: head.id, place: index + 1, sheetId: null, ...patient }),
      )
      const after = { ...head, drawn: drawn.map(({ patientNumber }) => patientNumber) }
      const entry = { who, what: 'callBack.drawn', entity: `callBack/${head.id}`, before: null, after, reason: null }
      return { id: head.id, savedAt: deps.journal.append(entry).at }
    })

/** Serves `callBack.showPhone`: the journal knows who looked, not what stood there; the answer is not kept for a resend. */
export const showPhone =
  (deps: Pick<Deps, 'once' | 'journal' | 'callBacks'>) =>
  ({ requestId, personId }: Inputs['callBack']['showPhone'], who: string): Outputs['callBack']['showPhone'] => {
    const person = personOf(deps, personId)
    deps.once(requestId, () => {
      const entity = `callBack/${person.callBackId}`
      const after = { patientNumber: person.patientNumber }
      return { savedAt: deps.journal.append({ who, what: 'callBack.phoneShown', entity, before: null, after, reason: null }).at }
    })
    return { phone: person.phone }
  }

/** Serves `callBack.attempt`. */
export const recordAttempt =
  (deps: Pick<Deps, 'once' | 'journal' | 'callBacks' | 'now'>) =>
  ({ requestId, personId, ...found }: Inputs['callBack']['attempt'], who: string): Outputs['callBack']['attempt'] =>
    deps.once(requestId, () => {
      const person = personOf(deps, personId)
      deps.callBacks.insertAttempt({ personId, ...found, at: deps.now(), who })
      const after = { patientNumber: person.patientNumber, ...found }
      const entity = `callBack/${person.callBackId}`
      return { savedAt: deps.journal.append({ who, what: 'callBack.attempted', entity, before: null, after, reason: null }).at }
    })

/** Serves `callBack.ask`: the next questionnaire of the visit becomes that of the person. */
export const askPerson =
  (deps: AddSheetDeps & Pick<Deps, 'callBacks'>) =>
  ({ requestId, personId }: Inputs['callBack']['ask'], who: string): Outputs['callBack']['ask'] =>
    deps.once(requestId, () => {
      const person = personOf(deps, personId)
      const callBack = deps.callBacks.findById(person.callBackId)
      const visit = callBack && deps.visits.findById(callBack.visitId)
      if (callBack === undefined || visit === undefined) throw new AppError('NOT_FOUND', { at: 'personId' })
      const present = deps.sheets.listByVisit(visit.id)
      const own = present.find(({ id }) => id === person.sheetId)
      if (own !== undefined) return { sheetId: own.id, number: own.number ?? 1 }
      const subjects = readSubjects(deps)
      const subjectCode = deps.organizations.findById(visit.clinicId)?.code ?? ''
      const { templateId, templateVersion } = callBack
      const chosen = chooseSheet(deps, subjects, { templateId, templateVersion, subjectCode }, visit.clinicId, '')
      const number = nextNumber(chosen, present, '') ?? 1
      const sheet = openSheet(deps, visit.id, chosen.version, chosen.key, { who, seenRevision: null, reason: null }, number)
      deps.desk.put(sheet)
      deps.callBacks.linkSheet(personId, sheet.pins.id)
      return { sheetId: sheet.pins.id, number }
    })

/** Serves `callBack.forgetPhones`. */
export const forgetPhones =
  (deps: Pick<Deps, 'once' | 'journal' | 'callBacks'>) =>
  ({ requestId, id }: Inputs['callBack']['forgetPhones'], who: string): Outputs['callBack']['forgetPhones'] =>
    deps.once(requestId, () => {
      if (deps.callBacks.findById(id) === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
      deps.callBacks.forgetPhones(id)
      const entry = { who, what: 'callBack.phonesForgotten', entity: `callBack/${id}`, before: null, after: null, reason: null }
      return { savedAt: deps.journal.append(entry).at }
    })

function personOf({ callBacks }: Pick<Deps, 'callBacks'>, id: string): CallBackPerson {
  const person = callBacks.findPerson(id)
  if (person === undefined) throw new AppError('NOT_FOUND', { at: 'personId' })
  return person
}
