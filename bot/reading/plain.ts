/** Lower case without å, ä, ö or other marks: how words are compared. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}|['’]/gu, '')
