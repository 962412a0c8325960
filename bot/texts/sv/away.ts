export const away = {
  paused: (day: string) => `Jag är tyst och påminner om inget före ${day}.`,
  requestsCome: 'BT-läkarnas begäran kommer ändå hit; de dagarna räknas inte som väntan.',
  resume: 'Jag är tillbaka',
  resumed: 'Välkommen tillbaka. Påminnelser kommer som vanligt igen.',
  notAway: 'Du har ingen paus just nu.',
  pausedCard: (day: string) => `Pausat till ${day}.`,
  snooze: 'Påminn mig på måndag',
  delegate: 'Utse ersättare',
  delegated: (name: string, period: string) =>
    `${name} kan godkänna på uppdrag av dig ${period}. Det står i historiken vem det var.`,
  otherDelegate: 'Välj någon annan',
  endDelegate: 'Ta bort ersättaren',
  delegateEnded: 'Ingen godkänner i ditt ställe längre.',
  notSupervisor: 'En ersättare utses av en handledare, för det som väntar på honom eller henne.',
  nobodyToName:
    'Ingen annan handledare är inlagd i ditt program ännu. Be BT-kansliet lägga in den du tänker på.',
  form: {
    title: 'Paus från påminnelser',
    intro: 'Inget i loggböckerna ändras. BT-kansliet ser som vanligt vad som saknas.',
    back: 'Första dagen jag hör av mig igen',
    save: 'Pausa',
    cancel: 'Avbryt',
  },
  delegateForm: {
    title: 'Ersättare',
    intro:
      'Får det som väntar på dig och kan godkänna eller skicka tillbaka, på uppdrag av dig. Programmets handledare kan väljas.',
    to: 'Vem',
    from: 'Från och med',
    until: 'Till och med',
    save: 'Utse',
    cancel: 'Avbryt',
  },
}
