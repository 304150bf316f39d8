import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder } from '../../../electron/backend/make-folder'
import { tempFolder } from '../../support/temp-folder'

describe('a folder to write into', () => {
  it('is made with those above it and may be there already', () => {
    const folder = join(tempFolder(), '甲', '乙')
    makeFolder(folder)
    makeFolder(folder)
    expect(statSync(folder).isDirectory()).toBe(true)
  })

  it('is refused where a file has its place', () => {
    const file = join(tempFolder(), '文件')
    writeFileSync(file, '')
    expect(() => {
      makeFolder(file)
    }).toThrow('EEXIST')
    expect(() => {
      makeFolder(join(file, '内'))
    }).toThrow('EEXIST')
  })

  it.runIf(existsSync('/proc/self'))('is refused, and at once, where the system takes none', () => {
    expect(() => {
      makeFolder('/proc/jiedui/out')
    }).toThrow('ENOENT')
  })
})
