import type { Client } from '@contract/contract'

type Sheet = Awaited<ReturnType<Client['sheet']['find']>>
type SheetOf<K extends Sheet['kind']> = Extract<Sheet, { kind: K }>

/** The sheet as one of the kind the test is about. */
export function asKind<K extends Sheet['kind']>(sheet: Sheet, kind: K): SheetOf<K> {
  if (sheet.kind !== kind) throw new Error(`a ${sheet.kind} sheet where a ${kind} one was expected`)
  return sheet as SheetOf<K>
}

/** The sheet as one that is scored in points. */
export const inPoints = (sheet: Sheet): SheetOf<'scored'> => asKind(sheet, 'scored')
