import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { IAdaptiveCard } from '@microsoft/teams.cards'
import { unescaped } from '../cardText.ts'

const library = readFileSync(
  createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'),
  'utf8',
)

interface Theme {
  readonly page: string
  readonly card: string
  readonly ink: string
  readonly quiet: string
  readonly good: string
  readonly attention: string
  readonly fills: { readonly emphasis: string; readonly good: string; readonly warning: string }
}

/** About the colours of Teams' own themes. */
const themes = {
  light: {
    ...{
      page: '#f5f5f5',
      card: '#fff',
      ink: '#242424',
      quiet: '#616161',
      good: '#237b4b',
      attention: '#c4314b',
    },
    fills: { emphasis: '#f0f0f0', good: '#e7f2da', warning: '#fbf6d9' },
  },
  dark: {
    ...{
      page: '#1f1f1f',
      card: '#292929',
      ink: '#fff',
      quiet: '#adadad',
      good: '#92c353',
      attention: '#e9835e',
    },
    fills: { emphasis: '#3d3d3d', good: '#0d2e0d', warning: '#463100' },
  },
} satisfies Record<string, Theme>

export type ThemeName = keyof typeof themes

/** A card about as Teams draws it in a chat: its font, its margins, its widest width. */
export const cardPage = (card: IAdaptiveCard, theme: ThemeName): string => {
  const { page, card: ground, ink } = themes[theme]
  return `<!doctype html><html lang="sv"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>
  body { margin: 0; padding: 12px; background: ${page}; color: ${ink}; font: 14px/20px 'Segoe UI', 'DejaVu Sans', sans-serif; }
  main { max-width: 768px; padding: 16px; border-radius: 4px; background: ${ground}; box-sizing: border-box; }
  .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
  button { padding: 5px 12px; border: 1px solid #d1d1d1; border-radius: 4px; background: ${ground}; color: ${ink}; font: inherit; font-weight: 600; white-space: normal; }
  button.style-positive { border-color: #5b5fc7; background: #5b5fc7; color: #fff; }
  input, select, textarea { max-width: 100%; box-sizing: border-box; font: inherit; }
</style>
<main></main><script>${library.replaceAll('</script', '<\\/script')}</script>
<script>{
  const card = new AdaptiveCards.AdaptiveCard()
  const unescaped = ${String(unescaped)}
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const span = document.createElement('span')
    span.textContent = unescaped(text)
    result.outputHtml = span.innerHTML
    result.didProcess = true
  }
  card.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(hostConfig(themes[theme]))})
  card.parse(${JSON.stringify(card).replaceAll('<', '\\u003c')})
  document.querySelector('main').append(card.render())
}</script></html>`
}

const hostConfig = ({ ink, quiet, good, attention, fills }: Theme) => {
  const both = (color: string) => ({ default: color, subtle: quiet })
  const foregroundColors = { default: both(ink), good: both(good), attention: both(attention) }
  const filled = (backgroundColor: string) => ({ backgroundColor, foregroundColors })
  return {
    fontFamily: 'inherit',
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    containerStyles: {
      default: filled('transparent'),
      emphasis: filled(fills.emphasis),
      good: filled(fills.good),
      warning: filled(fills.warning),
    },
    actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
  }
}
