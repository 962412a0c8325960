import { defineConfig } from 'vitest/config'

/** A year of weeks is the same story over and over: on further platforms only at full length. */
const stories = process.env['LONG'] ? ['test/stories/**/*.test.ts'] : ['test/stories/*.test.ts']

/** The contract tells the stores apart; these show that the whole bot cannot. All of them at full length. */
const onPostgres = process.env['LONG']
  ? stories
  : ['approve', 'digest', 'people', 'reminders', 'robust'].map((story) => `test/stories/${story}.test.ts`)

/** Everything once, with the stories told on the page; then the stories again on each further platform, and in PostgreSQL. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // One less than the cores is the default: half of a small machine would stand idle.
    maxWorkers: '100%',
    // Many files in each process: importing the SDKs takes longer than telling a story.
    isolate: false,
    globalSetup: 'test/postgres/setup.ts',
    projects: [
      {
        extends: true,
        test: { name: 'web', include: ['test/**/*.test.ts'], provide: { platform: 'web', store: 'memory' } },
      },
      ...(['slack-socket', 'slack-http'] as const).map((platform) => ({
        extends: true as const,
        test: { name: platform, include: stories, provide: { platform, store: 'memory' as const } },
      })),
      {
        extends: true as const,
        test: {
          name: 'teams',
          include: stories,
          provide: { platform: 'teams' as const, store: 'memory' as const },
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: onPostgres,
          provide: { platform: 'web' as const, store: 'postgres' as const },
        },
      },
    ],
  },
})
