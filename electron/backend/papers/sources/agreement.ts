import { requiredHeadcountOf, postingRules } from '../../../core/posting/posting-rules'
import { agreementView, type AgreementSource } from '../../../core/papers/agreement-view'
import type { Pairing } from '../../../core/pairing/pairing'
import { departmentOf } from '../../../core/registry/departments'
import { accountSha256 } from '../../../trace/checksum'
import { PAPER_TEXTS } from '../../paper-texts'
import { schemeIdOf } from '../../usecases/planning/planning-of'
import type { WorkspaceBase } from '../../workspace-base'
import type { PaperLine, PaperSource } from '../paper-source'
import { unknownPaper } from '../unknown-paper'
import { currentPairings, type PairingListDeps } from './pairing-list'
import type { Places } from './registers'

export type AgreementDeps = PairingListDeps & Pick<WorkspaceBase, 'agreements' | 'planning'>

/** 协议书: one a pairing that runs or begins later. */
export const agreements = (deps: AgreementDeps, placesNow: () => Places): PaperSource => ({
  list() {
    const places = placesNow()
    const paper = PAPER_TEXTS[deps.settings.read().language]('agreement.title')
    return currentPairings(deps, places).map((pairing): PaperLine => {
      const [place, name] = [places.nameOf(pairing.recipientId), places.nameOf(pairing.supporterId)]
      const codes = [pairing.agreementNumber, places.find(pairing.supporterId)?.code, places.find(pairing.recipientId)?.code]
      return {
        ...{ kind: 'agreement', subject: pairing.id, inspectionId: null, role: null, place, name, on: pairing.startsOn },
        status: null,
        codes: codes.flatMap((code) => (code === undefined || code === '' ? [] : [code])),
        naming: { unit: place + name, paper, date: pairing.startsOn },
      }
    })
  },
  ready({ subject }, frameOf) {
    const pairing = deps.pairings.findById(subject)
    if (pairing === undefined) throw unknownPaper(subject)
    const content = contentOf(deps, placesNow(), pairing)
    const checksum = accountSha256(content)
    const frame = frameOf(checksum)
    return { paper: { kind: 'agreement', view: agreementView({ ...content, frame }, PAPER_TEXTS[frame.language]) }, checksum }
  },
})

function contentOf(deps: AgreementDeps, places: Places, pairing: Pairing): Omit<AgreementSource, 'frame'> {
  const scheme = deps.schemes.findCurrent()
  const { requiredMonths, minTitle, maxGapDays, ...rules } = postingRules(scheme?.parameters ?? [])
  const recipient = places.find(pairing.recipientId)
  const needs = deps.planning.listNeeds(schemeIdOf(deps)).filter(({ recipientId }) => recipientId === pairing.recipientId)
  const asked = needs.map(({ department }) => departmentOf(department)?.name ?? department)
  return {
    supporterName: places.nameOf(pairing.supporterId),
    recipientName: places.nameOf(pairing.recipientId),
    number: pairing.agreementNumber,
    schemeName: scheme?.name ?? null,
    period: { startsOn: pairing.startsOn, endsOn: pairing.endsOn },
    agreement: deps.agreements.find(pairing.id),
    departments: pairing.departments.length > 0 ? [...pairing.departments] : asked,
    headcount: recipient === undefined ? null : requiredHeadcountOf(recipient, rules),
    rules: { requiredMonths, minTitle, maxGapDays },
  }
}
