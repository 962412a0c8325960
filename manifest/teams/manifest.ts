import type { TeamsManifestV1D19 } from '@microsoft/app-manifest'
import { listed, personal, team } from './commands.ts'

export interface Given {
  /** The bot's app id in Entra ID; the app in Teams has the same. */
  readonly appId: string
  /** Who answers for it, and where that is told, with how personal data is handled. */
  readonly organisation: string
  readonly url: string
}

const swedish = {
  short: 'Loggbok för bastjänstgöring: ett tryck i veckan, godkänt med en knapp',
  full: 'BT-loggen håller BT-läkarens loggbok. Varje fredag frågar den hur veckan var; ett tryck räcker. Handledaren godkänner med en knapp, och alla ser hur långt BT-läkaren har kommit mot programmet och författningen. Skriv aldrig något om patienter.',
}

const english = {
  short: 'The logbook of basic service (BT): one tap a week, approved by button',
  full: 'BT-loggen keeps a BT doctor’s logbook. Every Friday it asks how the week was; one tap is enough. The supervisor approves by button, and everyone sees how far the doctor has come towards the programme and the regulation. Never write anything about patients.',
}

/** The app as Teams is told of it, in Swedish. */
export const teamsManifest = ({
  appId,
  organisation,
  url,
}: Given): TeamsManifestV1D19.TeamsManifestV1D19 => ({
  $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams.schema.json',
  manifestVersion: '1.19',
  version: '1.0.0',
  id: appId,
  developer: { name: organisation, websiteUrl: url, privacyUrl: url, termsOfUseUrl: url },
  name: { short: 'BT-loggen', full: 'BT-loggen, loggbok för bastjänstgöring' },
  description: swedish,
  icons: { color: 'color.png', outline: 'outline.png' },
  accentColor: '#1F4E79',
  localizationInfo: {
    defaultLanguageTag: 'sv',
    additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
  },
  bots: [
    {
      botId: appId,
      scopes: ['personal', 'team'],
      isNotificationOnly: false,
      supportsFiles: true,
      commandLists: [
        { scopes: ['personal'], commands: listed(personal, 'sv') },
        { scopes: ['team'], commands: listed(team, 'sv') },
      ],
    },
  ],
  permissions: ['identity', 'messageTeamMembers'],
  validDomains: [],
})

/** The same in English, by the places of the Swedish. */
export const englishStrings = (): Record<string, string> => ({
  'name.short': 'BT-loggen',
  'name.full': 'BT-loggen, the logbook of basic service',
  'description.short': english.short,
  'description.full': english.full,
  ...commandStrings(0, listed(personal, 'en')),
  ...commandStrings(1, listed(team, 'en')),
})

const commandStrings = (list: number, commands: ReturnType<typeof listed>) =>
  Object.fromEntries(
    commands.flatMap(({ title, description }, index) => {
      const place = `bots[0].commandLists[${list}].commands[${index}]`
      return [
        [`${place}.title`, title],
        [`${place}.description`, description],
      ]
    }),
  )
