import { useTranslation } from 'react-i18next'
import { ClauseKey } from '../../../../components/sheet/ClauseKey'
import { ClauseTable, FIGURE_PX, KEY_PX } from '../../../../components/sheet/ClauseTable'
import { StateWord } from '../../../../components/StateWord'
import { HintFoot } from '../HintFoot'
import { LINES_AT_ONCE } from '../plain/plain-form'
import { clickLine } from '../plain/plain-keys'
import { useGraded, useGradedItem } from './graded-desk'
import { isMet, ladderLines, type LadderLine } from './graded-form'
import { nextRung, rungsOf, type Rung } from './ladder'

/** The clauses of the present item, level by level; a digit ticks one and takes the tick away. */
export function LadderClauses() {
  const { t } = useTranslation('sheet')
  const { session } = useGraded()
  const { item, fact } = useGradedItem()
  const lines = ladderLines(item)
  return (
    <ClauseTable aria-label={t('graded.clauses')}>
      <colgroup>
        <col style={{ width: KEY_PX }} />
        <col />
        <col style={{ width: FIGURE_PX + 18 }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('clause.key')}</th>
          <th scope="col">{t('graded.clauses')}</th>
          <th scope="col">{t('graded.found')}</th>
        </tr>
      </thead>
      {rungsOf(item, fact).map((rung) => (
        <tbody key={rung.level}>
          <RungHead rung={rung} isAnswered={fact !== undefined} />
          {lines.map((line, index) =>
            line.level === rung.level ? <ClauseLine key={`${line.level}${line.index}`} line={line} index={index} /> : null,
          )}
        </tbody>
      ))}
      <HintFoot span={3} hint={useHint(lines.length)} said={session.said} />
    </ClauseTable>
  )
}

function RungHead({ rung, isAnswered }: { readonly rung: Rung; readonly isAnswered: boolean }) {
  const { t } = useTranslation('sheet')
  const { template } = useGraded()
  const meaning = template.gradeScale?.find(({ code }) => code === rung.level)?.meaning
  return (
    <tr>
      <th scope="rowgroup" colSpan={3} data-rule="">
        {t('graded.level', { level: rung.level })}
        <span data-quiet="" style={{ fontWeight: 400 }}>
          {'　'}
          {t('graded.metOf', { met: rung.met, of: rung.of })}
          {meaning !== undefined && `　${meaning}`}
        </span>
        {isAnswered && rung.isReached && (
          <span style={{ float: 'right' }}>
            <StateWord kind="ok" icon="done" isDense isPlain>
              {t('graded.reached')}
            </StateWord>
          </span>
        )}
      </th>
    </tr>
  )
}

function ClauseLine({ line, index }: { readonly line: LadderLine; readonly index: number }) {
  const { t } = useTranslation('sheet')
  const { session, act } = useGraded()
  const { fact } = useGradedItem()
  const isAnswered = fact !== undefined && 'met' in fact
  const isTicked = isMet(fact, line)
  const isMissing = isAnswered && !isTicked
  const digit = index - session.firstLine + 1
  const cap = digit >= 1 && digit <= LINES_AT_ONCE ? String(digit) : ''
  const choose = () => void act((now) => clickLine(now, index))
  return (
    <tr data-tone={isMissing ? 'loss' : 'free'} data-pick="" onClick={choose}>
      <td>
        <ClauseKey cap={cap} name={line.clause} tone={isMissing ? 'loss' : 'free'} isOn={!session.isLocked} onPress={choose} />
      </td>
      <td data-name="" style={{ whiteSpace: 'normal', padding: '5px 10px' }}>
        {line.clause}
      </td>
      <td {...(isMissing ? { 'data-lost': '' } : {})}>
        {isTicked && (
          <StateWord kind="ok" icon="done" isPlain>
            {t('graded.met')}
          </StateWord>
        )}
        {isMissing && t('graded.unmet')}
      </td>
    </tr>
  )
}

/** What the keys do here; of an answered item what is missing for the next level. */
function useHint(lines: number): string {
  const { t } = useTranslation('sheet')
  const { session } = useGraded()
  const { item, fact } = useGradedItem()
  if (session.isLocked) return t('hint.locked')
  if (session.field === 'waiver') return t('graded.hint.reason')
  if (fact !== undefined && 'notApplicable' in fact) return t('graded.hint.notApplicable')
  const more = lines > LINES_AT_ONCE ? t('graded.hint.more', { lines }) : ''
  if (fact === undefined) return t('graded.hint.open') + more
  const next = nextRung(rungsOf(item, fact))
  return (next === null ? t('graded.hint.top') : t('graded.hint.next', { level: next.level, count: next.missing.length })) + more
}
