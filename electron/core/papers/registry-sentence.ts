import { agrees } from '../posting/offers'
import type { Fact } from '../scoring/fact'
import type { Item } from '../scoring/template'
import { numberText } from './figures'
import type { PaperTexts } from './paper-texts'

/** Stands for a figure that is not there. */
const MISSING = '—'

/**
 * What the registry said beside what was found: "登记 43/65，现场 40/65，与登记不符", or that both say the same.
 * @param registry As far as it knew; only its own figures are compared.
 */
export function registrySentence(item: Item, registry: Fact, found: Fact, t: PaperTexts): string {
  const said = saidText(item, registry, t)
  if (agrees(registry, found)) return t('registry.same', { said })
  if (found.notApplicable === true) return t('registry.waived', { said })
  if (found.override !== undefined) return t('registry.overridden', { said })
  return t('registry.differs', { said, found: foundText(item, registry, found, t) })
}

function saidText(item: Item, registry: Fact, t: PaperTexts): string {
  if (registry.counts !== undefined) return countsText(item, registry.counts, registry.counts, t)
  return registry.value === undefined ? rateText(registry) : numberText(registry.value)
}

/** What was found, by the figures that the registry gave; a step chosen for a rate is the figure it stands for. */
function foundText(item: Item, registry: Fact, found: Fact, t: PaperTexts): string {
  if (registry.counts !== undefined) return countsText(item, registry.counts, found.counts ?? {}, t)
  return found.value === undefined ? rateText(found) : numberText(found.value)
}

const rateText = ({ numerator, denominator }: Fact): string => `${figureText(numerator)}/${figureText(denominator)}`
const figureText = (figure: number | undefined): string => (figure === undefined ? MISSING : numberText(figure))

/** "无故不在岗 2、考勤记录与现场不符 1", clauses in the order of the sheet. */
function countsText(
  { scoring }: Item,
  asked: Readonly<Record<string, number>>,
  counts: Readonly<Record<string, number>>,
  t: PaperTexts,
): string {
  const clauses = scoring.kind === 'deduct' ? scoring.rules.filter(({ id }) => Object.hasOwn(asked, id)) : []
  return clauses.map(({ id, label }) => t('registry.count', { label, count: numberText(counts[id] ?? 0) })).join(t('list.comma'))
}
