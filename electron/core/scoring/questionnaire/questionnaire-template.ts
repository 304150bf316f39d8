import type { TemplateHead } from '../template-head'

/** 问卷: one filled form a respondent; the index follows from its scale questions (norm of scores, section 3). */
export interface QuestionnaireTemplate extends TemplateHead {
  readonly templateKind: 'questionnaire'
  readonly totalDecimals?: number
  /** What the interviewer says first. */
  readonly intro?: string
  /** Columns of the register of interviews. */
  readonly contactFields?: readonly string[]
  readonly scale: readonly ScaleValue[]
  readonly questions: readonly Question[]
  /** How the questionnaires of a unit are combined. */
  readonly scoring?: CombinationText
  readonly sampling?: { readonly default?: string; readonly replace?: string }
  readonly privacy?: string
  readonly signatureBlock?: readonly string[]
}

export interface ScaleValue {
  readonly value: number
  readonly label: string
  /** 0 to 100; null: "说不清/未涉及" counts as answered and in no sum. */
  readonly score: number | null
}

/** `scale…` is answered with a value of the scale, `single…` with one of its options, `text` in words. */
export type QuestionKind = `scale${string}` | `single${string}` | 'text'
export type AnswerValue = number | string

export interface Question {
  readonly no: number
  readonly text: string
  readonly dimension?: string
  /** Of a scale question in the index, 1 unless given. */
  readonly weight?: number
  readonly kind: QuestionKind
  /** Of a single choice. */
  readonly options?: readonly { readonly value: AnswerValue; readonly label: string }[]
  /** Which record the answer is compared with. */
  readonly crossCheck?: string
  /** The answer that calls for attention, and what it calls for. */
  readonly alertWhen?: AnswerValue
  readonly alert?: string
}

/** The rules of combination, in the words of the form. */
export interface CombinationText {
  readonly validResponse?: string
  readonly satisfactionRate?: { readonly definition: string; readonly reportAs?: string; readonly decimals?: number }
  readonly satisfactionIndex?: { readonly definition: string; readonly range?: readonly number[]; readonly decimals?: number }
  readonly smallSample?: { readonly minValid: number; readonly rule?: string }
}

export const isScaleQuestion = (question: Question): boolean => question.kind.startsWith('scale')
