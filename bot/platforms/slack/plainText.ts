/**
 * What a person wrote, out of the markup that Slack wraps it in: links as they read, mentions by
 * their names, and the three escaped signs as they were.
 */
export const plainText = (text: string): string =>
  text
    .replace(/<(mailto:|tel:)[^|>]*\|([^>]*)>/g, '$2')
    .replace(/<[@#!][^|>]*\|([^>]*)>/g, '$1')
    .replace(/<([@#!])([^|>]*)>/g, '$1$2')
    .replace(/<([^|>]*)\|([^>]*)>/g, '$2')
    .replace(/<([^>]*)>/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
