export const programmesCheck = {
  help: `programmes check [MAPP]
  Läser programfilerna i MAPP (annars PROGRAMMES_DIR, annars de som följer med) och nämner varje
  fel med fil, rad och skäl, och vad programmet frågar kansliet om. Ändrar inget och kan köras
  medan BT-loggen är igång.`,
  none: (folder: string) => `Det finns inga programfiler (.yaml) i ${folder}.`,
  wrong: (fault: string) => `FEL ${fault}`,
  sound: (file: string, id: string, name: string) => `${file}: ${id}, ${name}`,
  asks: (question: string) => `  Att svara på för kansliet: ${question}`,
  sum: (files: number, wrong: number) =>
    `${files === 1 ? '1 programfil' : `${files} programfiler`}, ${wrong === 0 ? 'ingen' : wrong} med fel.`,
}
