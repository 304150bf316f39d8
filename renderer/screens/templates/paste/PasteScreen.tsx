import Button from '@mui/material/Button'
import { useEffect, useEffectEvent, useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { draftOfTable } from '@core/drafting/table/draft-of-table'
import { recogniseColumns, type ColumnMapping } from '@core/drafting/table/recognise-columns'
import { PlaceBody, PlaceHeader } from '../../../components/PlaceHeader'
import { failureOf } from '../../../data/failure'
import { useStartDraft } from '../../../data/useDrafts'
import { useReadPasted, useReadTableFile, type TableReading } from '../../../data/useTemplateFiles'
import { isComposing } from '../../../hooks/composition'
import { useKeysHere } from '../../../hooks/keys-here'
import { useKey } from '../../../hooks/useKey'
import { usePlace } from '../../../hooks/usePlace'
import { toConfirm } from '../draft/to-confirm'
import type { WrittenSubject } from '../library/subjects'
import { sourceOf } from './clipboard-source'
import { ResultPane } from './ResultPane'
import { SourcePane } from './SourcePane'
import { Steps } from './Steps'
import { subjectOfName } from './subject-of-name'
import { TablePane } from './TablePane'

/** What the person said of the table; what is null is as it was recognised. */
interface Said {
  readonly mapping: ColumnMapping | null
  readonly name: string | null
  readonly subject: WrittenSubject | null
}

const NOTHING_SAID: Said = { mapping: null, name: null, subject: null }
/** Where the title names nobody. */
const USUAL_SUBJECT: WrittenSubject = 'recipient_org'

/** From a table of Word, WPS or Excel to a draft: paste it, look at its columns, and it stands on the desk. */
export function PasteScreen() {
  const { t } = useTranslation('templates')
  const { go } = usePlace()
  const pasted = useReadPasted()
  const opened = useReadTableFile()
  const [tables, setTables] = useState<TableReading>([])
  const starting = useStartDraft()
  const [isNoTable, setNoTable] = useState(false)
  const [chosen, setChosen] = useState(0)
  const [said, setSaid] = useState(NOTHING_SAID)
  const table = tables[chosen] ?? null
  const mapping = useMapping(table, said.mapping)
  const made = useMemo(
    () =>
      table === null || mapping === null
        ? null
        : draftOfTable(table.grid, mapping, () => crypto.randomUUID(), { name: table.name }),
    [table, mapping],
  )
  const name = (said.name ?? made?.draft.head.name ?? table?.name ?? '').trim()
  const subject = said.subject ?? subjectOfName(name) ?? USUAL_SUBJECT
  const items = made?.draft.sections.reduce((count, section) => count + section.items.length, 0) ?? 0

  const look = (found: TableReading) => {
    setTables(found)
    setChosen(0)
    setSaid(NOTHING_SAID)
  }
  const forget = () => {
    setNoTable(false)
    pasted.reset()
    opened.reset()
    starting.reset()
  }
  const openFile = () => {
    forget()
    opened.mutate(undefined, {
      onSuccess: (found) => {
        if (found !== null) look(found.tables)
      },
    })
  }
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    // What is pasted into a field is the field's own.
    if (event.target instanceof Element && event.target.matches('input, textarea')) return
    event.preventDefault()
    const source = event.clipboardData === null ? null : sourceOf(event.clipboardData)
    forget()
    if (source === null) setNoTable(true)
    else pasted.mutate(source, { onSuccess: look })
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event)
    window.addEventListener('paste', listen)
    return () => window.removeEventListener('paste', listen)
  }, [])

  const leave = () => go('templates')
  const begin = () => {
    if (made === null || name === '' || items === 0 || starting.isPending) return
    const draft = { ...made.draft, head: { ...made.draft.head, name, subject } }
    const [first] = toConfirm(draft)
    starting.mutate(
      { requestId: crypto.randomUUID(), from: { way: 'written', draft, name } },
      { onSuccess: ({ draftId }) => go('templates', { draftId, ...(first === undefined ? {} : { itemCode: first }) }) },
    )
  }
  useKey('Escape', () => {
    if (table === null) leave()
    else look([])
    return true
  })
  /** Before a list of choices takes the Enter of Ctrl+Enter for itself. */
  const takeCtrlEnter = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.key !== 'Enter' || isComposing(event)) return
    event.preventDefault()
    event.stopPropagation()
    begin()
  }
  useKeysHere(
    useMemo(
      () => [
        { keys: ['Ctrl+V'], label: t('paste.keys.paste') },
        { keys: ['Ctrl+Enter'], label: t('paste.keys.begin') },
        { keys: ['Esc'], label: t('paste.keys.leave') },
      ],
      [t],
    ),
  )
  const missing = table === null ? 'table' : items === 0 ? 'items' : name === '' ? 'name' : null
  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={
          <>
            <Button onClick={leave}>{t('paste.leave')}</Button>
            <Button variant="contained" disabled={missing !== null || starting.isPending} onClick={begin}>
              {missing === null ? t('paste.begin') : t(`paste.beginMissing.${missing}`)}
            </Button>
          </>
        }
      >
        <Steps current={table === null ? 'source' : 'columns'} />
      </PlaceHeader>
      <PlaceBody onKeyDownCapture={takeCtrlEnter}>
        {table === null || mapping === null ? (
          <SourcePane
            isReading={pasted.isPending || opened.isPending}
            isNoTable={isNoTable}
            failure={failureOf(pasted.error ?? opened.error)}
            onChooseFile={openFile}
          />
        ) : (
          <>
            <TablePane
              tables={tables}
              chosen={chosen}
              mapping={mapping}
              onChoose={(index) => {
                setChosen(index)
                setSaid(NOTHING_SAID)
              }}
              onMapping={(next) => setSaid({ ...said, mapping: next })}
            />
            {made !== null && (
              <ResultPane
                made={made}
                name={name}
                subject={subject}
                failure={failureOf(starting.error)}
                onName={(next) => setSaid({ ...said, name: next })}
                onSubject={(next) => setSaid({ ...said, subject: next })}
              />
            )}
          </>
        )}
      </PlaceBody>
    </>
  )
}

const useMapping = (table: TableReading[number] | null, said: ColumnMapping | null): ColumnMapping | null =>
  useMemo(() => said ?? (table === null ? null : recogniseColumns(table.grid)), [table, said])
