import type { Interpolation, Theme } from '@mui/material/styles'
import { colour, focusMark, fontFamily, fontFamilyEnglish, rowHeights, SHORT_TIER_BELOW_PX, type RowHeights } from './tokens'

const heightVariables = (heights: RowHeights) => ({
  '--table-head': `${heights.tableHead}px`,
  '--row': `${heights.row}px`,
  '--dense-row': `${heights.denseRow}px`,
  '--pane-title': `${heights.paneTitle}px`,
  '--clause-row': `${heights.clauseRow}px`,
})

/** Rules of the page as a whole; heights of both tiers are variables on the root element. */
export const globalStyles: Interpolation<Theme> = {
  '*, *::before, *::after': { boxSizing: 'border-box', transition: 'none !important', animation: 'none !important' },
  ':root': { ...heightVariables(rowHeights.normal), '--body-margin': '10px 12px' },
  [`@media (max-height: ${SHORT_TIER_BELOW_PX - 0.02}px)`]: {
    ':root': { ...heightVariables(rowHeights.short), '--body-margin': '8px 12px' },
  },
  'html, body, #root': { height: '100%', margin: 0 },
  body: {
    fontFamily,
    fontSize: 14,
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
    color: colour.ink,
    background: colour.panel,
    overflow: 'hidden',
    userSelect: 'none',
  },
  'html:lang(en) body': { fontFamily: fontFamilyEnglish },
  'button, input, select, textarea': { fontFamily: 'inherit' },
  'input, textarea, [data-copyable]': { userSelect: 'text' },
  ':focus': { outline: 'none' },
  ':focus-visible': focusMark,
  // A list or pane that takes the keys shows it by its accent bar and current row, not by a ring around it.
  '[role="grid"]:focus-visible, [data-pane]:focus-visible': { outline: 'none', boxShadow: 'none' },
  a: { color: colour.accent },
  '::-webkit-scrollbar': { width: 12, height: 12 },
  '::-webkit-scrollbar-track': { background: colour.chrome, borderLeft: `1px solid ${colour.line1}` },
  '::-webkit-scrollbar-thumb': { background: '#8C99A3', border: `2px solid ${colour.chrome}` },
  '::-webkit-scrollbar-corner': { background: colour.chrome },
  '::placeholder': { color: `${colour.ink3} !important`, opacity: '1 !important' },
}
