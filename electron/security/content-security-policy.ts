/**
 * What a page of the program may load and run: its own files, and images that its own script made. No inline script, no
 * eval, no connection, no frame, no form. `style-src-attr` is not opened: React sets styles through the object model,
 * which the policy doesn't concern.
 */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
] as const;

/** For the `<meta>` of renderer/index.html, which holds should a page ever be loaded past the protocol's headers. */
export const metaPolicy = directives.join('; ');

/** For the header. `frame-ancestors` has no meaning in a `<meta>`. */
export const headerPolicy = [...directives, "frame-ancestors 'none'"].join('; ');

/** Sent with every answer of the program's own protocol. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': headerPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};
