import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Machine } from '../machine'
import { readJson } from '../read-json'
import type { Published } from './publish-template'

export interface ShippedDeps {
  readonly machine: Pick<Machine, 'resources'>
  readonly publish: (document: unknown, who: string) => Published
}

/** Publishes the templates that come with the program, in the order of their files; those already published stay. */
export const publishShippedTemplates =
  ({ machine, publish }: ShippedDeps) =>
  (who: string): void => {
    const folder = join(machine.resources, 'templates')
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
    for (const file of files.sort()) publish(readJson(join(folder, file)), who)
  }
