import type { FormAnswer, FormLine, FormPieces } from '../../core/papers/form-parts'
import { breakLines, widthOfText, type Line } from '../typesetting/lines'
import type { TextStyle, TypeMetrics } from '../typesetting/typeface'

/** How a form is set. */
export interface FormStyles {
  readonly body: TextStyle
  readonly title: TextStyle
}

const BOX = '□'
const HANGING = '、'
const RULE = '＿'
/** Space after a key, after a box, and before what stands at the right edge, ems. */
const GAP = 0.35
/** Empty space over a line on which something is written, ems. */
export const WRITING = 0.45
/** Ems that a figure needs at least. */
const LEAST_ROOM = 3
/** A shorter line to write on goes below the text instead, ems. */
const LEAST_RULE = 5

/** The lines of a cell of a form, broken to `width` points. Keys stand under each other, and so do the texts after them. */
export function formLines(lines: readonly FormLine[], width: number, styles: FormStyles, metrics: TypeMetrics): readonly Line[] {
  const keys = lines.flatMap((line) => (line.kind === 'answer' && line.key !== '' ? [line.key] : []))
  const keyWidth = Math.max(0, ...keys.map((key) => widthOfText(key, styles.body, metrics) + GAP * styles.body.size))
  return lines.flatMap((line) => {
    switch (line.kind) {
      case 'text': {
        const style = line.isTitle ? styles.title : styles.body
        return breakLines(line.text, width, style, metrics).map(withRoom)
      }
      case 'answer':
        return answerLines(line, { width, keyWidth, style: styles.body, metrics })
      case 'pieces':
        return pieceLines(line, width, styles.body, metrics)
    }
  })
}

/** Empty space over a line on which something is written. */
const withRoom = (line: Line): Line => (line.text.includes(RULE) ? { ...line, above: WRITING * line.style.size } : line)

interface AnswerSetting {
  readonly width: number
  readonly keyWidth: number
  readonly style: TextStyle
  readonly metrics: TypeMetrics
}

/** Key, box, text, and what is to be written or stands at the right edge. */
function answerLines(answer: FormAnswer, { width, keyWidth, style, metrics }: AnswerSetting): readonly Line[] {
  const { key, hasBox, text, fills, room, end } = answer
  const indent = keyWidth + (hasBox ? widthOfText(BOX, style, metrics) + GAP * style.size : 0)
  const lead = [...(key === '' ? [] : [{ text: key, x: 0 }]), ...(hasBox ? [{ text: BOX, x: keyWidth }] : [])]
  const [first, ...others] = breakLines(text, width - indent, style, metrics).map((line) => ({ ...line, indent }))
  const lines: Line[] = first === undefined ? [] : [{ ...first, lead }, ...others]
  const setting = { width, indent, style, metrics }
  if (fills) return withRule(lines, setting)
  return room === 0 && end === '' ? lines : withEnd(lines, room, end, setting)
}

type EndSetting = Omit<AnswerSetting, 'keyWidth'> & { readonly indent: number }

/** After the last line where it fits, there with less room to write if need be; else below it. */
function withEnd(lines: readonly Line[], room: number, end: string, setting: EndSetting): readonly Line[] {
  const { width, indent, style, metrics } = setting
  const above = room > 0 ? WRITING * style.size : 0
  const last = lines.at(-1)
  const used = indent + widthOfText(last?.text ?? '', style, metrics) + GAP * style.size
  const widthOf = (ems: number) => widthOfText(RULE.repeat(ems) + end, style, metrics)
  for (let ems = room; last !== undefined && ems >= Math.min(room, LEAST_ROOM); ems -= 1) {
    if (used + widthOf(ems) > width) continue
    return [...lines.slice(0, -1), { ...last, above, trail: [{ text: RULE.repeat(ems) + end, x: width - widthOf(ems) }] }]
  }
  const text = RULE.repeat(room) + end
  if (widthOf(room) <= width - indent) return [...lines, { text, style, above, indent: width - widthOf(room) }]
  return [...lines, ...breakLines(text, width - indent, style, metrics).map((line) => ({ ...line, above, indent }))]
}

/** A line to write on up to the right edge: after the text, or below it where it would be short. */
function withRule(lines: readonly Line[], { width, indent, style, metrics }: EndSetting): readonly Line[] {
  const above = WRITING * style.size
  const em = widthOfText(RULE, style, metrics)
  const last = lines.at(-1)
  const text = last?.text ?? ''
  const used = text === '' ? indent : indent + widthOfText(text, style, metrics) + GAP * style.size
  const isShort = text !== '' && width - used < LEAST_RULE * style.size
  const rule = RULE.repeat(Math.max(1, Math.floor((width - (isShort ? indent : used)) / em)))
  const x = width - em * rule.length
  if (last === undefined || isShort) return [...lines, { text: rule, style, above, indent: x }]
  if (text === '') return [...lines.slice(0, -1), { ...last, text: rule, above, indent: x }]
  return [...lines.slice(0, -1), { ...last, above, trail: [{ text: rule, x }] }]
}

/** As many pieces as stand beside each other; the empty half of a comma may stand over the edge. */
function pieceLines({ label, pieces, gap }: FormPieces, width: number, style: TextStyle, metrics: TypeMetrics): readonly Line[] {
  const lines: string[] = []
  let line = label
  const room = (text: string) => (text.endsWith(HANGING) ? width + style.size / 2 : width)
  const fits = (text: string) => widthOfText(text, style, metrics) <= room(text)
  pieces.forEach((piece, index) => {
    const longer = line + (index === 0 || line === '' ? '' : gap) + piece
    if (line === '' || fits(longer)) line = longer
    else {
      lines.push(line)
      line = piece
    }
  })
  return [...lines, line].flatMap((text) => (fits(text) ? [{ text, style }] : breakLines(text, width, style, metrics)))
}
