import type { Offers } from '../core/posting/offers'
import { offerOf, offersOf } from '../core/posting/offers'
import { sourceOf } from '../core/posting/fact-source'
import type { Figures } from '../core/posting/figure'
import { postingRules, type PostingRules } from '../core/posting/posting-rules'
import { registryFigures } from '../core/posting/registry-facts'
import type { RegistrySubject } from '../core/posting/registry-file'
import { surveyFacts, type AskedPatients } from '../core/posting/survey-facts'
import type { Scheme } from '../core/scheme/scheme'
import type { Fact } from '../core/scoring/fact'
import { parameterValues } from '../core/scoring/parameters'
import type { Answers } from '../core/scoring/questionnaire/questionnaire-fact'
import type { Item, ScoredTemplate, Template } from '../core/scoring/template'
import { allItems } from '../core/scoring/template-items'
import type { SheetPins } from '../store/sheet.repo'
import type { InspectionBase } from './inspection-base'
import { questionnairesOf } from './usecases/find-survey'

export type SheetOffersDeps = Pick<
  InspectionBase,
  'registryFacts' | 'pairings' | 'agreements' | 'schemes' | 'workCalendar' | 'templates' | 'sheets'
>

/** What the registry, and the patients who were asked, say of the subject of a sheet on the day of its visit, item by item. */
export function sheetOffers(deps: SheetOffersDeps) {
  /** Only what the items ask for is read: an inspector waits for it at each answer. */
  const figuresFor = (pins: SheetPins, template: ScoredTemplate, items: readonly Item[]): Figures => {
    const subject = subjectOf(pins)
    const place = deps.registryFacts.findVisit(pins.visitId)
    if (subject === null || place === undefined) return new Map()
    const scheme = deps.schemes.findCurrent()
    const { clinicId, day, requiredHeadcount } = place
    const asks = (family: 'agreement.' | 'survey.'): boolean =>
      items.some((item) => sourceOf(item).some(({ word }) => word.startsWith(family)))
    const pairings = deps.pairings.listByRecipient(clinicId)
    const figures = registryFigures({
      subject,
      day,
      requiredHeadcount,
      since: scheme?.startsOn ?? null,
      rules: rulesOf(pins, template, scheme),
      calendar: deps.workCalendar(),
      needs: deps.registryFacts.listNeeds(scheme?.id ?? '', clinicId),
      pairings,
      agreements: asks('agreement.') ? agreementsOn(deps, pairings, day) : [],
      postings: deps.registryFacts.listPostings(clinicId, day),
    })
    return asks('survey.') ? new Map([...figures, ...surveyFacts(askedOn(deps, pins.visitId))]) : figures
  }
  return {
    /** All that is offered on a sheet. */
    offersFor: (pins: SheetPins, template: ScoredTemplate): Offers => {
      const items = allItems(template)
      return items.some((item) => sourceOf(item).length > 0) ? offersOf(template, figuresFor(pins, template, items)) : {}
    },
    /** What the registry says of one item; undefined when that is nothing, or nothing is asked of it. */
    registryFor(pins: SheetPins, template: Template, code: string): Fact | undefined {
      if (template.templateKind !== 'scored') return undefined
      const item = allItems(template).find((one) => one.code === code)
      if (item === undefined || sourceOf(item).length === 0) return undefined
      return offerOf(item, figuresFor(pins, template, [item]))?.registry
    },
  }
}
export type SheetOffers = ReturnType<typeof sheetOffers>

/** The agreements of the pairings that run on a day. */
const agreementsOn = (
  { agreements }: Pick<SheetOffersDeps, 'agreements'>,
  pairings: ReturnType<SheetOffersDeps['pairings']['listByRecipient']>,
  day: string,
) =>
  pairings
    .filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
    .flatMap(({ id, supporterId }) => {
      const agreement = agreements.find(id)
      return agreement === null ? [] : [{ ...agreement, supporterId }]
    })

/** The questionnaires of a visit, template by template. */
function askedOn(deps: Pick<SheetOffersDeps, 'templates' | 'sheets'>, visitId: string): readonly AskedPatients[] {
  const filled = questionnairesOf(deps, deps.sheets.listByVisit(visitId))
  const asked = new Map<Template, Answers[]>()
  for (const { sheet, answers } of filled) {
    const template = deps.templates.find(sheet.templateId, sheet.templateVersion)?.template
    if (template !== undefined) asked.set(template, [...(asked.get(template) ?? []), answers])
  }
  return [...asked].flatMap(([template, all]) => (template.templateKind === 'questionnaire' ? [{ template, filled: all }] : []))
}

function subjectOf({ role, organizationId, postingId }: SheetPins): RegistrySubject | null {
  switch (role) {
    case 'supporting_org':
      return organizationId === null ? null : { role, supporterId: organizationId }
    case 'recipient_org':
      return { role }
    case 'dispatched_staff':
      return postingId === null ? null : { role, postingId }
    case 'patient':
      return null
  }
}

/** The sheet's own values of the parameters first, as they were pinned; the scheme's for those its template does not have. */
function rulesOf({ parameters }: SheetPins, template: ScoredTemplate, scheme: Scheme | undefined): PostingRules {
  const values = parameterValues(template, parameters)
  const own = (template.parameters ?? []).map(({ id, label, unit, default: byDefault }) => ({
    ...{ id, label, unit },
    value: values.get(id) ?? byDefault,
  }))
  const others = (scheme?.parameters ?? []).filter(({ id }) => !values.has(id))
  return postingRules([...own, ...others])
}
