import { ItemEvidence } from './evidence/ItemEvidence'
import { FindingDrawer } from './FindingDrawer'
import { ItemClauses } from './ItemClauses'
import { ItemFindings } from './ItemFindings'
import { ItemHead } from './ItemHead'
import { ItemHistory } from './ItemHistory'
import { FactNote, ItemRemark } from './ItemNotes'
import { MiddlePane } from './MiddlePane'
import { AppealBlock } from './review/AppealBlock'
import { ItemSides } from './review/ItemSides'
import { PreviousLine } from './review/PreviousLine'
import { RegistryBasis } from './RegistryBasis'
import { ItemSamples } from './samples/ItemSamples'
import { SampleDrawer } from './samples/SampleDrawer'
import { useCurrentItem, useDesk } from './sheet-desk'
import { unchanged } from './sheet-session'
import { VetoDrawer } from './VetoDrawer'
import { WaiverEffect, WaiverReason } from './WaiverBlock'

/** The middle column of a sheet in points. */
export function ItemPane() {
  const { session, act } = useDesk()
  const { itemScore } = useCurrentItem()
  const { current, drawer, field, isLocked } = session
  const isWaived = itemScore.state === 'not_applicable'
  const close = () => act((now) => unchanged({ ...now, drawer: null, field: null }))
  return (
    <MiddlePane
      current={current}
      head={<ItemHead />}
      drawer={
        <>
          {drawer?.kind === 'finding' && <FindingDrawer key={drawer.item} drawer={drawer} onClose={close} />}
          {drawer?.kind === 'samples' && <SampleDrawer key={drawer.item} onClose={close} />}
          {drawer?.kind === 'veto' && <VetoDrawer chosen={drawer.chosen} onClose={close} />}
        </>
      }
      field={field}
      hasFinding={drawer?.kind === 'finding' || drawer?.kind === 'samples'}
      isLocked={isLocked}
    >
      {(isWaived || field === 'waiver') && <WaiverReason />}
      <RegistryBasis />
      <ItemClauses />
      <ItemSamples />
      {isWaived && <WaiverEffect />}
      <FactNote />
      <ItemEvidence />
      <PreviousLine />
      <ItemSides />
      <AppealBlock />
      <ItemRemark />
      <ItemFindings />
      <ItemHistory />
    </MiddlePane>
  )
}
