import { anyChangedParts } from '@core/drafting/kinds/any-changed-parts'
import { draftOfAnyTemplate } from '@core/drafting/kinds/any-draft'
import { checkAnyDraft } from '@core/drafting/kinds/check-any-draft'
import { rateWords, validityWords, withCombination } from '@core/drafting/kinds/combination-words'
import { emptyAnyDraft } from '@core/drafting/kinds/empty-kind-draft'
import { templateOfGradedDraft, type GradedDraft } from '@core/drafting/kinds/graded-draft'
import { addGradedSection, GRADED_TABLE, RULES_ROW, withGradedItem, withGradedMethods } from '@core/drafting/kinds/graded-table'
import { HEAD_ROW, pasteCells, type CellWords } from '@core/drafting/kinds/kind-rows'
import { templateOfQuestionnaireDraft, type QuestionnaireDraft } from '@core/drafting/kinds/questionnaire-draft'
import {
  COMBINATION_ROW,
  QUESTIONNAIRE_TABLE,
  SCALE_ROW,
  withQuestionKind,
  withScale,
} from '@core/drafting/kinds/questionnaire-table'
import { combinationRule } from '@core/scoring/questionnaire/combination-rule'
import type { Template } from '@core/scoring/template'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedTemplate } from '../../../support/drafts'
import { counter } from './draft-builder'

const words: CellWords = {
  'type.basic': '基本',
  'type.recommended': '推荐',
  'kind.scale5': '量表题',
  'kind.single': '单选题',
  'kind.text': '文字题',
  yes: '√',
}

/** Shipped sheets as drafts whose keys are the codes and numbers of their parts, so that tests read like the sheet. */
const graded = (): GradedDraft => {
  const draft = draftOfAnyTemplate(shippedTemplate('04-demonstration-self-check') as Template, counter()) as GradedDraft
  return {
    ...draft,
    sections: draft.sections.map(({ section, items }) => ({
      key: section.code,
      section,
      items: items.map(({ item }) => ({ key: item.code, item })),
    })),
    passRules: draft.passRules.map(({ rule }) => ({ key: rule.id, rule })),
  }
}
const survey = (): QuestionnaireDraft => {
  const draft = draftOfAnyTemplate(shippedTemplate('05-discharge-followup') as Template, counter()) as QuestionnaireDraft
  return {
    ...draft,
    scale: draft.scale.map(({ value }) => ({ key: `s${value.value}`, value })),
    questions: draft.questions.map(({ question }) => ({ key: `q${question.no}`, question })),
  }
}
const gradedKeys = (draft: GradedDraft) => GRADED_TABLE.rows(draft).map(({ key }) => key)
const numbered = ({ questions }: QuestionnaireDraft) => questions.map(({ key, question }) => `${key}=${question.no}`)

