import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../components/DataTable'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { FilterField } from '../../components/FilterField'
import { ImportButton } from '../../components/ImportButton'
import { Pane } from '../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../components/PlaceHeader'
import { SelectField } from '../../components/SelectField'
import { SidePane } from '../../components/SidePane'
import { byText, tableCells, type Column } from '../../components/table-columns'
import { TextField } from '../../components/TextField'
import { failureOf } from '../../data/failure'
import { useAddDivision, useNationalDivisions } from '../../data/useMerge'
import { useDivisions } from '../../data/useOrganization'
import { useOrganizations } from '../../data/useOrganizations'
import { copyText, tabSeparated } from '../../hooks/copy-text'
import { useKeysHere } from '../../hooks/keys-here'
import { focusFirstPane } from '../../hooks/pane-ring'
import { Icon } from '../../theme/icons'
import { PROVINCES } from './provinces'
import { RegistryViews } from './RegistryViews'

interface Line {
  readonly code: string
  readonly name: string
  readonly countyName: string
  readonly isOwn: boolean
}
const keyOf = ({ code }: Line): string => code

/** 区划: the national table of the bureau's province with its edition, and the divisions that the bureau brought in or added. */
export function DivisionsView() {
  const { t } = useTranslation(['organizations', 'common'])
  const { organizations } = useOrganizations()
  const own = useDivisions()
  const mine = useMemo(() => own.filter(({ isOwn }) => isOwn), [own])
  const [province, setProvince] = useState<string | null>(null)
  const shownProvince = province ?? usualProvince(organizations.map(({ divisionCode }) => divisionCode))
  const { data: national, error } = useNationalDivisions(shownProvince)
  const [typed, setTyped] = useState('')
  const [current, setCurrent] = useState<string | null>(null)
  const lines = useMemo(() => linesOf(mine, national?.divisions ?? []), [mine, national])
  const shown = useMemo(
    () => lines.filter(({ code, name, countyName }) => `${code} ${name} ${countyName}`.includes(typed.trim())),
    [lines, typed],
  )
  const columns = useMemo<readonly Column<Line>[]>(
    () => [
      { id: 'code', header: t('field.code'), width: 110, text: ({ code }) => code, compare: byText(({ code }) => code) },
      { id: 'name', header: t('field.name'), minWidth: 200, text: ({ name }) => name, compare: byText(({ name }) => name) },
      { id: 'county', header: t('field.countyName'), width: 190, text: ({ countyName }) => countyName },
      {
        id: 'source',
        header: t('divisions.source'),
        width: 130,
        text: ({ isOwn }) => t(isOwn ? 'divisions.own' : 'divisions.national'),
      },
    ],
    [t],
  )
  useKeysHere(
    useMemo(
      () => [
        { keys: ['Ctrl+F'], label: t('keys.filter') },
        { keys: ['Ctrl+C'], label: t('keys.copy') },
      ],
      [t],
    ),
  )
  const failure = failureOf(error)
  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={
          <>
            <Button startIcon={<Icon name="copy" />} onClick={() => copyText(tabSeparated(tableCells(columns, shown)))}>
              {t('copyList')}
            </Button>
            <ImportButton />
          </>
        }
      >
        <RegistryViews />
        <SelectField
          name={t('divisions.province')}
          width={150}
          value={shownProvince}
          options={PROVINCES.map(({ code, name }) => ({ value: code, label: name }))}
          onPick={setProvince}
        />
        <FilterField name={t('divisions.filter')} value={typed} onType={setTyped} onGoToList={focusFirstPane} width={190} />
      </PlaceHeader>
      <PlaceBody>
        <Pane
          title={t('divisions.title', { edition: national?.edition ?? '' })}
          count={t('divisions.count', { all: lines.length, own: mine.length })}
          startsWithKeys
          style={{ flex: 1 }}
        >
          {failure !== null && <FailureAlert failure={failure} />}
          <DataTable
            name={t('views.divisions')}
            rows={shown}
            columns={columns}
            keyOf={keyOf}
            current={shown.some(({ code }) => code === current) ? current : (shown[0]?.code ?? null)}
            onCurrent={setCurrent}
          />
        </Pane>
        <AddDivision key={mine.length} />
      </PlaceBody>
    </>
  )
}

/** A county or township that the table does not have yet; saved with the name. */
function AddDivision() {
  const { t } = useTranslation('organizations')
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const add = useAddDivision()
  const isRight = /^(\d{6}|\d{9})$/.test(code)
  const leave = (nextCode: string, nextName: string) => {
    if (/^(\d{6}|\d{9})$/.test(nextCode) && nextName !== '' && !add.isPending)
      add.mutate({ requestId: crypto.randomUUID(), code: nextCode, name: nextName })
  }
  const failure = failureOf(add.error)
  return (
    <SidePane title={t('divisions.add')} widthName="organizations.division" initialWidth={360}>
      <div data-form="" style={{ display: 'grid', gap: 8, padding: 10 }}>
        <Field
          label={t('field.code')}
          isMissing={code === ''}
          help={t('divisions.codeHelp')}
          error={code === '' || isRight ? undefined : t('divisions.codeWrong')}
        >
          {(control) => (
            <TextField
              {...control}
              value={code}
              onLeave={(text) => {
                const next = text.normalize('NFKC')
                setCode(next)
                leave(next, name)
              }}
              maxLength={20}
            />
          )}
        </Field>
        <Field label={t('field.name')} isMissing={name === ''}>
          {(control) => (
            <TextField
              {...control}
              value={name}
              onLeave={(next) => {
                setName(next)
                leave(code, next)
              }}
              maxLength={120}
            />
          )}
        </Field>
        {failure !== null && <FailureAlert failure={failure} />}
      </div>
    </SidePane>
  )
}

/** Those of the bureau first where both tables have a code; by code. */
function linesOf(
  own: readonly { readonly code: string; readonly name: string }[],
  national: readonly { readonly code: string; readonly name: string }[],
): readonly Line[] {
  const all = new Map<string, { readonly name: string; readonly isOwn: boolean }>()
  for (const { code, name } of national) all.set(code, { name, isOwn: false })
  for (const { code, name } of own) all.set(code, { name, isOwn: true })
  return [...all]
    .map(([code, { name, isOwn }]) => ({ code, name, isOwn, countyName: all.get(code.slice(0, 6))?.name ?? '' }))
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || (a.code < b.code ? -1 : 1))
}

/** The province where most institutions stand, of those the national table has; the first one while there are none. */
function usualProvince(divisionCodes: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const code of divisionCodes) counts.set(code.slice(0, 2), (counts.get(code.slice(0, 2)) ?? 0) + 1)
  const known = PROVINCES.map(({ code }) => ({ code, count: counts.get(code) ?? 0 })).sort((a, b) => b.count - a.count)
  return known[0]?.code ?? '11'
}
