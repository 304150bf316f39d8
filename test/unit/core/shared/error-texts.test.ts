import english from '@resources/locales/en/errors.json'
import chinese from '@resources/locales/zh-CN/errors.json'
import { ERROR_CODES } from '@core/shared/error-code'
import { describe, expect, it } from 'vitest'

describe.each([
  ['Chinese', chinese],
  ['English', english],
])('%s sentences', (_language, sentences: Readonly<Record<string, string>>) => {
  it('exist for every failure and for nothing else', () => {
    expect(Object.keys(sentences).sort()).toEqual([...ERROR_CODES].sort())
  })
  it('are whole sentences', () => {
    expect(Object.values(sentences).filter((sentence) => !/[。.]$/.test(sentence))).toEqual([])
  })
})