describe('a graded sheet as a table', () => {
  it('has rows from its sections to what holds for the whole', () => {
    const keys = gradedKeys(graded())
    expect([keys.slice(0, 3), keys.slice(-4)]).toEqual([
      ['1', '1.1', '1.2'],
      [RULES_ROW, 'basic', 'recommended', HEAD_ROW],
    ])
  })

  it('makes rows below, with codes that follow', () => {
    const below = GRADED_TABLE.insertBelow(graded(), '1.2', counter())!
    expect(gradedKeys(below.draft).slice(0, 5)).toEqual(['1', '1.1', '1.2', 'k1', '1.3'])
    expect(GRADED_TABLE.cell(below.draft, 'k1', 'code', words)).toBe('1.6')
    const section = addGradedSection(below.draft, '1.1', () => 'k2')
    expect(GRADED_TABLE.cell(section.draft, 'k2', 'code', words)).toBe('5')
    const first = GRADED_TABLE.insertBelow(section.draft, 'k2', () => 'k3')!
    expect(GRADED_TABLE.cell(first.draft, 'k3', 'code', words)).toBe('5.1')
    const rule = GRADED_TABLE.insertBelow(first.draft, RULES_ROW, () => 'k4')!
    expect(rule.draft.passRules.map(({ key }) => key)).toEqual(['k4', 'basic', 'recommended'])
    expect(GRADED_TABLE.insertBelow(graded(), HEAD_ROW, counter())).toBeNull()
  })

  it('moves an item over the end of its section, a section with its items, a rule among the rules', () => {
    const over = GRADED_TABLE.move(graded(), '1.5', 1)
    expect(gradedKeys(over).slice(4, 8)).toEqual(['1.4', '2', '1.5', '2.1'])
    expect(GRADED_TABLE.move(over, '1.5', -1)).toEqual(graded())
    expect(gradedKeys(GRADED_TABLE.move(graded(), '2', -1)).slice(0, 2)).toEqual(['2', '2.1'])
    expect(GRADED_TABLE.move(graded(), 'basic', 1).passRules[0]!.key).toBe('recommended')
    const draft = graded()
    expect([GRADED_TABLE.move(draft, '1.1', -1), GRADED_TABLE.move(draft, HEAD_ROW, 1)]).toEqual([draft, draft])
  })

  it('takes rows away, and an edit that changes nothing gives the same draft', () => {
    const draft = graded()
    expect(gradedKeys(GRADED_TABLE.remove(draft, '1')).slice(0, 2)).toEqual(['2', '2.1'])
    expect(GRADED_TABLE.remove(draft, HEAD_ROW)).toBe(draft)
    expect(withGradedItem(draft, '1.1', { title: draft.sections[0]!.items[0]!.item.title })).toBe(draft)
    const copy = GRADED_TABLE.duplicate(draft, '1.1', () => 'k1')!
    expect(copy.draft.sections[0]!.items[1]!.item).toMatchObject({ code: '1.6', title: '机构定位与服务范围' })
  })

  it('reads cells by the words of the person, and refuses what they cannot hold', () => {
    const draft = graded()
    expect(GRADED_TABLE.cell(draft, '2.8', 'itemType', words)).toBe('推荐')
    const basic = GRADED_TABLE.withCell(draft, '2.8', 'itemType', '基本', words)!
    expect(basic.sections[1]!.items[7]!.item.itemType).toBe('basic')
    const waivable = GRADED_TABLE.withCell(draft, '2.8', 'waivable', '√', words)!
    expect(GRADED_TABLE.cell(waivable, '2.8', 'waivable', words)).toBe('√')
    expect(GRADED_TABLE.withCell(draft, '2.8', 'waivable', '也许', words)).toBeNull()
    expect(GRADED_TABLE.withCell(draft, '1', 'itemType', '基本', words)).toBeNull()
    expect(GRADED_TABLE.withCell(draft, HEAD_ROW, 'title', '甲', words)).toBeNull()
    const turned = GRADED_TABLE.turn(draft, '1.1', 'itemType')!
    expect(turned.sections[0]!.items[0]!.item.itemType).toBe('recommended')
    const asked = withGradedMethods(draft, '1.1', '访谈、现场查看')
    expect(asked.head.checkMethods).toEqual({ m1: '访谈', m2: '现场查看' })
  })

  it('names every breach at its place', () => {
    const draft = graded()
    const levels = { C: ['有', ' '], B: [], A: ['好'] }
    const broken: GradedDraft = {
      ...draft,
      sections: draft.sections.map((one) =>
        one.key === '1' ? { ...one, section: { code: '1', title: '' }, items: one.items } : one,
      ),
      passRules: [
        { key: 'a', rule: { id: 'x', conditions: [] } },
        { key: 'b', rule: { id: 'x', conditions: [{ itemType: '别的', minGrade: 'C', share: 2 }] } },
      ],
    }
    const { breaches } = checkAnyDraft(withGradedItem(broken, '1.2', { code: '1.1', itemType: '', levels }), ['1.0'])
    expect(breaches.map(({ key, field, code }) => [key, field, code])).toEqual([
      [null, 'version', 'VERSION_TAKEN'],
      ['1', 'title', 'TITLE_MISSING'],
      ['1.2', 'itemType', 'TYPE_MISSING'],
      ['1.2', 'levels.C.1', 'CLAUSE_EMPTY'],
      ['1.1', 'code', 'CODE_DUPLICATE'],
      ['1.2', 'code', 'CODE_DUPLICATE'],
      ['a', 'id', 'ID_DUPLICATE'],
      ['b', 'id', 'ID_DUPLICATE'],
      ['1.2', 'levels.B', 'LEVEL_EMPTY'],
      ['a', 'conditions', 'PASS_RULE_EMPTY'],
      ['b', 'conditions', 'PASS_RULE_TYPE'],
      ['b', 'conditions', 'PASS_RULE_SHARE'],
    ])
    const empty = emptyAnyDraft('graded', { id: 'RC-1', version: '1.0', name: '示例', subject: 'recipient_org' }, counter())
    const found = checkAnyDraft(empty)
    expect([found.breaches, found.warnings].map((some) => some.map(({ code }) => code))).toEqual([
      ['SHEET_EMPTY'],
      ['PASS_RULES_NONE'],
    ])
  })

  it('tells the journal which parts changed', () => {
    const draft = graded()
    const next = GRADED_TABLE.remove(withGradedItem(draft, '1.2', { title: '新' }), '1.3')
    const added = GRADED_TABLE.insertBelow(next, '1.2', () => 'k')!.draft
    expect(anyChangedParts(draft, { ...added, head: { ...added.head, name: '甲' } })).toEqual({
      head: ['name'],
      changed: ['1.2'],
      added: ['1.6'],
      removed: ['1.3'],
    })
  })
})

