import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { exifTime } from '@core/inspection/exif-time'
import { jpegTakenAt, png } from '../../../support/photos'

describe('the time of a photo', () => {
  test.each(['II', 'MM'] as const)('is read from Exif in the order of bytes %s', (order) => {
    expect(exifTime(jpegTakenAt('2013:04:11 09:42:10', order))).toBe('2013-04-11T09:42:10')
  })

  test('is none where there is no Exif, or no time in it', () => {
    expect(exifTime(png())).toBeNull()
    expect(exifTime(new Uint8Array())).toBeNull()
    expect(exifTime(jpegTakenAt('0000:00:00 00:00:00'))).toBeNull()
    expect(exifTime(jpegTakenAt('    :  :     :  :  '))).toBeNull()
    expect(exifTime(jpegTakenAt('2013:13:11 09:42:10'))).toBeNull()
  })

  test('never fails on files that are cut or spoilt', () => {
    const whole = jpegTakenAt('2013:04:11 09:42:10')
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
        (length, spoilt) => {
          const bytes = Uint8Array.from(whole.subarray(0, length))
          for (const [at, byte] of spoilt) if (at < bytes.length) bytes[at] = byte
          const time = exifTime(bytes)
          expect(time === null || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(time)).toBe(true)
        },
      ),
    )
  })
})
