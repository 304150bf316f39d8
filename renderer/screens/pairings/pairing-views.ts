export const PAIRING_VIEWS = ['matrix', 'list', 'timeline', 'coverage', 'planning'] as const
export type PairingViewName = (typeof PAIRING_VIEWS)[number]

/** The matrix where the place names no view, or one that this version does not know. */
export const pairingViewOf = (text: string | undefined): PairingViewName =>
  PAIRING_VIEWS.find((view) => view === text) ?? 'matrix'
