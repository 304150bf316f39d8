import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planFonts } from '../../../electron/press/fonts'
import { Typecase } from '../../../electron/press/typecase'
import { codeOf } from '../../support/code-of'
import { bundledFonts, placeFile } from '../../support/press'
import { tempFolder } from '../../support/temp-folder'

/** A Windows font folder with these faces, each in truth a bundled one. */
function windowsFolder(...names: string[]): string {
  const folder = tempFolder()
  for (const name of names) placeFile(join(bundledFonts(), 'NotoSansSC_400Regular.ttf'), join(folder, name))
  return folder
}
const facesOf = (folder: string) =>
  planFonts(bundledFonts(), folder).roles.map(({ role, face, source }) => `${role} ${face} ${source}`)

describe('planFonts', () => {
  it('takes the bundled faces where Windows is not', () => {
    expect(facesOf(tempFolder())).toEqual([
      'song Noto Serif SC Bold bundled',
      'fangsong Noto Serif SC bundled',
      'kai Noto Serif SC bundled',
      'hei Noto Sans SC bundled',
    ])
  })

  it('takes each official face that Windows has', () => {
    expect(facesOf(windowsFolder('simfang.ttf', 'simhei.ttf', 'simkai.ttf', 'simsun.ttc'))).toEqual([
      'song Noto Serif SC Bold bundled',
      'fangsong 仿宋 windows',
      'kai 楷体 windows',
      'hei 黑体 windows',
    ])
    expect(facesOf(windowsFolder('simhei.ttf'))[1]).toBe('fangsong Noto Serif SC bundled')
  })

  it('refuses to do without the bundled ones', () => {
    expect(codeOf(() => planFonts(tempFolder()))).toBe('FONT_MISSING')
  })
})

describe('Typecase', () => {
  it('sets a character in the face that was asked for', () => {
    const typecase = new Typecase(planFonts(bundledFonts()))
    expect(typecase.familyOf('云', 'fangsong')).toBe('fangsong')
    expect(typecase.familyOf('云', 'hei-bold')).toBe('hei-bold')
    expect(typecase.widthOf('云', 'fangsong')).toBe(1)
    expect(typecase.widthOf('1', 'fangsong')).toBeLessThan(0.7)
  })

  it('looks for a rare character in the face that Windows keeps for it', () => {
    const missing = new Set<string>()
    expect(new Typecase(planFonts(bundledFonts())).printable('𠮷', missing)).toBe('□')
    expect([...missing]).toEqual(['𠮷'])
    // the stand-in holds no rare character either, but it is looked into
    const typecase = new Typecase(planFonts(bundledFonts(), windowsFolder('simsunb.ttf')))
    expect(typecase.find('rare')?.has('云'.codePointAt(0)!)).toBe(true)
  })

  it('keeps an opened font', () => {
    const typecase = new Typecase(planFonts(bundledFonts()))
    expect(typecase.find('rest')).toBe(typecase.find('fangsong'))
    expect(typecase.find('rare')).toBeNull()
  })

  it('opens no font for a paper that does not ask for it', () => {
    const opened: string[] = []
    const plan = planFonts(bundledFonts())
    const typecase = new Typecase({
      ...plan,
      get rare() {
        opened.push('rare')
        return null
      },
    })
    typecase.printable('云泽市第四医院', new Set())
    expect(opened).toEqual([])
  })
})
