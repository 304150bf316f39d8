import { describe, expect, it } from 'vitest'
import { colour } from '../../../renderer/theme/tokens'

/** Relative luminance and contrast of WCAG 2.x. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const WHITE = '#FFFFFF'

describe('colours of the window', () => {
  it.each([
    ['text on data', colour.ink, colour.surface],
    ['text on a table head', colour.ink, colour.head],
    ['text on the current row', colour.ink, colour.tint],
    ['labels on a side panel', colour.ink2, colour.panel],
    ['labels on the status bar', colour.ink2, colour.chrome],
    ['labels on the current row', colour.ink2, colour.tint],
    ['placeholder', colour.ink3, colour.surface],
    ['lightest text on the current row', colour.ink3, colour.tint],
    ['main button', WHITE, colour.accent],
    ['link on the current row', colour.accent, colour.tint],
    ['present place', colour.accentDeep, colour.surface],
    ['text of the title bar', colour.onTitle, colour.accentDeep],
    ['样例数据', colour.sampleOnTitle, colour.accentDeep],
    ['ok word', colour.ok, colour.okTint],
    ['warning word', colour.warn, colour.warnTint],
    ['solid warning word', WHITE, colour.warnSolid],
    ['not applicable', colour.notApplicable, colour.notApplicableTint],
    ['error', colour.error, colour.surface],
    ['error in its box', colour.error, colour.errorTint],
    ['solid error', WHITE, colour.error],
  ])('%s can be read: 4.5 at least', (_name, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ['border of fields on data', colour.line3, colour.surface],
    ['border of panes on the page', colour.line3, colour.panel],
    ['border of the search field', colour.lineOnTitle, colour.accentDeep],
    ['focus mark', colour.accent, colour.surface],
    ['loss bar', colour.lossBar, colour.surface],
  ])('%s can be seen: 3 at least', (_name, mark, ground) => {
    expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3)
  })
})
