import { dateText, numberedHeading, signedSurroundings } from './page-marks'
import type { PaperFrame, PaperTable, TablePaperView } from './paper-parts'
import type { PaperTexts } from './paper-texts'

/** A draw as it was made. */
export interface DrawSource {
  readonly frame: PaperFrame
  /** Name of the round. */
  readonly round: string
  readonly seed: string
  readonly method: string
  readonly drawnOn: string
  readonly drawnBy: string
  /** In the order in which it was drawn from. */
  readonly population: readonly { readonly code: string; readonly name: string; readonly county: string }[]
  /** Places in the population, from 0, in the order of drawing. */
  readonly drawn: readonly number[]
}

/** 抽取结果 as it will be printed: conditions, what was drawn, and the whole list, so that anybody can draw again. */
export interface DrawView extends TablePaperView {
  readonly tables: readonly { readonly name: 'conditions' | 'drawn' | 'population'; readonly content: PaperTable }[]
}

export function drawView(source: DrawSource, t: PaperTexts): DrawView {
  const { frame, population, drawn } = source
  const unit = (place: number): readonly string[] => {
    const one = population[place]
    return one === undefined
      ? ['', '', '', '']
      : [String(place + 1), one.code === '' ? t('none') : one.code, one.name, one.county]
  }
  const table = (
    index: number,
    name: 'conditions' | 'drawn' | 'population',
    rows: readonly (readonly string[])[],
  ): DrawView['tables'][number] => ({
    name,
    content: {
      heading: numberedHeading(index, t(`draw.${name}.heading`, { count: rows.length }), t),
      head: t(`draw.${name}.head`).split('|'),
      rows,
      total: null,
      empty: rows.length === 0 ? t('draw.nobody') : null,
    },
  })
  const conditions = [
    source.round,
    source.seed,
    source.method,
    t('draw.units', { count: population.length }),
    t('draw.units', { count: drawn.length }),
    source.drawnBy,
  ]
  return {
    ...signedSurroundings(frame, t, 'draw.signatures'),
    title: t('draw.title'),
    left: t('postings.by', { unit: frame.bureauName }),
    right: t('draw.on', { day: dateText(source.drawnOn, t) }),
    tables: [
      table(
        0,
        'conditions',
        t('draw.conditions.names')
          .split('|')
          .map((name, at) => [name, conditions[at] ?? '']),
      ),
      table(
        1,
        'drawn',
        drawn.map((place, at) => [String(at + 1), ...unit(place)]),
      ),
      table(
        2,
        'population',
        population.map((_, place) => unit(place)),
      ),
    ],
    notes: [t('draw.note')],
  }
}
