import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { VisitSubject } from '../../data/useVisit'

/** Whom one more sheet would look at, in words: role and name, "分级表" and name, or "患者回访" alone. */
export function useSubjectWords(): (subject: Pick<VisitSubject, 'kind' | 'role' | 'subjectName'>) => string {
  const { t } = useTranslation(['inspections', 'common'])
  return useCallback(
    ({ kind, role, subjectName }) => {
      const roleWord = t(`common:role.${role}`)
      if (role === 'patient') return roleWord
      return t(`subject.${kind}`, { role: roleWord, name: subjectName })
    },
    [t],
  )
}
