/** What Slack refuses to take more of; in characters where it is text. */
export const most = {
  messageBlocks: 50,
  viewBlocks: 100,
  header: 150,
  section: 3000,
  /** Of one rich text block; Slack names no limit, so that of a section. */
  richText: 3000,
  actions: 25,
  buttonText: 75,
  buttonValue: 2000,
  modalTitle: 24,
  metadata: 3000,
  label: 2000,
  options: 100,
  optionText: 75,
  optionValue: 150,
  /** Boxes to tick; more are drawn as a list to choose from. */
  checkboxes: 10,
  inputText: 3000,
  /** Of what a picture says in words. */
  alt: 1000,
  /** Of the notification line; Slack takes 40 000 and advises 4000. */
  summary: 3000,
} as const
