import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'

/** Places of the navigation, in its order. */
export const PLACES = [
  'workbench',
  'organizations',
  'pairings',
  'postings',
  'templates',
  'inspections',
  'rectifications',
  'evaluation',
  'reports',
  'settings',
] as const
export type PlaceName = (typeof PLACES)[number]

/** What a place may be opened with: which row, which view. Ids are those of the contract. */
export interface PlaceParams {
  readonly organizationId?: string
  readonly pairingId?: string
  readonly postingId?: string
  readonly templateId?: string
  readonly templateVersion?: string
  readonly draftId?: string
  /** The earlier version that a template is compared with. */
  readonly against?: string
  readonly inspectionId?: string
  readonly visitId?: string
  readonly sheetId?: string
  readonly itemCode?: string
  /** Of a problem of a notice, or of a finding that waits for one. */
  readonly rectificationId?: string
  readonly reportKind?: string
  readonly subject?: string
  /** Of the groups into which a round splits those with one sheet. */
  readonly split?: string
  /** What a list is put together by. */
  readonly by?: string
  readonly view?: string
  /** What its list is narrowed to when it is opened. */
  readonly only?: string
  /** Work that is done over the place and leads back to it. */
  readonly task?: string
}

export interface Place {
  readonly name: PlaceName
  readonly params: PlaceParams
}

/** The same two functions for the life of the window. */
export interface PlaceActions {
  /** Opens a place; params that are not given are gone. */
  readonly go: (name: PlaceName, params?: PlaceParams) => void
  /** Changes params of the present place; undefined removes one. */
  readonly turn: (params: { readonly [K in keyof PlaceParams]?: PlaceParams[K] | undefined }) => void
}

const REMEMBER_AFTER_MS = 400

const PlaceContext = createContext<Place | null>(null)
const ActionsContext = createContext<PlaceActions | null>(null)

const isPlaceName = (text: string): text is PlaceName => (PLACES as readonly string[]).includes(text)

/** "pairings?view=list": what the shell remembers between starts. */
export const placeText = ({ name, params }: Place): string => {
  const search = new URLSearchParams(params as Record<string, string>).toString()
  return search === '' ? name : `${name}?${search}`
}

/** The remembered place; a text this version does not know leads to the first place. */
export function placeOf(text: string | null): Place {
  const [name = '', search = ''] = (text ?? '').split('?')
  return isPlaceName(name) ? { name, params: Object.fromEntries(new URLSearchParams(search)) } : { name: PLACES[0], params: {} }
}

const known = (params: { readonly [K in keyof PlaceParams]?: PlaceParams[K] | undefined }): PlaceParams =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined))

/** Where the window is. There is no address bar: a place and its params are plain state. */
export function PlaceProvider({ start, children }: { readonly start: Place; readonly children: ReactNode }) {
  const [place, setPlace] = useState(start)
  // The page that opens another folder is not a place to come back to, nor is work over a place.
  const { task: _task, ...rest } = place.params
  const remembered = placeText({ name: place.name, params: rest.view === 'folder' ? {} : rest })
  // Remembered when the window has come to rest there: a held arrow key passes many rows.
  useEffect(() => {
    const timer = setTimeout(() => void window.shell.rememberPlace(remembered), REMEMBER_AFTER_MS)
    return () => clearTimeout(timer)
  }, [remembered])
  const actions = useMemo<PlaceActions>(
    () => ({
      go: (name, params = {}) => setPlace({ name, params }),
      turn: (params) => setPlace((at) => ({ name: at.name, params: known({ ...at.params, ...params }) })),
    }),
    [],
  )
  return (
    <ActionsContext value={actions}>
      <PlaceContext value={place}>{children}</PlaceContext>
    </ActionsContext>
  )
}

/** How to go elsewhere, for what need not be drawn again when the place changes. */
export function usePlaceActions(): PlaceActions {
  const actions = use(ActionsContext)
  if (actions === null) throw new Error('usePlaceActions outside PlaceProvider')
  return actions
}

/** Where the window is, and how to go elsewhere. */
export function usePlace(): Place & PlaceActions {
  const place = use(PlaceContext)
  const actions = usePlaceActions()
  if (place === null) throw new Error('usePlace outside PlaceProvider')
  return { ...place, ...actions }
}
