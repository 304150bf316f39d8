import { z } from 'zod'
import { OFFICIAL_KINDS } from '../core/papers/official/official-kind'
import { fails, read, write } from './failure'
import { previewedPaper, printFailures, savedPaper } from './printing'
import { grant, id, requestId } from './values'

/** A line on the paper: what is longer would not stand where the norm wants it. */
const line = (most: number) => z.string().max(most)

/** What a person writes of a 公文; any of it may be empty. */
const texts = z.strictObject({
  organMark: line(60),
  number: line(60),
  /** Of a paper that goes up; '' of any other. */
  signer: line(40),
  /** Line breaks stand where a person made them. */
  title: line(400),
  addressees: line(1000),
  /** One paragraph a line. */
  body: z.string().max(50_000),
  organ: line(120),
  day: line(40),
  note: line(400),
  copies: line(600),
  printedBy: line(40),
  printedOn: line(40),
})

const failures = { ...printFailures, ...fails('INSPECTION_UNKNOWN') }
const paper = { inspectionId: id, kind: z.enum(OFFICIAL_KINDS) }

/** 通知, 通报 and 督查总结报告 of a round, in the layout of GB/T 9704-2012. */
export const officialContract = {
  /** What was written, or what the plan and the figures of the round draft. */
  find: read
    .errors(fails('INSPECTION_UNKNOWN'))
    .input(z.strictObject(paper))
    .output(
      z.strictObject({
        texts,
        /** When a person saved it; null while it is only drafted. */
        savedAt: z.string().nullable(),
        savedBy: z.string(),
        /** Titles of the annexes. */
        annexes: z.array(z.string()),
        /** What is still to be filled in, 【…】, in the order of the paper. */
        placeholders: z.array(z.string()),
      }),
    ),
  /** Keeps what a person wrote; null leaves the paper to the figures again. */
  save: write
    .errors(fails('INSPECTION_UNKNOWN'))
    .input(z.strictObject({ requestId, ...paper, texts: texts.nullable() }))
    .output(z.strictObject({ savedAt: z.string() })),
  /** Prints into the preview folder; the shell serves it under `token`. */
  previewPaper: read.errors(failures).input(z.strictObject(paper)).output(previewedPaper),
  /** Saves the paper under the name the person chose. */
  savePaper: write
    .errors(failures)
    .input(z.strictObject({ requestId, ...paper, grant }))
    .output(savedPaper),
}