describe('a questionnaire as a table', () => {
  it('numbers its questions in order, and the rules of combination follow', () => {
    const draft = survey()
    const moved = QUESTIONNAIRE_TABLE.move(draft, 'q10', -1)
    expect(numbered(moved).slice(-2)).toEqual(['q10=9', 'q9=10'])
    expect(moved.head.scoring?.validResponse).toBe('第9题已答且量表题作答不少于5题')
    expect(combinationRule(templateOfQuestionnaireDraft(moved))).toMatchObject({
      mustAnswer: [9],
      rate: { question: 9 },
      unread: [],
    })
    const inserted = QUESTIONNAIRE_TABLE.insertBelow(draft, 'q1', () => 'new')!.draft
    expect(numbered(inserted).slice(0, 3)).toEqual(['q1=1', 'new=2', 'q2=3'])
    expect(inserted.head.scoring?.satisfactionRate?.definition).toContain('第11题答')
    const copied = QUESTIONNAIRE_TABLE.duplicate(draft, 'q4', () => 'copy')!.draft
    expect(numbered(copied).slice(3, 5)).toEqual(['q4=4', 'copy=5'])
  })

  it('does not take the question that comes after a removed one for it', () => {
    const removed = QUESTIONNAIRE_TABLE.remove(survey(), 'q10')
    expect(combinationRule(templateOfQuestionnaireDraft(removed)).unread).toEqual(['validResponse', 'satisfactionRate'])
    const { warnings } = checkAnyDraft(removed)
    expect(warnings.map(({ field, code }) => [field, code])).toEqual([
      ['scoring.validResponse', 'COMBINATION_UNREAD'],
      ['scoring.satisfactionRate', 'COMBINATION_UNREAD'],
    ])
  })

  it('keeps numbers that follow no order', () => {
    const draft = survey()
    const odd = QUESTIONNAIRE_TABLE.withCell(draft, 'q3', 'no', '30', words)!
    const more = QUESTIONNAIRE_TABLE.insertBelow(odd, 'q1', () => 'new')!.draft
    expect(numbered(more).slice(0, 4)).toEqual(['q1=1', 'new=31', 'q2=2', 'q3=30'])
    expect(QUESTIONNAIRE_TABLE.withCell(draft, 'q3', 'no', '0', words)).toBeNull()
  })

  it('follows the words of its scale', () => {
    const named = withScale(survey(), (scale) =>
      scale.map((one) => (one.key === 's4' ? { ...one, value: { ...one.value, label: '较满意' } } : one)),
    )
    expect(named.head.scoring?.satisfactionRate?.definition).toBe('第10题答“非常满意”或“较满意”的人数÷有效问卷数')
  })

  it('gives a question what belongs to its kind', () => {
    const single = withQuestionKind(survey(), 'q2', 'single')
    expect(single.questions[1]!.question).toMatchObject({ kind: 'single', options: [{ value: 'Y' }, { value: 'N' }] })
    expect(single.questions[1]!.question).not.toHaveProperty('weight')
    const scale = QUESTIONNAIRE_TABLE.withCell(single, 'q2', 'kind', '量表题', words)!
    expect(scale.questions[1]!.question).toMatchObject({ kind: 'scale5', weight: 1 })
    expect(scale.questions[1]!.question).not.toHaveProperty('options')
    expect(QUESTIONNAIRE_TABLE.withCell(single, 'q2', 'kind', '填空', words)).toBeNull()
  })

  it('has rows for its scale and for what holds for the whole', () => {
    expect(
      QUESTIONNAIRE_TABLE.rows(survey())
        .slice(-4)
        .map(({ key }) => key),
    ).toEqual(['q10', SCALE_ROW, COMBINATION_ROW, HEAD_ROW])
  })

  it('names every breach at its place', () => {
    const draft = survey()
    const broken: QuestionnaireDraft = {
      ...draft,
      scale: draft.scale.map((one) => (one.key === 's3' ? { ...one, value: { ...one.value, label: '', score: 101 } } : one)),
      questions: draft.questions.map(({ key, question }) =>
        key === 'q1'
          ? { key, question: { ...question, options: [{ value: 'Y', label: '' }] } }
          : key === 'q2'
            ? { key, question: { ...question, no: 1, text: ' ', alertWhen: 9 } }
            : { key, question },
      ),
    }
    expect(checkAnyDraft(broken).breaches.map(({ key, field, code }) => [key, field, code])).toEqual([
      ['q1', 'options.0.label', 'LABEL_EMPTY'],
      ['q2', 'text', 'QUESTION_EMPTY'],
      ['s3', 'label', 'LABEL_EMPTY'],
      ['q1', 'no', 'CODE_DUPLICATE'],
      ['q2', 'no', 'CODE_DUPLICATE'],
      [null, 'scale', 'SCALE_SCORE'],
      ['q2', 'alertWhen', 'ALERT_UNKNOWN'],
    ])
  })
})

