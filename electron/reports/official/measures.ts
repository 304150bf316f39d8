import type { PageSetup } from '../model/page'

/** GB/T 9704-2012, sections 5 to 7, in points. The norm measures in millimetres. */
const MM = 72 / 25.4

/** 版心: 156 × 225 mm, 37 mm from the top, 28 mm from the left (5.2.1). */
export const AREA = { left: 28 * MM, top: 37 * MM, width: 156 * MM, height: 225 * MM } as const
export const OFFICIAL_PAGE: PageSetup = {
  width: 210 * MM,
  height: 297 * MM,
  margin: { left: AREA.left, right: 26 * MM, top: AREA.top, bottom: 35 * MM },
}
export const AREA_BOTTOM = AREA.top + AREA.height

/** 22 lines a page, 28 characters a line (5.2.3). */
export const LINES = 22
export const LINE_PITCH = 28.95
export const CHARACTER_PITCH = AREA.width / 28

/** 发文机关标志: its upper edge 35 mm below the upper edge of the area; no larger than it stands well in one line (7.2.4). */
export const MARK = { top: 35 * MM, size: 44, gap: 2, width: 150 * MM } as const
/** Below the mark, and below the red rule (7.2.5, 7.3.1). */
export const TWO_LINES = 2 * LINE_PITCH
/** The red rule stands 4 mm below the number (7.2.7). */
export const RULE = { below: 4 * MM, thickness: 1.5 } as const
export const RED = '#D7000F'

/** 信函: the mark 30 mm from the upper edge of the sheet, a red double line 4 mm below it, another 20 mm from the lower edge, both 170 mm (10.1). */
export const LETTER = { markTop: 30 * MM, lineBelow: 4 * MM, footLine: 20 * MM, lineWidth: 170 * MM } as const
/** 双线: a thick one and a thin one, from the upper edge of one to the lower edge of the other. */
export const DOUBLE = { thick: 2.4, gap: 1.4, thin: 0.9 } as const
export const DOUBLE_HEIGHT = DOUBLE.thick + DOUBLE.gap + DOUBLE.thin
/** From a double line to the text beside it: 7/8 of the height of a character of 3号 (10.1). */
export const OFF_DOUBLE = (7 / 8) * 16

/** 2号 (7.3.1); its lines stand closer than the grid. */
export const TITLE_SIZE = 22
export const TITLE_PITCH = 31.6
/** 3号 (5.2.2). */
export const TEXT_SIZE = 16
/** 4号, of 版记 and page number (7.4.1, 7.5). */
export const SMALL_SIZE = 14

/** 版记: 4号 lines between rules, the outer ones 0.35 mm, the inner one 0.25 mm (7.4.1). */
export const COLOPHON = { pitch: 22, outer: 0.35 * MM, inner: 0.25 * MM } as const
/** Upper edge of the page number, below the area (7.5). */
export const NUMBER_BELOW = 7 * MM

/** Lines left free over the signature, so that the seal covers it and begins within a line of the text (7.3.5.1). */
export const SEAL_LINES = 2

/** Free under the label and under the title of an annex. */
export const LABEL_BELOW = 12
export const TITLE_BELOW = 10
