/** The result of one filled questionnaire (norm of scores, section 8), over its scale questions. */
export interface QuestionnaireScore {
  readonly status: 'complete' | 'incomplete'
  readonly answered: number
  readonly of: number
  /** Numbers of the questions, as facts name them. */
  readonly unanswered: readonly string[]
  /** 0 to 100; null when no answer has a score, or none with a weight. */
  readonly index: string | null
  /** Per cent; null when no answer has a score. */
  readonly satisfactionRate: string | null
}

/** 得分依据 of a questionnaire: the exact account of its result, plain data for canonical JSON. */
export interface QuestionnaireTrace {
  readonly engine: 1
  readonly kind: 'questionnaire'
  readonly template: { readonly id: string; readonly version: string; readonly sha256: string }
  readonly answers: readonly {
    readonly no: string
    readonly kind: string
    /** With numbers as shortest decimals in text; null when unanswered. */
    readonly fact: unknown
    readonly state: 'answered' | 'unanswered'
    /** Of the scale value; null where the answer has none. */
    readonly score: string | null
    /** In the index; null where the answer has no score. */
    readonly weight: string | null
  }[]
  /** Σ score × weight. */
  readonly weighted: string
  /** Σ weight of the answers with a score. */
  readonly weights: string
  /** Answers with one of the best two values, and answers with a score. */
  readonly satisfied: string
  readonly scored: string
  readonly status: 'complete' | 'incomplete'
  readonly index: string | null
  readonly satisfactionRate: string | null
}
