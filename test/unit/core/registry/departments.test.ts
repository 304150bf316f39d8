import { departmentNamed, departmentOf, DEPARTMENTS, departmentsMatch } from '@core/registry/departments'
import { describe, expect, it } from 'vitest'

describe('the list of departments', () => {
  it('gives every code and every name once, in the order of the list, and has no 29', () => {
    const codes = DEPARTMENTS.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes).toEqual([...codes].sort())
    expect(codes.every((code) => /^\d\d(\.\d\d)?$/.test(code))).toBe(true)
    expect(codes.some((code) => code.startsWith('29'))).toBe(false)
    expect(new Set(DEPARTMENTS.map(({ name }) => name)).size).toBe(codes.length)
  })

  it('has the main department of every speciality', () => {
    for (const { code } of DEPARTMENTS) expect(departmentOf(code.slice(0, 2)), code).not.toBeNull()
  })

  it.each([
    ['03.04', '03.04'],
    ['0304', '03.04'],
    ['心血管内科', '03.04'],
    ['心血管内科专业', '03.04'],
    [' 心 内 科 ', '03.04'],
    ['b超室', '32.05'],
    ['Ｂ超室', '32.05'],
    ['化验室', '30'],
    ['骨伤科', '50.10'],
    ['蒙医', '51.03'],
    ['icu', '28'],
    ['内科专业', '03'],
  ])('reads %j as %s', (text, code) => expect(departmentNamed(text)?.code).toBe(code))

  it('finds every department by its code and by its name: no word of one is the name of another', () => {
    for (const department of DEPARTMENTS) {
      expect(departmentNamed(department.code)).toEqual(department)
      expect(departmentNamed(department.name)).toEqual(department)
      expect(departmentNamed(`${department.name}专业`)).toEqual(department)
    }
  })

  it.each(['', '29', '内科、外科', '院办', '9999'])('guesses nothing from %j', (text) => expect(departmentNamed(text)).toBeNull())

  it('matches a main department with its specialities, and no two specialities', () => {
    expect(departmentsMatch('03', '03.04')).toBe(true)
    expect(departmentsMatch('03.04', '03')).toBe(true)
    expect(departmentsMatch('03.04', '03.04')).toBe(true)
    expect(departmentsMatch('03.04', '03.01')).toBe(false)
    expect(departmentsMatch('03', '04')).toBe(false)
  })
})
