import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../core/shared/app-error'
import type { Face } from '../reports/typesetting/typeface'

type FontRole = 'song' | 'fangsong' | 'kai' | 'hei'

interface FontFile {
  readonly path: string
  readonly source: 'windows' | 'bundled'
  /** Name as the settings show it. */
  readonly name: string
}

const WINDOWS_FONTS = 'C:\\Windows\\Fonts'

interface Candidate {
  readonly file: string
  readonly name: string
}

/** 宋体 is missing: titles and totals are bold, and Windows has no bold 宋体 to embed. */
const OFFICIAL: Readonly<Partial<Record<FontRole, Candidate>>> = {
  fangsong: { file: 'simfang.ttf', name: '仿宋' },
  kai: { file: 'simkai.ttf', name: '楷体' },
  hei: { file: 'simhei.ttf', name: '黑体' },
}

const SERIF = { file: 'NotoSerifSC_400Regular.ttf', name: 'Noto Serif SC' }
const SERIF_BOLD = { file: 'NotoSerifSC_700Bold.ttf', name: 'Noto Serif SC Bold' }
const SANS = { file: 'NotoSansSC_400Regular.ttf', name: 'Noto Sans SC' }
const SANS_BOLD = { file: 'NotoSansSC_700Bold.ttf', name: 'Noto Sans SC Bold' }
const BUNDLED: Readonly<Record<FontRole, Candidate>> = { song: SERIF_BOLD, fangsong: SERIF, kai: SERIF, hei: SANS }

/** Rare characters that the official faces lack, 𠮷 among them. */
const RARE: Candidate = { file: 'simsunb.ttf', name: '宋体-ExtB' }

/** A family as pdfmake names it: a face, or a font that stands in for characters which a face lacks. */
export const FAMILIES = [
  'song-bold',
  'fangsong',
  'kai',
  'hei',
  'hei-bold',
  'rest',
  'rest-hei',
  'rare',
] as const satisfies readonly (Face | 'rest' | 'rest-hei' | 'rare')[]
export type Family = (typeof FAMILIES)[number]

export interface FontPlan {
  readonly files: Readonly<Record<Exclude<Family, 'rare'>, FontFile>>
  readonly rare: FontFile | null
  /** What the settings list. */
  readonly roles: readonly { readonly role: FontRole; readonly face: string; readonly source: 'windows' | 'bundled' }[]
}

/**
 * Chooses the fonts of the papers: the official faces where Windows has them, the bundled ones elsewhere.
 * @param folder Folder of the bundled fonts.
 * @throws AppError FONT_MISSING when a bundled font is not there.
 */
export function planFonts(folder: string, windowsFolder: string = WINDOWS_FONTS): FontPlan {
  const bundled = (candidate: Candidate): FontFile => {
    const path = join(folder, candidate.file)
    if (!existsSync(path)) throw new AppError('FONT_MISSING', { face: candidate.name, file: candidate.file })
    return { path, source: 'bundled', name: candidate.name }
  }
  const windows = (candidate: Candidate | undefined): FontFile | null => {
    const path = join(windowsFolder, candidate?.file ?? '')
    return candidate && existsSync(path) ? { path, source: 'windows', name: candidate.name } : null
  }
  const official = (role: FontRole): FontFile => windows(OFFICIAL[role]) ?? bundled(BUNDLED[role])
  return {
    files: {
      'song-bold': official('song'),
      fangsong: official('fangsong'),
      kai: official('kai'),
      hei: official('hei'),
      'hei-bold': windows(OFFICIAL.hei) ?? bundled(SANS_BOLD),
      rest: bundled(SERIF),
      'rest-hei': bundled(SANS),
    },
    rare: windows(RARE),
    roles: (Object.keys(BUNDLED) as FontRole[]).map((role) => {
      const file = official(role)
      return { role, face: file.name, source: file.source }
    }),
  }
}

/** Where to look for a character, in this order; what any font has can be printed in every face. */
export const familiesFor = (face: Face): readonly Family[] => [
  face,
  face.startsWith('hei') ? 'rest-hei' : 'rest',
  'rest',
  'rest-hei',
  'rare',
  ...FAMILIES,
]
