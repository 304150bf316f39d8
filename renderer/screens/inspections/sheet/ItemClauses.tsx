import { assertNever } from '@core/shared/assert-never'
import { ChecklistClauses, TierClauses, YesNoClauses } from './ChoiceClauses'
import { DeductClauses } from './DeductClauses'
import { FigureClauses } from './FigureClauses'
import { useCurrentItem } from './sheet-desk'

/** The clauses, options, steps or figures of the present item. */
export function ItemClauses() {
  const { item } = useCurrentItem()
  const rule = item.scoring
  switch (rule.kind) {
    case 'deduct':
      return <DeductClauses rule={rule} />
    case 'checklist':
      return <ChecklistClauses rule={rule} />
    case 'yes_no':
      return <YesNoClauses rule={rule} />
    case 'tiers':
      return (
        <>
          <TierClauses rule={rule} />
          <FigureClauses item={item} isJoined />
        </>
      )
    case 'ratio':
    case 'manual':
    case 'sample':
    case 'info':
      return <FigureClauses item={item} text={rule.text} />
    default:
      return assertNever(rule)
  }
}
