import type { Json } from './state.ts'

/** Blocks about as Slack draws them, to be looked at: message, Home or modal as one page of HTML. */
export const blockPage = (surface: 'message' | 'home' | 'modal', view: Json): string =>
  `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>${STYLE}</style><main class="${surface}">${surface === 'modal' ? framed(view) : blocksHtml(view['blocks'])}</main>`

const framed = (view: Json): string =>
  `<h1>${textHtml(view['title'])}</h1>${blocksHtml(view['blocks'])}<footer>${['close', 'submit']
    .filter((key) => view[key] !== undefined)
    .map((key) => `<button class="${key === 'submit' ? 'primary' : ''}">${textHtml(view[key])}</button>`)
    .join('')}</footer>`

const blocksHtml = (blocks: unknown): string => (blocks as Json[]).map(blockHtml).join('\n')

const blockHtml = (block: Json): string => {
  switch (block['type']) {
    case 'header':
      return `<h2>${textHtml(block['text'])}</h2>`
    case 'section':
      return `<section><p>${textHtml(block['text'])}</p>${block['accessory'] ? elementHtml(block['accessory'] as Json) : ''}</section>`
    case 'context':
      return `<small>${(block['elements'] as Json[]).map(textHtml).join(' ')}</small>`
    case 'actions':
      return `<nav>${(block['elements'] as Json[]).map(elementHtml).join('')}</nav>`
    case 'rich_text':
      return `<div>${(block['elements'] as Json[]).map(richHtml).join('')}</div>`
    case 'input':
      return `<label>${textHtml(block['label'])}${block['optional'] === true ? ' <i>(optional)</i>' : ''}${elementHtml(block['element'] as Json)}</label>`
    default:
      return ''
  }
}

const elementHtml = (element: Json): string => {
  const initial = (element['initial_option'] ?? {}) as Json
  switch (element['type']) {
    case 'button':
      return `<button class="${(element['style'] as string | undefined) ?? ''}">${textHtml(element['text'])}</button>`
    case 'static_select':
    case 'multi_static_select':
      return `<select><option>${textHtml(initial['text'])}</option></select>`
    case 'checkboxes':
      return (element['options'] as Json[])
        .map((option) => `<span><input type="checkbox"> ${textHtml(option['text'])}</span>`)
        .join('')
    default:
      return `<input value="${safe(valueOf(element as Record<string, string>))}">`
  }
}

const valueOf = ({ initial_value, initial_date }: Record<string, string>): string =>
  initial_value ?? initial_date ?? ''

const richHtml = (element: Json): string =>
  element['type'] === 'rich_text_list'
    ? `<ul>${(element['elements'] as Json[]).map((item) => `<li>${richHtml(item)}</li>`).join('')}</ul>`
    : `<p>${(element['elements'] as Json[]).map(runHtml).join('')}</p>`

const runHtml = ({ text, style }: Json): string =>
  (style as Json | undefined)?.['bold'] === true ? `<b>${safe(text as string)}</b>` : safe(text as string)

/** A text object is escaped already, as Slack wants it. */
const textHtml = (object: unknown): string => (object as { text?: string } | undefined)?.text ?? ''

const safe = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const STYLE = `
body{margin:0;font:15px/1.46 Lato,'Noto Sans',Arial,sans-serif;color:#1d1c1d;background:#fff}
main{padding:16px 20px;max-width:680px;box-sizing:border-box;overflow-wrap:anywhere}
main.modal{max-width:520px;margin:16px auto;border:1px solid #ccc;border-radius:8px;box-shadow:0 4px 16px #0002}
h1{font-size:20px;margin:0 0 12px}h2{font-size:18px;margin:16px 0 4px}
p{margin:4px 0;white-space:pre-wrap}small{display:block;font-size:13px;color:#616061;margin:4px 0;white-space:pre-wrap}
section{display:flex;gap:16px;justify-content:space-between;align-items:flex-start;margin:6px 0}section p{flex:1}
nav{display:flex;flex-wrap:wrap;gap:8px;margin:8px 0}ul{margin:4px 0;padding-left:24px}
button{font:700 14px Lato,Arial;padding:6px 12px;border:1px solid #bbb;border-radius:4px;background:#fff;flex:none;max-width:100%}
button.primary{background:#007a5a;color:#fff;border-color:#007a5a}
label{display:block;font-weight:700;margin:12px 0}label input:not([type]),select{display:block;width:100%;box-sizing:border-box;font:inherit;padding:8px;margin-top:4px}
label span{display:block;font-weight:400;margin:4px 0}label i{font-weight:400;color:#616061}
footer{display:flex;gap:8px;justify-content:flex-end;margin-top:16px}`
