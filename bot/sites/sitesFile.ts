import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { readYaml, type YamlRead } from '../yamlFile.ts'
import type { Tenants } from './site.ts'

/** A site as the deployment is told of it: whose it is, and its own files. */
export interface SiteConfig {
  readonly id: string
  readonly tenants?: Tenants
  readonly rosterFile: string | undefined
  readonly settingsFile: string | undefined
  readonly programmesDir: string | undefined
}

const path = z.string().min(1).optional()

const siteSchema = z
  .strictObject({
    slackWorkspaces: z.array(z.string().regex(/^T[A-Z0-9]+$/, 'T… behövs / a T… id is needed')).default([]),
    teamsTenants: z.array(z.guid()).default([]),
    /** Relative to the file. */
    rosterFile: path,
    settingsFile: path,
    programmesDir: path,
  })
  .refine(
    ({ slackWorkspaces, teamsTenants }) => slackWorkspaces.length + teamsTenants.length > 0,
    'slackWorkspaces eller teamsTenants behövs / one of them is needed',
  )

/** A site's id names its folder. */
const isId = (text: string) => /^[a-z0-9][a-z0-9-]{0,39}$/.test(text)

const sitesSchema = z
  .record(z.string(), siteSchema)
  .refine((sites) => Object.keys(sites).length > 0, 'ingen region nämns / names no site')
  .superRefine((sites, issues) => {
    for (const id of Object.keys(sites).filter((one) => !isId(one)))
      issues.addIssue({ code: 'custom', path: [id], message: 'bara/only a–z, 0–9, -' })
  })
  .superRefine((sites, issues) => {
    const seen = new Map<string, string>()
    for (const { tenant, of, path } of tenantsIn(sites)) {
      const before = seen.get(tenant.toLowerCase())
      if (before === undefined) seen.set(tenant.toLowerCase(), of)
      else issues.addIssue({ code: 'custom', path, message: `hör redan till / belongs already to ${before}` })
    }
  })

const tenantsIn = (sites: Readonly<Record<string, z.infer<typeof siteSchema>>>) =>
  Object.entries(sites).flatMap(([of, { slackWorkspaces, teamsTenants }]) =>
    Object.entries({ slackWorkspaces, teamsTenants }).flatMap(([kind, tenants]) =>
      tenants.map((tenant, i) => ({ tenant, of, path: [of, kind, i] })),
    ),
  )

/** Reads SITES_FILE: the sites by their ids. */
export const readSitesFile = async (file: string): Promise<YamlRead<readonly SiteConfig[]>> => {
  const read = readYaml(await readFile(file, 'utf8'), file, sitesSchema)
  if ('faults' in read) return read
  const beside = (path: string | undefined) => path && resolve(dirname(file), path)
  return {
    value: Object.entries(read.value).map(([id, { slackWorkspaces, teamsTenants, ...files }]) => ({
      id,
      tenants: { slack: slackWorkspaces, teams: teamsTenants },
      rosterFile: beside(files.rosterFile),
      settingsFile: beside(files.settingsFile),
      programmesDir: beside(files.programmesDir),
    })),
  }
}
