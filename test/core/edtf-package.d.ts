/** The part of the edtf package that tests compare with; it ships no types. */
declare module 'edtf' {
  export function parse(text: string, constraints?: { level?: number }): { readonly level: number };
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
