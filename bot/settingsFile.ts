import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { FixedSettings } from '../rules/changeSettings.ts'
import { settingsSchema } from '../rules/settings.ts'
import { readYaml, type YamlRead } from './yamlFile.ts'

/** Reads SETTINGS_FILE: only what stands in it is fixed; the rest can be changed in chat. */
export const readSettingsFile = async (file: string): Promise<YamlRead<FixedSettings>> => {
  const text = await readFile(file, 'utf8')
  const named = readYaml(text, file, z.record(z.string(), z.unknown()))
  if ('faults' in named) return named
  const read = readYaml(text, file, settingsSchema)
  if ('faults' in read) return read
  const settings = Object.entries(read.value).filter(([name]) => name in named.value)
  return { value: Object.fromEntries(settings) }
}
