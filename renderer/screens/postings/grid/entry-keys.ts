/** How far a key leads in a grid. */
export interface Step {
  readonly rows: number
  readonly columns: number
  /** The range is stretched instead of left. */
  readonly isRange: boolean
}

const FAR = 1_000_000

/** @param page Rows of a screenful. @returns null for a key that leads nowhere. */
export function stepOf(key: string, page: number): Step | null {
  const isRange = key.includes('Shift+') && !key.endsWith('Enter')
  const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    Enter: [1, 0],
    'Shift+Enter': [-1, 0],
    PageUp: [-page, 0],
    PageDown: [page, 0],
    Home: [0, -FAR],
    End: [0, FAR],
    'Ctrl+Home': [-FAR, -FAR],
    'Ctrl+End': [FAR, FAR],
    'Ctrl+ArrowUp': [-FAR, 0],
    'Ctrl+ArrowDown': [FAR, 0],
    'Ctrl+ArrowLeft': [0, -FAR],
    'Ctrl+ArrowRight': [0, FAR],
  }
  const step = steps[isRange ? key.replace('Shift+', '') : key]
  return step === undefined ? null : { rows: step[0], columns: step[1], isRange }
}
