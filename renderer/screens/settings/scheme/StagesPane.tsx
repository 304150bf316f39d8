import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { stageNotes, type StageNote } from '@core/scheme/stages'
import { DayCell, TextCell } from '../../../components/CellFields'
import { LinkButton } from '../../../components/LinkButton'
import { Pane } from '../../../components/Pane'
import { SideTable } from '../../../components/SideTable'
import type { Scheme, SchemePlan } from '../../../data/useScheme'
import { Icon } from '../../../theme/icons'
import { colour } from '../../../theme/tokens'

type Stage = SchemePlan['stages'][number]

export interface StagesPaneProps {
  readonly scheme: Scheme
  readonly stages: readonly Stage[]
  readonly onChange: (stages: Stage[]) => void
}

/** 阶段: names, days and tasks; what they leave open, share or overstep stands below. */
export function StagesPane({ scheme, stages, onChange }: StagesPaneProps) {
  const { t } = useTranslation('settings')
  const replace = (id: string, changes: Partial<Stage>) =>
    onChange(stages.map((stage) => (stage.id === id ? { ...stage, ...changes } : stage)))
  const add = () => onChange([...stages, { id: crypto.randomUUID(), name: '', startsOn: null, endsOn: null, tasks: [] }])
  const nameOf = (id: string) => stages.find((stage) => stage.id === id)?.name || t('stages.unnamed')
  const words = (note: StageNote): string => {
    if (note.kind === 'open' || note.kind === 'reversed') return t(`stages.note.${note.kind}`, { name: nameOf(note.stage) })
    const days = note.startsOn === note.endsOn ? note.startsOn : t('stages.fromTo', { from: note.startsOn, to: note.endsOn })
    if (note.kind === 'gap') return t('stages.note.gap', { days })
    if (note.kind === 'outside') return t('stages.note.outside', { days, name: nameOf(note.stage) })
    return t('stages.note.overlap', { days, one: nameOf(note.stages[0]), other: nameOf(note.stages[1]) })
  }
  const notes = stageNotes(scheme, stages)
  const cell = (column: 'name' | 'startsOn' | 'endsOn' | 'tasks', { id, name }: Stage) => ({
    id: `stage-${id}-${column}`,
    label: t('stages.cell', { column: t(`stages.${column}`), name: name || t('stages.unnamed') }),
  })
  return (
    <Pane
      title={t('stages.title')}
      count={t('stages.count', { count: stages.length })}
      style={{ flex: '0 1 auto', minHeight: 150 }}
      tools={
        <Button startIcon={<Icon name="add" />} onClick={add}>
          {t('stages.add')}
        </Button>
      }
    >
      {stages.length === 0 ? (
        <div style={{ padding: 10, color: colour.ink2 }}>{t('stages.none')}</div>
      ) : (
        <div data-form="">
          <SideTable
            name={t('stages.title')}
            columns={[
              { header: t('stages.name'), width: 160 },
              { header: t('stages.startsOn'), width: 112 },
              { header: t('stages.endsOn'), width: 112 },
              { header: t('stages.tasks') },
              { header: t('stages.act'), width: 50 },
            ]}
            rows={stages.map((stage) => ({
              key: stage.id,
              cells: [
                <TextCell
                  key="name"
                  {...cell('name', stage)}
                  value={stage.name}
                  maxLength={60}
                  onLeave={(name) => replace(stage.id, { name })}
                />,
                <DayCell
                  key="startsOn"
                  {...cell('startsOn', stage)}
                  value={stage.startsOn}
                  onLeave={(startsOn) => replace(stage.id, { startsOn })}
                />,
                <DayCell
                  key="endsOn"
                  {...cell('endsOn', stage)}
                  value={stage.endsOn}
                  onLeave={(endsOn) => replace(stage.id, { endsOn })}
                />,
                <TextCell
                  key="tasks"
                  {...cell('tasks', stage)}
                  value={stage.tasks.join('；')}
                  maxLength={1000}
                  onLeave={(text) => replace(stage.id, { tasks: tasksIn(text) })}
                />,
                <LinkButton key="act" onClick={() => onChange(stages.filter(({ id }) => id !== stage.id))}>
                  {t('stages.remove')}
                </LinkButton>,
              ],
            }))}
          />
        </div>
      )}
      {stages.length > 0 && (
        <ul style={{ margin: 0, padding: '6px 10px 6px 26px', color: notes.length === 0 ? colour.ok : colour.warn }}>
          {notes.length === 0 ? (
            <li>{t('stages.note.none')}</li>
          ) : (
            notes.map((note) => {
              const text = words(note)
              return <li key={text}>{text}</li>
            })
          )}
        </ul>
      )}
    </Pane>
  )
}

const tasksIn = (text: string): string[] =>
  text.split(/[；;\n]/).flatMap((task) => (task.trim() === '' ? [] : [task.trim().slice(0, 200)]))
