export const reminder = {
  again: (text: string) => `Påminnelse: ${text}`,
  notLogged: 'Veckan är inte loggad ännu. Ett tryck räcker om den var som planerat.',
}
