import type { SignedPlace } from '../../core/papers/signed-place'
import { SMALL, type TypeMetrics } from '../typesetting/typeface'
import { textBlock, type PaperUnit } from './compose'
import type { PageSize } from './page'
import { signatureBlock } from './signature-block'

/** Appends rules and signatures so that they share their page with the last row of the body: a signature never stands alone. */
export function closing(
  body: readonly PaperUnit[],
  rules: readonly string[],
  signatures: readonly string[],
  page: PageSize,
  metrics: TypeMetrics,
  signed: readonly SignedPlace[] = [],
): readonly PaperUnit[] {
  const lines = rules.map((rule, index) =>
    textBlock(rule, page, { style: SMALL, above: index === 0 ? 8 : 0, keepsWithNext: true }, metrics),
  )
  const block = signatureBlock(signatures, page, metrics, undefined, signed)
  const tail = [...lines, ...block]
  return [
    ...body.map((unit, index) => (index === body.length - 1 && tail.length > 0 ? { ...unit, keepsWithNext: true } : unit)),
    ...tail,
  ]
}
