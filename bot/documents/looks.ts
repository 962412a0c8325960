/** How documents look, in points: the same in DOCX and PDF. */
export const looks = {
  margin: 50,
  size: 10,
  small: 8,
  title: 17,
  heading: 12,
  box: 28,
  tallBox: 48,
  line: '#999999',
  shade: '#eeeeee',
  quiet: '#555555',
  /** Rows with at most so many lines are not torn apart between two pages. */
  linesKeptTogether: 6,
  pageOf: (page: number | string, pages: number | string) => `Sida ${page} av ${pages}`,
}
