import { AppError } from '../../core/shared/app-error'
import type { Inspection, InspectionRepo } from '../../store/inspection.repo'

/**
 * The round of that code, or the one that is open when none is named.
 * @throws AppError INSPECTION_UNKNOWN, INSPECTION_AMBIGUOUS
 */
export function inspectionNamed(
  inspections: Pick<InspectionRepo, 'findByCode' | 'listAll'>,
  code: string | undefined,
): Inspection {
  if (code !== undefined) {
    const named = inspections.findByCode(code)
    if (named === undefined) throw new AppError('INSPECTION_UNKNOWN', { at: 'inspection', code })
    return named
  }
  const [only, ...others] = openOnes(inspections)
  if (only === undefined) throw new AppError('INSPECTION_UNKNOWN', { at: 'inspection' })
  if (others.length > 0) throw new AppError('INSPECTION_AMBIGUOUS', { at: 'inspection' })
  return only
}

/** The round that is open; null when none is, or when it is not clear which. */
export function openInspection(inspections: Pick<InspectionRepo, 'listAll'>): Inspection | null {
  const [only, ...others] = openOnes(inspections)
  return others.length > 0 ? null : (only ?? null)
}

const openOnes = (inspections: Pick<InspectionRepo, 'listAll'>): readonly Inspection[] =>
  inspections.listAll().filter(({ isOpen }) => isOpen)

/** @throws AppError INSPECTION_UNKNOWN */
export function inspectionOf(inspections: Pick<InspectionRepo, 'findById'>, id: string): Inspection {
  const inspection = inspections.findById(id)
  if (inspection === undefined) throw new AppError('INSPECTION_UNKNOWN', { at: 'inspectionId' })
  return inspection
}
