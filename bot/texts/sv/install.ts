/** What a browser says when the app is installed in a workspace of Slack; `workspace` is its name and id, `answer` Slack's own word for what is wrong, if it answered. */
export const install = {
  again: 'Börja om',
  done: {
    title: 'BT-loggen är installerad',
    text: (workspace: string) =>
      `BT-loggen finns nu i ${workspace}. Öppna BT-loggen under Appar i Slack och skriv hej.`,
  },
  denied: {
    title: 'Ingenting installerades',
    text: () => 'Du avbröt i Slack, så allt är som det var.',
  },
  stale: {
    title: 'Den här länken gäller inte',
    text: () =>
      'Den har gått ut, är redan använd eller hör till en annan webbläsare. Ingenting installerades.',
  },
  foreign: {
    title: 'Arbetsytan är inte med',
    text: (workspace: string) =>
      `${workspace} finns inte bland de arbetsytor som den här BT-loggen är till för. Ingenting sparades. Den som sköter BT-loggen kan lägga till arbetsytan.`,
  },
  organisation: {
    title: 'Välj en arbetsyta',
    text: () =>
      'BT-loggen installeras i en arbetsyta i taget, inte i en hel organisation (Enterprise Grid). Ingenting sparades.',
  },
  rotating: {
    title: 'Appen byter sina nycklar',
    text: () =>
      'Stäng av token rotation i appens inställningar hos Slack. BT-loggen krypterar den nyckel den får i stället. Ingenting sparades.',
  },
  failed: {
    title: 'Det gick inte just nu',
    text: (answer: string) =>
      `${answer === '' ? '' : `Slack svarade ${answer}. `}BT-loggen är inte installerad. Vänta en stund och börja om.`,
  },
}
