import type { Standing } from '../../core/evaluation/result'
import type { Command } from '../command'
import { inWorkspace, type CliHost } from '../office'

export const evaluateCommand = (host: CliHost): Command => ({
  name: 'evaluate',
  usage: '--workspace DIR [--inspection CODE]',
  positionals: [],
  options: ['--inspection'],
  flags: [],
  run: (args, io) =>
    inWorkspace(host, args, io, (office) => {
      const inspection = office.inspection()
      const round = inspection.inspectionNamed(args.option('--inspection'))
      const groups = inspection
        .evaluate(round)
        .map(({ templateId, templateVersion, templateName, role, ranked, unranked, mean, median }) => ({
          template: templateId,
          templateVersion,
          templateName,
          role,
          ranked: ranked.map(({ rank, ...standing }) => ({ rank, ...lineOf(standing) })),
          unranked: unranked.map(({ reason, ...standing }) => ({ ...lineOf(standing), reason })),
          mean,
          median,
        }))
      return Promise.resolve({ answer: { inspection: round.code, name: round.name, groups } })
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
