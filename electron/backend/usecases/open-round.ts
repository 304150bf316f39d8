import type { Inspection } from '../../store/inspection.repo'
import type { InspectionBase } from '../inspection-base'

/** Opens a 督查轮次: from now on visits go into it. */
export const openRound =
  ({
    inspections,
    plans,
    journal,
    inTransaction,
    newId,
  }: Pick<InspectionBase, 'inspections' | 'plans' | 'journal' | 'inTransaction' | 'newId'>) =>
  (round: Omit<Inspection, 'id' | 'isOpen'>, who: string): Inspection =>
    inTransaction(() => {
      const inspection: Inspection = { id: newId(), isOpen: true, ...round }
      inspections.insert(inspection)
      plans.replaceTeams(
        inspection.id,
        inspection.teams.map(({ name, members }) => ({
          id: newId(),
          name,
          members: members.map((member) => ({ name: member, post: '', organizationId: null })),
        })),
      )
      journal.append({
        who,
        what: 'inspection.opened',
        entity: `inspection/${inspection.id}`,
        before: null,
        after: inspection,
        reason: null,
      })
      return inspection
    })
