import { BorderStyle, Paragraph, TabStopType, type IParagraphOptions, type TextRun } from 'docx'
import type { OfficialParagraph } from '../../../core/papers/official/official-paragraphs'
import type { OfficialView } from '../../../core/papers/official/official-view'
import {
  AREA,
  CHARACTER_PITCH,
  LINE_PITCH,
  MARK,
  RED,
  RULE,
  SEAL_LINES,
  TEXT_SIZE,
  TITLE_PITCH,
  TITLE_SIZE,
  TWO_LINES,
} from '../../official/measures'
import { roughWidth } from '../../official/rough-width'
import { DATE_OFF, HEADING_FACES } from '../../official/rows'
import { titleLines } from '../../official/title-lines'
import type { Face, TextStyle } from '../../typesetting/typeface'
import { runsOf, twips, WHOLE_FIGURES } from '../type'

/** Paragraphs of an official paper by GB/T 9704-2012, as a person would set them in Word. */

const COLOUR = RED.slice(1)
/** Word puts the base line of a line of exact height at about four fifths of it; a Chinese character stands 0.88 over it. */
const inset = (line: number, size: number): number => 0.8 * line - 0.88 * size
/** A line as high as the mark stands well in. */
const MARK_LINE = 54
/** Eighths of a point. */
export const eighths = (points: number): number => Math.max(2, Math.round(points * 8))

const face = (name: Face, size = TEXT_SIZE): TextStyle => ({ face: name, size })
const exact = (height: number, above = 0, below = 0) => ({
  ...{ line: twips(height), lineRule: 'exact' as const },
  ...{ before: twips(above), after: twips(below) },
})
const chars = (count: number): number => twips(count * CHARACTER_PITCH)

/** A line of the text. */
const line = (children: readonly TextRun[], rest: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ spacing: exact(LINE_PITCH), widowControl: false, children, ...rest })

/** So close that 28 characters stand in a line, as the norm has them: a full twentieth of a point under its pitch. */
const characterSpacing = Math.floor((CHARACTER_PITCH - TEXT_SIZE) * 20)
const textOf = (text: string, style = face('fangsong')): readonly TextRun[] =>
  runsOf(text, style, { characterSpacing, ...WHOLE_FIGURES })

/** 发文机关标志, smaller where it is long. */
export function markRuns({ organMark }: OfficialView): { readonly runs: readonly TextRun[]; readonly size: number } {
  const width = roughWidth(organMark) * (MARK.size + MARK.gap)
  const size = Math.floor(MARK.size * Math.min(1, MARK.width / (width || 1)))
  return { size, runs: runsOf(organMark, face('song-bold', size), { color: COLOUR, characterSpacing: twips(MARK.gap) }) }
}

/** Mark, number and red rule; with a signer the number stands at the left and the signer at the right. */
export function documentBrow(view: OfficialView): readonly Paragraph[] {
  if (view.organMark === '') return []
  const { runs, size } = markRuns(view)
  const markTop = inset(MARK_LINE, size)
  const numberTop = inset(LINE_PITCH, TEXT_SIZE)
  return [
    new Paragraph({ alignment: 'center', spacing: exact(MARK_LINE, MARK.top - markTop), children: [...runs] }),
    new Paragraph({
      ...numberLine(view),
      spacing: exact(LINE_PITCH, TWO_LINES - (MARK_LINE - markTop - size) - numberTop),
      border: {
        bottom: {
          ...{ style: BorderStyle.SINGLE, color: COLOUR, size: eighths(RULE.thickness) },
          space: Math.round(RULE.below - (LINE_PITCH - numberTop - TEXT_SIZE)),
        },
      },
    }),
  ]
}

function numberLine({ number, signer }: OfficialView): IParagraphOptions {
  if (signer === null) return { alignment: 'center', children: [...textOf(number)] }
  const right = { type: TabStopType.RIGHT, position: twips(AREA.width - CHARACTER_PITCH) }
  return {
    // Not indented: the red rule under it is as wide as the area.
    tabStops: [{ type: TabStopType.LEFT, position: chars(1) }, right],
    children: [...textOf(`\t${number}`), ...textOf(`\t${signer.label}`), ...textOf(signer.name, face('kai'))],
  }
}

/** Two lines below what stands over it, a free line under it. */
export function titleParagraph({ title, form }: OfficialView): Paragraph {
  const over = form === 'letter' ? LINE_PITCH - inset(LINE_PITCH, TEXT_SIZE) - TEXT_SIZE : 0
  return new Paragraph({
    alignment: 'center',
    heading: 'Title',
    spacing: exact(TITLE_PITCH, TWO_LINES - inset(TITLE_PITCH, TITLE_SIZE) - over, LINE_PITCH),
    children: runsOf(titleLines(title, AREA.width / TITLE_SIZE, roughWidth).join('\n'), face('song-bold', TITLE_SIZE)),
  })
}

/** 主送机关, text, 附件说明, signature, 附注. */
export function textParagraphs(view: OfficialView): readonly Paragraph[] {
  const { addressees, body, note } = view
  const signed = [...annexNames(view), ...signature(view)]
  return [
    ...(addressees === '' ? [] : [line(textOf(addressees))]),
    ...body.map((paragraph, index) => bodyParagraph(paragraph, index === body.length - 1 && signed.length > 0)),
    ...signed,
    ...(note === '' ? [] : [line(textOf(note), { indent: { firstLine: chars(2) } })]),
  ]
}

/** @param isKept Shares its page with the signature. */
function bodyParagraph({ level, headingLength, text }: OfficialParagraph, isKept: boolean): Paragraph {
  const heading = text.slice(0, headingLength)
  const rest = text.slice(headingLength)
  return line(
    [
      ...(heading === '' ? [] : textOf(heading, face(HEADING_FACES[level]))),
      ...(rest === '' && heading !== '' ? [] : textOf(rest)),
    ],
    { alignment: 'both', indent: { firstLine: chars(2) }, keepNext: isKept || (rest === '' && heading !== '') },
  )
}

/** Names of more than a line go on under their first character. */
function annexNames({ annexNames: names }: OfficialView): readonly Paragraph[] {
  return names.map((name, index) => {
    const hang = chars(roughWidth(/^　*(?:附件：)?(?:\d+\.)?\s*/.exec(name)?.[0] ?? ''))
    const before = index === 0 ? LINE_PITCH : 0
    return line(textOf(name), { spacing: exact(LINE_PITCH, before), indent: { left: hang, hanging: hang }, keepNext: true })
  })
}

/** The date four characters off the right edge, the organ centred over it. */
function signature({ organ, day, note }: OfficialView): readonly Paragraph[] {
  if (organ === '' && day === '') return []
  const off = DATE_OFF + (roughWidth(day) - roughWidth(organ)) / 2
  const right = (characters: number) => ({ alignment: 'right' as const, indent: { right: chars(Math.max(0, characters)) } })
  return [
    line(textOf(organ), { ...right(off), spacing: exact(LINE_PITCH, SEAL_LINES * LINE_PITCH), keepNext: true }),
    line(textOf(day), { ...right(DATE_OFF), keepNext: note !== '' }),
  ]
}
