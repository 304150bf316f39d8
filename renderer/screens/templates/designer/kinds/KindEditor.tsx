import { styled } from '@mui/material/styles'
import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellWords } from '@core/drafting/kinds/kind-rows'

import { SheetPane } from '../../../../components/sheet/SheetPane'
import { useKeysHere } from '../../../../hooks/keys-here'
import { useKey } from '../../../../hooks/useKey'
import { colour } from '../../../../theme/tokens'
import type { DraftPlace } from '../Designer'
import { focusField } from '../focus-field'
import { goTo, redoStep, undoStep } from './kind-session'
import { KindGrid, type KindGridProps } from './KindGrid'
import type { KindDesk } from './useKindSession'

const FIELDS_PX = 408

const Body = styled('div')({
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  scrollbarGutter: 'stable',
})

export interface KindEditorProps<D, Column extends string> extends Omit<KindGridProps<D, Column>, 'onFields'> {
  readonly desk: KindDesk<D, Column>
  readonly words: CellWords
  /** Where an issue leads to; a new object goes there again. */
  readonly place: DraftPlace | null
  /** The row that a place of the whole sheet, or of a part without a row, belongs to. */
  readonly rowOf: (place: DraftPlace) => string
  /** The fields of the current row. */
  readonly form: ReactNode
  /** The pane at the right. */
  readonly children: ReactNode
}

/** Gives the keys to the table. */
const focusTable = (): void => document.querySelector<HTMLElement>('[data-testid="kind-grid"] textarea')?.focus()

/** The editor of a draft of one kind: the sheet as a table, the row at hand with its fields, and what the check found. */
export function KindEditor<D, Column extends string>(props: KindEditorProps<D, Column>) {
  const { desk, place, rowOf, form, children, ...grid } = props
  const { t } = useTranslation(['designer', 'kinds'])
  const { table, session, act } = desk
  const reached = useRef<DraftPlace | null>(null)
  useEffect(() => {
    if (place === null || place === reached.current) return
    reached.current = place
    const row = place.key ?? rowOf(place)
    act((now) => {
      const there = goTo(table, now, row)
      return there.current === row ? there : goTo(table, now, rowOf(place))
    })
    focusField(place.field)
  }, [place, rowOf, act, table])
  useKey(['Ctrl+z', 'Ctrl+y', 'Ctrl+Shift+z'], (key) => {
    // In a text field with something typed, Ctrl+Z is the field's own.
    if (document.activeElement?.matches('[data-dirty], [data-own-undo]') === true) return false
    return act((now) => (key === 'Ctrl+z' ? undoStep(table, now) : redoStep(table, now)))
  })
  useKey(
    'Escape',
    () => {
      if ((document.activeElement?.closest('[data-testid="designer-item"]') ?? null) === null) return false
      focusTable()
      return true
    },
    true,
    true,
  )
  useKeysHere(useMemo(() => [{ keys: ['Ctrl+Z', 'Ctrl+Y'], label: t('keys.undo') }], [t]))
  return (
    <div style={{ flex: 1, minHeight: 0, display: 'flex' }}>
      <KindGrid {...grid} desk={desk} onFields={() => focusField()} />
      <SheetPane
        name={t('pane.item')}
        testId="designer-item"
        style={{ flex: 'none', width: FIELDS_PX, borderLeft: `1px solid ${colour.line3}` }}
      >
        <Body key={session.current}>{form}</Body>
      </SheetPane>
      {children}
    </div>
  )
}
