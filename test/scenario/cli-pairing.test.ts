import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jiedui } from '../support/cli'
import { tempFolder } from '../support/temp-folder'

const SAMPLE = ['workspace', 'create', '--sample', 'yunze-2013']

test('pairs of the next year are proposed, accepted and told in letters', async () => {
  const workspace = join(tempFolder(), '云泽市')
  await jiedui([...SAMPLE, '--workspace', workspace])
  const proposed = await jiedui(['pairing', 'propose', '--workspace', workspace])
  expect(proposed.status).toBe(0)
  expect(proposed.answer).toMatchObject({ startsOn: '2014-01-01', endsOn: '2014-12-31', unpaired: 0, recorded: 0 })
  expect(proposed.answer.pairs).toHaveLength(proposed.answer.paired)
  const accepted = await jiedui(['pairing', 'propose', '--accept', '--workspace', workspace])
  expect(accepted.answer.recorded).toBe(proposed.answer.paired)

  const out = tempFolder()
  const period = ['--from', '2014-01-01', '--to', '2014-12-31']
  const letters = await jiedui(['pairing', 'letters', ...period, '--out', out, '--workspace', workspace])
  expect(letters.status).toBe(0)
  expect(letters.answer).toEqual({ out, files: readdirSync(out).length, failed: [] })
  expect(letters.answer.files).toBeGreaterThan(10)
})

test('what is no day, and a period without a pairing, are refused', async () => {
  const workspace = join(tempFolder(), '云泽市')
  await jiedui([...SAMPLE, '--workspace', workspace])
  const day = await jiedui(['pairing', 'propose', '--from', '2014-02-30', '--workspace', workspace])
  expect(day).toMatchObject({ status: 2, answer: { error: { code: 'OPTION_INVALID' } } })
  const period = ['--from', '2001-01-01', '--to', '2001-12-31']
  const letters = await jiedui(['pairing', 'letters', ...period, '--out', tempFolder(), '--workspace', workspace])
  expect(letters).toMatchObject({ status: 2, answer: { error: { code: 'NOT_FOUND' } } })
})