describe('the rules of combination', () => {
  it('are read back as they were set', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { maxLength: 3 })
    const steps = fc.uniqueArray(fc.constantFrom(5, 4, 3, 2, 1, 0), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        numbers,
        fc.nat(10),
        fc.constantFrom(2, 5, 10),
        steps,
        fc.nat(3),
        fc.nat(3),
        fc.nat(20),
        (must, least, no, values, rate, index, minValid) => {
          const draft = survey()
          const labels = values.map((value) => draft.scale.find((one) => one.value.value === value)!.value.label)
          const set = withCombination(draft, {
            validity: validityWords({ mustAnswer: must, leastScaleAnswers: least }),
            rate: rateWords(no, labels),
            rateDecimals: rate,
            indexDecimals: index,
            minValid,
          })
          expect(combinationRule(templateOfQuestionnaireDraft(set))).toEqual({
            mustAnswer: must,
            leastScaleAnswers: least,
            rate: { question: no, values },
            rateDecimals: rate,
            indexDecimals: index,
            minValid,
            unread: [],
          })
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('need no words where they are the usual ones', () => {
    const usual = withCombination(survey(), {
      validity: validityWords({ mustAnswer: [], leastScaleAnswers: 1 }),
      rate: rateWords(null, []),
    })
    expect(usual.head.scoring).not.toHaveProperty('validResponse')
    expect(combinationRule(templateOfQuestionnaireDraft(usual))).toMatchObject({
      mustAnswer: [],
      leastScaleAnswers: 1,
      rate: null,
      unread: [],
    })
    const same = withCombination(survey(), {})
    expect(same).toEqual(survey())
  })
})

describe('a block of cells', () => {
  it('goes over the table and makes the rows that are missing', () => {
    const cells = [
      ['甲', '单选题', '核实'],
      ['乙', '填空', ''],
    ]
    const { draft, refused } = pasteCells(
      QUESTIONNAIRE_TABLE,
      survey(),
      { row: 'q10', column: 'text' },
      cells,
      words,
      () => 'new',
    )
    expect(refused).toBe(1)
    expect(
      draft.questions.slice(-2).map(({ question }) => [question.no, question.text, question.kind, question.dimension]),
    ).toEqual([
      [10, '甲', 'single', '核实'],
      [11, '乙', 'scale5', undefined],
    ])
    const items = pasteCells(GRADED_TABLE, graded(), { row: '1.5', column: 'title' }, [['一'], ['二']], words, () => 'new').draft
    expect(
      templateOfGradedDraft(items)
        .categories[0]!.items.slice(-2)
        .map(({ title }) => title),
    ).toEqual(['一', '二'])
  })
})
