import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'

export interface SegmentedViewsProps<View extends string> {
  readonly name: string
  readonly value: View
  readonly views: readonly { readonly value: View; readonly label: string }[]
  readonly onPick: (view: View) => void
  /** As low as the buttons in the title of a pane. */
  readonly isDense?: boolean
}

/** Views of one place, one of them on. */
export function SegmentedViews<View extends string>({ name, value, views, onPick, isDense = false }: SegmentedViewsProps<View>) {
  return (
    <ToggleButtonGroup
      aria-label={name}
      value={value}
      style={{ flex: 'none', whiteSpace: 'nowrap', ...(isDense ? { height: 26 } : {}) }}
      onChange={(_event, next: View | null) => {
        if (next !== null) onPick(next)
      }}
    >
      {views.map((view) => (
        <ToggleButton key={view.value} value={view.value} {...(isDense ? { style: { height: 26, minHeight: 26 } } : {})}>
          {view.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
