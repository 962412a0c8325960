/**
 * How the card library is to draw: the page's own colours (CSS variables, so dark mode is the same
 * cards), one font, and an even rhythm.
 */
const ink = { default: 'var(--ink)', subtle: 'var(--quiet)' }
const colors = {
  default: ink,
  dark: ink,
  light: ink,
  accent: { default: 'var(--accent)', subtle: 'var(--accent)' },
  good: { default: 'var(--good)', subtle: 'var(--good)' },
  warning: { default: 'var(--waiting-ink)', subtle: 'var(--waiting-ink)' },
  attention: { default: 'var(--attention)', subtle: 'var(--attention)' },
}

/** @param {string} backgroundColor */
const container = (backgroundColor) => ({ backgroundColor, foregroundColors: colors })

export const hostConfig = new AdaptiveCards.HostConfig({
  fontFamily: 'inherit',
  fontSizes: { small: 13, default: 15, medium: 16, large: 19, extraLarge: 23 },
  lineHeights: { small: 19, default: 22, medium: 23, large: 26, extraLarge: 30 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 0 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: {
    default: container('transparent'),
    emphasis: container('var(--rest)'),
    good: container('var(--good-fill)'),
    warning: container('var(--waiting)'),
    accent: container('var(--accent)'),
    attention: container('var(--attention)'),
  },
  factSet: {
    title: {
      color: 'default',
      size: 'default',
      isSubtle: true,
      weight: 'default',
      wrap: true,
      maxWidth: 150,
    },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 16,
  },
  actions: {
    maxActions: 6,
    buttonSpacing: 8,
    spacing: 'medium',
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: {
        weight: 'bolder',
        color: 'default',
        size: 'default',
        suffix: ' *',
        suffixColor: 'attention',
      },
      optionalInputs: { weight: 'bolder', color: 'default', size: 'default' },
    },
    errorMessage: { color: 'attention', size: 'default', spacing: 'small', weight: 'default' },
  },
  textBlock: { headingLevel: 3 },
  textStyles: {
    heading: { size: 'medium', weight: 'bolder', color: 'default', fontType: 'default', isSubtle: false },
  },
})
