import type { MissingItem, MissingReturn } from '../workbench/missing-returns'
import type { PaperTexts } from './paper-texts'
import { orNone, registerView, type RegisterHead, type RegisterView } from './register-view'

/** What one unit has not returned. */
export interface MissingLine extends Omit<MissingReturn, 'unitId'> {
  readonly countyName: string
  readonly unitName: string
}

/** 未报名单. @param source.lines By county, within it by unit, both in official order. */
export function missingReturnsView(
  source: RegisterHead & { readonly lines: readonly MissingLine[] },
  t: PaperTexts,
): RegisterView {
  const { lines } = source
  const units = new Set(lines.map(({ countyName, unitName }) => `${countyName} ${unitName}`))
  return registerView(
    source,
    'missingReturns',
    {
      rows: lines.map((line, index) => [
        orNone(line.countyName, t),
        line.unitName,
        String(index + 1),
        t(`register.missingReturns.kind.${line.kind}`),
        orNone(line.items.map((item) => itemText(item, t)).join(t('list.semicolon')), t),
        line.dueOn ?? t('register.missingReturns.noDeadline'),
        lateText(line.daysLate, t),
      ]),
      sums: {
        units: units.size,
        count: lines.length,
        late: lines.filter(({ daysLate }) => daysLate !== null && daysLate > 0).length,
      },
      notes: lines.length === 0 ? [] : [t('register.missingReturns.note')],
    },
    t,
  )
}

function itemText({ names, months }: MissingItem, t: PaperTexts): string {
  const named = names.join(t('list.comma'))
  if (months === null) return named
  const { from, to } = months
  const month = (of: string) => t('register.missingReturns.month', { year: of.slice(0, 4), month: Number(of.slice(5)) })
  const last =
    from.slice(0, 4) === to.slice(0, 4) ? t('register.missingReturns.monthOfYear', { month: Number(to.slice(5)) }) : month(to)
  const span = from === to ? month(from) : t('register.missingReturns.months', { from: month(from), to: last })
  return t('register.missingReturns.ofMonths', { months: span, names: named })
}

function lateText(days: number | null, t: PaperTexts): string {
  if (days === null) return t('none')
  return days === 0 ? t('register.missingReturns.notDue') : t('register.missingReturns.daysLate', { days })
}
