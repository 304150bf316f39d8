import { useTranslation } from 'react-i18next'
import { KeyCap } from '../../../components/KeyCap'
import { ClauseKey } from '../../../components/sheet/ClauseKey'
import { ClauseTable, KEY_PX } from '../../../components/sheet/ClauseTable'
import { StateWord } from '../../../components/StateWord'
import { Icon } from '../../../theme/icons'
import { DeskField } from './DeskField'
import { DrawerFrame, KeyButton } from './drawer-style'
import { CAPS } from './key-caps'
import { LabelledRow } from './row-style'
import { useDesk } from './sheet-desk'
import { enterField } from './sheet-fields'
import { chooseVeto } from './sheet-keys'
import { vetoesFrom } from './sheet-order'

export interface VetoDrawerProps {
  /** The veto whose evidence is asked. */
  readonly chosen: string | null
  readonly onClose: () => void
}

/** 一票否决 by digit: the item's own first. A raised one is taken back, any other asks its evidence. */
export function VetoDrawer({ chosen, onClose }: VetoDrawerProps) {
  const { t } = useTranslation('sheet')
  const { session, act } = useDesk()
  const raised = session.entries.vetoes.map(({ code }) => code)
  return (
    <DrawerFrame aria-label={t('veto.title')}>
      <header>
        <Icon name="veto" />
        <h3>{t('veto.title')}</h3>
        <span data-aside="">{t('veto.hint')}</span>
        <span data-tools="">
          <KeyButton type="button" onClick={onClose}>
            <KeyCap>{CAPS.escape}</KeyCap>
            {t('veto.close')}
          </KeyButton>
        </span>
      </header>
      <div data-body="">
        <ClauseTable aria-label={t('veto.title')}>
          <colgroup>
            <col style={{ width: KEY_PX }} />
            <col style={{ width: 48 }} />
            <col />
            <col style={{ width: 130 }} />
          </colgroup>
          <tbody>
            {vetoesFrom(session.template, session.current).map((veto, index) => {
              const isRaised = raised.includes(veto.code)
              const tone = veto.code === chosen ? 'current' : 'free'
              const choose = () => act((now) => chooseVeto(now, index + 1))
              return (
                <tr key={veto.code} data-tone={tone} data-pick="" onClick={choose}>
                  <td>
                    <ClauseKey cap={String(index + 1)} name={veto.title} tone={tone} isOn onPress={choose} />
                  </td>
                  <td data-quiet="">{veto.code}</td>
                  <td data-name="" title={veto.title}>
                    {veto.title}
                  </td>
                  <td data-quiet="">
                    {isRaised ? (
                      <StateWord kind="error-solid" icon="veto" isDense>
                        {t('veto.raised')}
                      </StateWord>
                    ) : (
                      veto.item === session.current && t('veto.here')
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </ClauseTable>
        {chosen !== null && (
          <LabelledRow style={{ gridTemplateColumns: '74px minmax(0, 1fr) auto' }}>
            <span style={{ lineHeight: '32px' }}>{t('veto.evidence')}</span>
            <DeskField field="evidence" name={t('veto.evidenceOf', { code: chosen })} kind="text" maxLength={2000} />
            <KeyButton
              type="button"
              style={{ height: 32 }}
              onClick={() => act((now) => enterField({ ...now, field: 'evidence' }))}
            >
              <KeyCap>{CAPS.enter}</KeyCap>
              {t('veto.confirm')}
            </KeyButton>
          </LabelledRow>
        )}
      </div>
    </DrawerFrame>
  )
}
