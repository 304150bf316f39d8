import { useTranslation } from 'react-i18next'
import { readVerdict } from '@core/inspection/samples/read-sample-rows'
import { TextInput } from '../../../../components/TextInput'
import { isComposing } from '../../../../hooks/composition'
import { focusNextField } from '../../../../hooks/next-field'

const LOOK = { height: 28, padding: '0 5px' }

export interface VerdictCellProps {
  readonly name: string
  /** null: not judged yet. */
  readonly value: boolean | null
  readonly isReadOnly: boolean
  readonly onJudge: (isRight: boolean | null) => void
}

/** 合格 or 不合格 by the keys 1 and 2; deleting it takes the judgement back. */
export function VerdictCell({ name, value, isReadOnly, onJudge }: VerdictCellProps) {
  const { t } = useTranslation('survey')
  const word = value === null ? '' : t(value ? 'samples.isRight' : 'samples.isWrong')
  return (
    <TextInput
      value={word}
      aria-label={name}
      readOnly={isReadOnly}
      placeholder="1 / 2"
      autoComplete="off"
      style={LOOK}
      onFocus={(event) => event.target.select()}
      onChange={(event) => {
        const verdict = readVerdict(event.target.value.slice(-1))
        if (verdict !== null || event.target.value.length < word.length) onJudge(verdict)
      }}
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Enter' || event.ctrlKey) return
        event.preventDefault()
        focusNextField(event.currentTarget)
      }}
    />
  )
}
