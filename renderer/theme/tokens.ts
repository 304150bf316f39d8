/** Colours of the window; contrast of each is proven by a unit test. Screen colours never print. */
export const colour = {
  ink: '#1A2228',
  ink2: '#46525C',
  /** Placeholder, zero, "—": the lightest text allowed. */
  ink3: '#5C6872',
  /** Borders of panes, fields and buttons; line under a table head. */
  line3: '#7A8791',
  /** Dividers inside a pane. */
  line2: '#AEB9C1',
  /** Cell lines. */
  line1: '#C6CFD6',
  surface: '#FFFFFF',
  panel: '#F4F6F7',
  chrome: '#E9EDF0',
  head: '#E4EAEE',
  /** 石青: where you are, and the one main action. */
  accent: '#125A70',
  accentDeep: '#0C4456',
  tint: '#DCECF1',
  tint2: '#EEF6F8',
  halo: '#B9DCE7',
  ok: '#1F6B3A',
  okTint: '#E6F2EA',
  okLine: '#7FB394',
  warn: '#7A4A00',
  warnTint: '#FCF0DA',
  warnLine: '#CF9C4A',
  warnSolid: '#8A5300',
  notApplicable: '#54477A',
  notApplicableTint: '#EEEBF5',
  notApplicableLine: '#9D93BC',
  error: '#B3201B',
  errorTint: '#FCEAE8',
  errorLine: '#DE9C98',
  lossBar: '#B9791C',
  secondSeries: '#C9D1D7',
  onTitle: '#D6E6EC',
  sampleOnTitle: '#FBE3AE',
  lineOnTitle: '#6FA0B0',
} as const

/** Heights of the window's frame in pixels, the same in both tiers. */
export const frame = { titleBar: 36, placeHeader: 46, statusBar: 28, nav: 148, navFolded: 48, gap: 10 } as const

/** Below this height of the window the short tier of row heights is used. */
export const SHORT_TIER_BELOW_PX = 760

export interface RowHeights {
  readonly tableHead: number
  readonly row: number
  readonly denseRow: number
  readonly paneTitle: number
  readonly clauseRow: number
}

/** Row heights in pixels by tier; the stylesheet gets them as variables, tables as numbers. */
export const rowHeights: { readonly normal: RowHeights; readonly short: RowHeights } = {
  normal: { tableHead: 32, row: 32, denseRow: 27, paneTitle: 34, clauseRow: 36 },
  short: { tableHead: 28, row: 28, denseRow: 24, paneTitle: 31, clauseRow: 32 },
}

export const fontFamily = '"Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif'
export const fontFamilyEnglish = `"Segoe UI",${fontFamily}`

/** Focus mark: 2 px accent, 1 px away, on a 5 px halo. */
export const focusMark = {
  outline: `2px solid ${colour.accent}`,
  outlineOffset: '1px',
  boxShadow: `0 0 0 5px ${colour.halo}`,
} as const
