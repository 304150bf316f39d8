import { expect, type Page } from '@playwright/test'
import type { Fact } from '@core/scoring/fact'
import { fieldsOf } from '@core/scoring/fact-fields'
import { sectionItems } from '@core/scoring/template-items'
import type { Item, ScoredTemplate } from '@core/scoring/template'

/** A score sheet in the real window, answered by keys alone. */
export function sheetKeys(page: Page) {
  let count = 0
  const item = page.getByTestId('sheet-item')
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      count += 1
      await page.keyboard.press(key)
    }
  }
  /** Figures key by key; words as an input method gives them, a key a character at least. */
  const type = async (text: string): Promise<void> => {
    count += [...text].length
    await page.keyboard.type(text)
  }
  const isAt = (code: string) => expect(item.getByRole('heading', { level: 2 })).toContainText(code)
  /** An answer leaves for the store before the screen is drawn: only then do the keys go to the clauses again. */
  const atClauses = () => expect(item.locator('input:focus')).toHaveCount(0)
  const goTo = async (code: string): Promise<void> => {
    await press('Control+g')
    await type(code)
    await press('Enter')
    await isAt(code)
  }
  const remark = async (text: string): Promise<void> => {
    await press('r')
    await type(text)
    await press('Enter')
    await expect(item).toContainText(text)
    await atClauses()
  }
  /** Ends on the next item, at the last one where it is. */
  const answer = async (one: Item, fact: Fact): Promise<void> => {
    switch (one.scoring.kind) {
      case 'yes_no':
        return press(fact.met === true ? '1' : '2', 'Enter')
      case 'checklist': {
        const { options } = one.scoring
        const places = options.flatMap(({ id }, at) => (fact.ticked?.includes(id) === true ? [String(at + 1)] : []))
        return press(...(places.length === options.length ? [] : places), 'Enter')
      }
      case 'deduct':
        for (const [at, { id }] of one.scoring.rules.entries()) {
          const times = fact.counts?.[id]
          if (times === undefined) continue
          await press(String(at + 1))
          await type(String(times))
          await press('Enter')
          await atClauses()
        }
        return press('Enter')
      case 'ratio':
        await type(`${fact.numerator}/${fact.denominator}`)
        return press('Enter')
      case 'tiers':
        await press('Enter')
        for (const field of fieldsOf(one)) {
          await type(String(fact[field as 'value' | 'numerator' | 'denominator']))
          await press('Enter')
        }
        return
      default:
        throw new Error(`no keys for ${one.scoring.kind}`)
    }
  }
  return {
    press,
    type,
    goTo,
    count: () => count,
    /** Answers the items of the sections in their order, with their remarks. `meanwhile`: what else is done at an item that is answered. */
    async answerAll(
      template: ScoredTemplate,
      facts: Readonly<Record<string, Fact>>,
      remarks: Readonly<Record<string, string>>,
      meanwhile: (code: string) => Promise<void>,
    ): Promise<void> {
      const items = sectionItems(template)
      for (const [at, one] of items.entries()) {
        const [fact, text] = [facts[one.code], remarks[one.code]]
        if (fact === undefined) throw new Error(`${one.code} has no answer`)
        await isAt(one.code)
        if (text !== undefined) await remark(text)
        await meanwhile(one.code)
        await answer(one, fact)
        await isAt(items[at + 1]?.code ?? one.code)
      }
    },
  }
}
