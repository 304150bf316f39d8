import { describe, expect, it } from 'vitest'
import { isComposing } from '../../../renderer/hooks/composition'
import { keyName } from '../../../renderer/hooks/useKey'
import { placeOf, placeText } from '../../../renderer/hooks/usePlace'

const press = (key: string, held: Partial<Pick<KeyboardEvent, 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>> = {}) =>
  keyName({ key, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...held })

describe('keyName', () => {
  it.each([
    [press('F6'), 'F6'],
    [press('F6', { shiftKey: true }), 'Shift+F6'],
    [press('N', { ctrlKey: true }), 'Ctrl+n'],
    [press('k', { metaKey: true }), 'Ctrl+k'],
    [press('C', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+c'],
    [press('?', { shiftKey: true }), '?'],
    [press('Enter', { ctrlKey: true }), 'Ctrl+Enter'],
  ])('%s', (name, expected) => {
    expect(name).toBe(expected)
  })
})

describe('isComposing', () => {
  it.each([
    [{ keyCode: 229 }, true],
    [{ keyCode: 13, isComposing: true }, true],
    [{ keyCode: 13, nativeEvent: { isComposing: true } }, true],
    [{ keyCode: 13, isComposing: false, nativeEvent: { isComposing: false } }, false],
  ])('%j', (event, expected) => {
    expect(isComposing(event)).toBe(expected)
  })
})

describe('the remembered place', () => {
  it('comes back with what it was opened with', () => {
    const place = { name: 'pairings', params: { view: 'list', pairingId: '0190-1' } } as const
    expect(placeOf(placeText(place))).toEqual(place)
  })

  it.each([null, '', 'desk?x=1', 'pairings2'])('is the first place for %j', (text) => {
    expect(placeOf(text)).toEqual({ name: 'workbench', params: {} })
  })
})
