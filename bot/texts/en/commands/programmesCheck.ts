import type { programmesCheck as sv } from '../../sv/commands/programmesCheck.ts'

export const programmesCheck: typeof sv = {
  help: `programmes check [FOLDER]
  Reads the programme files in FOLDER (else PROGRAMMES_DIR, else those that come along) and names
  every fault with file, line and reason, and what the programme asks its office. Changes nothing,
  and can be run while BT-loggen runs.`,
  none: (folder) => `There are no programme files (.yaml) in ${folder}.`,
  wrong: (fault) => `WRONG ${fault}`,
  sound: (file, id, name) => `${file}: ${id}, ${name}`,
  asks: (question) => `  For the office to answer: ${question}`,
  sum: (files, wrong) =>
    `${files === 1 ? '1 programme file' : `${files} programme files`}, ${wrong === 0 ? 'none' : wrong} with faults.`,
}
