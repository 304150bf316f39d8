import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withLine } from '@core/drafting/edit-draft'
import type { DraftLine } from '@core/drafting/draft'
import { followsClauses, ruledByClauses, scoringText, splitAnew, withScoringText } from '@core/drafting/scoring-text'
import { colour } from '../../../theme/tokens'
import { useDesigner } from './designer-desk'
import { FactFrames } from './fact-frame'
import { focusField } from './focus-field'
import { PartTitle } from './form-style'
import { ItemHead } from './ItemHead'
import { ItemMore } from './ItemMore'
import { RuleLine } from './RuleLine'
import { RulePanel } from './rule/RulePanel'
import { SourceBlock } from './source/SourceBlock'
import { useSourceKeys } from './source/useSourceKeys'
import { TrialLine } from './TrialLine'
import { readText, showText } from './values'
import { ValueField } from './ValueField'

const Part = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  padding: '4px 14px 10px',
  borderTop: `1px solid ${colour.line2}`,
})

const Apart = styled('div')({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 10,
  padding: '4px 10px',
  border: `1px solid ${colour.line2}`,
  background: colour.panel,
  '& .MuiButton-root': { height: 28 },
})

/** One item: what every item has, the scoring cell with its clauses, the rule, a trial. */
export function ItemForm({ line }: { readonly line: DraftLine }) {
  const { t } = useTranslation('designer')
  const { change } = useDesigner()
  const [isWriting, setWriting] = useState(false)
  const { source } = line
  useSourceKeys()
  const follows = followsClauses(line)
  const write = () => {
    setWriting(true)
    focusField('text')
  }
  return (
    <>
      <ItemHead line={line} />
      <Part>
        {source === null || isWriting ? (
          <WordsField line={line} onLeft={() => setWriting(false)} />
        ) : (
          <SourceBlock line={line} source={source} onWrite={write} />
        )}
        {source !== null && !follows && (
          <Apart>
            {t('source.apart')}
            <Button onClick={() => change((draft) => withLine(draft, line.key, ruledByClauses))}>{t('source.takeRule')}</Button>
          </Apart>
        )}
        <RulePart key={String(follows)} line={line} isOpenAtFirst={source === null || !follows} />
      </Part>
      <Part>
        <ItemMore line={line} />
      </Part>
    </>
  )
}

/** 评分标准 as typed text, for an item that came from nowhere, or for correcting the words of one that did. */
function WordsField({ line, onLeft }: { readonly line: DraftLine; readonly onLeft: () => void }) {
  const { t } = useTranslation('designer')
  const { change } = useDesigner()
  const text = scoringText(line)
  return (
    <>
      <PartTitle>
        <h3>{t('column.scoring')}</h3>
        <span data-tools="">
          {line.source === null && text !== '' && (
            <Button onClick={() => change((draft) => withLine(draft, line.key, splitAnew))}>{t('source.split')}</Button>
          )}
        </span>
      </PartTitle>
      <ValueField
        name={t('column.scoring')}
        field="text"
        lines={2}
        value={text}
        format={showText}
        read={readText}
        placeholder={t('source.placeholder')}
        onLeave={(next) => change((draft) => withLine(draft, line.key, (now, isBonus) => withScoringText(now, next, isBonus)))}
        onBlur={onLeft}
      />
    </>
  )
}

/** The rule in words; its fields open where they are the way to set it, else on demand. */
function RulePart({ line, isOpenAtFirst }: { readonly line: DraftLine; readonly isOpenAtFirst: boolean }) {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const { scoring } = line.item
  return (
    <>
      {isOpen && scoring !== null && <RulePanel key={scoring.kind} line={line} rule={scoring} />}
      <FactFrames>
        <RuleLine line={line} isOpen={isOpen} {...(scoring !== null && { onOpen: () => setOpen(!isOpen) })} />
        {scoring !== null && <TrialLine key={scoring.kind} line={line} />}
      </FactFrames>
    </>
  )
}
