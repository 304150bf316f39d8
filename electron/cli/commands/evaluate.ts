import type { GradedGroup } from '../../core/evaluation/graded-groups'
import type { Standing } from '../../core/evaluation/result'
import type { SurveyGroup } from '../../core/evaluation/survey-groups'
import type { Command } from '../command'
import { inWorkspace, type CliHost } from '../office'

export const evaluateCommand = (host: CliHost): Command => ({
  name: 'evaluate',
  usage: '--workspace DIR [--inspection CODE] [--weighted]',
  positionals: [],
  options: ['--inspection'],
  flags: ['--weighted'],
  run: (args, io) =>
    inWorkspace(host, args, io, (office) => {
      const inspection = office.inspection()
      const round = inspection.inspectionNamed(args.option('--inspection'))
      const {
        graded,
        surveys,
        groups: rankings,
      } = inspection.evaluate(round, args.hasFlag('--weighted') ? { hospitals: 'weighted' } : {})
      const groups = rankings.map(({ role, ranked, unranked, mean, median, split, tieBreak, ...group }) => ({
        template: group.templateId,
        templateVersion: group.templateVersion,
        templateName: group.templateName,
        role,
        ...(split === undefined ? {} : { split }),
        ...(tieBreak === undefined ? {} : { tieBreak }),
        ranked: ranked.map(({ rank, ...standing }) => ({ rank, ...lineOf(standing) })),
        unranked: unranked.map(({ reason, ...standing }) => ({ ...lineOf(standing), reason })),
        mean,
        median,
      }))
      return Promise.resolve({
        answer: {
          inspection: round.code,
          name: round.name,
          groups,
          ...(graded.length > 0 ? { graded: graded.map(gradedOf) } : {}),
          ...(surveys.length > 0 ? { surveys: surveys.map(surveyOf) } : {}),
        },
      })
    }),
})

const lineOf = ({ subjectCode, name, detail, total, grade, parts, gaps }: Standing) => ({
  code: subjectCode,
  name,
  detail,
  total,
  grade,
  visits: parts.map(({ visitCode, status, total: points, vetoes }) => ({ visitId: visitCode, status, total: points, vetoes })),
  ...(gaps.length > 0 ? { gaps } : {}),
})

const headOf = ({ templateId, templateVersion, templateName, role }: GradedGroup | SurveyGroup) => ({
  template: templateId,
  templateVersion,
  templateName,
  role,
})

const gradedOf = (group: GradedGroup) => ({
  ...headOf(group),
  standards: group.standards,
  units: group.units.map(({ subjectCode, parts, ...unit }) => ({
    code: subjectCode,
    ...unit,
    visits: parts.map(({ visitCode, status, counts }) => ({ visitId: visitCode, status, counts })),
  })),
})

const surveyOf = (group: SurveyGroup) => ({
  ...headOf(group),
  minValid: group.minValid,
  units: group.units.map(({ subjectCode, parts, ...unit }) => ({
    code: subjectCode,
    ...unit,
    questionnaires: parts.map(({ visitCode, number, status }) => ({ visitId: visitCode, number, status })),
  })),
})
