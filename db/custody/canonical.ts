/** What RFC 8785 canonicalises. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };
/** placeholder until core/domain/canonical-json.ts */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((v: Json) => canonicalJson(v)).join(',')}]`;
  const object = value as { readonly [name: string]: Json | undefined };
  const names = Object.keys(object)
    .filter((n) => object[n] !== undefined)
    .sort();
  return `{${names.map((n) => `${JSON.stringify(n)}:${canonicalJson(object[n] ?? null)}`).join(',')}}`;
}
