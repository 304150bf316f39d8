import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readTypedDate } from './read-date'

/** Why the date fields of a form were not taken, by field, in words. */
export function useDateError() {
  const { t } = useTranslation('common')
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  return {
    /** @param text What was typed; null when the field holds a day again. */
    tell: (field: string, text: string | null) =>
      setTexts(({ [field]: _old, ...others }) => (text === null ? others : { ...others, [field]: text })),
    of: (field: string): string | undefined => {
      const text = texts[field]
      if (text === undefined) return undefined
      const read = readTypedDate(text)
      return read.kind === 'no-such-day' ? t('date.noSuchDay', { month: read.month, day: read.day }) : t('date.notADate')
    },
  }
}
