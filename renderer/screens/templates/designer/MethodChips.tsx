import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { freeId } from '@core/drafting/grid-cells'
import { withHead, withItem } from '@core/drafting/edit-draft'
import type { DraftLine } from '@core/drafting/draft'
import { LinkButton } from '../../../components/LinkButton'
import { Icon } from '../../../theme/icons'
import { colour, focusMark } from '../../../theme/tokens'
import { useDesigner } from './designer-desk'
import { draftOf } from './designer-session'
import { ValueField } from './ValueField'
import { readText, showText } from './values'

const Chips = styled('div')({ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 6, minHeight: 32 })

const Chip = styled('button')({
  all: 'unset',
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  height: 22,
  boxSizing: 'border-box',
  padding: '0 6px',
  border: `1px solid ${colour.line3}`,
  borderRadius: 2,
  background: colour.surface,
  color: colour.ink2,
  whiteSpace: 'nowrap',
  lineHeight: '18px',
  cursor: 'pointer',
  '&[aria-pressed="true"]': { background: colour.tint, borderColor: colour.accent, color: colour.accentDeep },
  '&:focus-visible': focusMark,
})

/** As many characters of methods as one line takes beside the link. */
const LINE_CHARACTERS = 15

/** 方法: those of the item first; 更多 shows all the sheet has, and a field for a new one. */
export function MethodChips({ line }: { readonly line: DraftLine }) {
  const { t } = useTranslation('designer')
  const { session, change } = useDesigner()
  const [isOpen, setOpen] = useState(false)
  const known = draftOf(session).head.checkMethods ?? {}
  const chosen = line.item.checkMethods ?? []
  const others = Object.keys(known).filter((id) => !chosen.includes(id))
  const shown = isOpen ? [...chosen, ...others] : [...chosen, ...fitting(others, chosen, known)]

  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]
    change((draft) => withItem(draft, line.key, { checkMethods: next.length === 0 ? undefined : next }))
  }
  const add = (name: string) => {
    if (name === '') return
    const id = Object.keys(known).find((one) => known[one] === name) ?? freeId(known)
    change((draft) =>
      withItem(withHead(draft, { checkMethods: { ...known, [id]: name } }), line.key, {
        checkMethods: [...new Set([...chosen, id])],
      }),
    )
  }
  return (
    <Chips data-field="checkMethods">
      {shown.map((id) => (
        <Chip key={id} type="button" aria-pressed={chosen.includes(id)} onClick={() => toggle(id)}>
          {chosen.includes(id) && <Icon name="done" />}
          {known[id] ?? id}
        </Chip>
      ))}
      {isOpen && (
        <span style={{ width: 120 }}>
          <ValueField
            key={Object.keys(known).length}
            name={t('method.new')}
            placeholder={t('method.new')}
            value=""
            format={showText}
            read={readText}
            maxLength={40}
            onLeave={add}
          />
        </span>
      )}
      {(isOpen || shown.length < Object.keys(known).length || Object.keys(known).length === 0) && (
        <LinkButton type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'method.less' : 'method.more')}
        </LinkButton>
      )}
    </Chips>
  )
}

/** The first of the other methods that still fit into one line. */
function fitting(
  others: readonly string[],
  chosen: readonly string[],
  known: Readonly<Record<string, string>>,
): readonly string[] {
  let left = LINE_CHARACTERS - chosen.reduce((sum, id) => sum + (known[id] ?? id).length, 0)
  return others.filter((id) => {
    left -= (known[id] ?? id).length
    return left >= 0
  })
}
