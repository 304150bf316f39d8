import { StateWord, type StateKind } from './StateWord'

/** Usual names of grades; any other stands as a plain word. */
const KINDS: Readonly<Record<string, StateKind>> = {
  优秀: 'ok',
  达标: 'ok',
  良好: 'accent',
  基本达标: 'accent',
  不合格: 'warn-solid',
  未达标: 'warn-solid',
}

export interface GradeWordProps {
  readonly grade: string
  /** Whole words instead of the grade, where a veto forced it: "一票否决：不合格". */
  readonly vetoed?: string | undefined
  readonly isDense?: boolean
}

/** 等次 in words; a plain 不合格 is brown, one forced by a veto red. */
export function GradeWord({ grade, vetoed, isDense = false }: GradeWordProps) {
  if (vetoed !== undefined) {
    return (
      <StateWord kind="error-solid" icon="veto" isDense={isDense}>
        {vetoed}
      </StateWord>
    )
  }
  return (
    <StateWord kind={KINDS[grade] ?? 'neutral'} isDense={isDense}>
      {grade}
    </StateWord>
  )
}
