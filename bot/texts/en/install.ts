import type { install as sv } from '../sv/install.ts'

export const install: typeof sv = {
  again: 'Start over',
  done: {
    title: 'BT-loggen is installed',
    text: (workspace) =>
      `BT-loggen is now in ${workspace}. Open BT-loggen under Apps in Slack and write hello.`,
  },
  denied: {
    title: 'Nothing was installed',
    text: () => 'You cancelled in Slack, so everything is as it was.',
  },
  stale: {
    title: 'This link does not hold',
    text: () => 'It has expired, was used already or belongs to another browser. Nothing was installed.',
  },
  foreign: {
    title: 'The workspace is not included',
    text: (workspace) =>
      `${workspace} is not among the workspaces that this BT-loggen is for. Nothing was kept. Whoever runs BT-loggen can add the workspace.`,
  },
  organisation: {
    title: 'Choose a workspace',
    text: () =>
      'BT-loggen is installed in one workspace at a time, not in a whole organisation (Enterprise Grid). Nothing was kept.',
  },
  rotating: {
    title: 'The app rotates its tokens',
    text: () =>
      'Turn off token rotation in the app’s settings at Slack. BT-loggen encrypts the token that it gets instead. Nothing was kept.',
  },
  failed: {
    title: 'It did not work just now',
    text: (answer) =>
      `${answer === '' ? '' : `Slack answered ${answer}. `}BT-loggen is not installed. Wait a while and start over.`,
  },
}
