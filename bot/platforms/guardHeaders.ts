import type { ServerResponse } from 'node:http'

/**
 * Scripts and styles of our own only; nobody may frame the page or learn where it stands.
 * @param style what else may style it: the hash of a style that stands in it
 */
export const guardHeaders = (response: ServerResponse, style = ''): void => {
  const policy = `default-src 'self'; ${style && `style-src ${style}; `}img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'`
  response.setHeader('content-security-policy', policy)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'no-referrer')
  response.setHeader('cross-origin-opener-policy', 'same-origin')
  response.setHeader('cross-origin-resource-policy', 'same-origin')
  response.setHeader('cache-control', 'no-store')
}
