import type { Sheet } from '../tables/xlsx.ts'

/** The sheets as one page that any browser shows, prints and makes larger; nothing in it runs or is fetched. */
export const htmlOf = (
  title: string,
  intro: string,
  sheets: readonly Sheet[],
  language: string,
): Uint8Array =>
  new TextEncoder().encode(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${safe(title)}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 1.5rem; color: #1b1b1b; background: #fff; }
div { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #bbb; overflow-wrap: anywhere; min-width: 5rem; }
</style>
</head>
<body>
<h1>${safe(title)}</h1>
<p>${safe(intro)}</p>
${sheets.map(section).join('\n')}
</body>
</html>
`)

const section = ({ name, headings, rows }: Sheet): string => `<h2>${safe(name)}</h2>
<div><table>
<thead><tr>${headings.map((heading) => `<th scope="col">${safe(heading)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${row.map((cell) => `<td>${safe(String(cell ?? ''))}</td>`).join('')}</tr>`).join('\n')}
</tbody></table></div>`

const safe = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)
