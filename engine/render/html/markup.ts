/** A piece of HTML that was put together here; everything else is text and is escaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | null | false | readonly Part[];

/** `markup\`<p>${text}</p>\``: what is put in is escaped, unless it is markup itself; null and false leave nothing. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, string, i) => text + toText(parts[i - 1] ?? null) + string));
}

function toText(part: Part): string {
  if (part === null || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(toText).join('');
  return escaped(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};

/** Carriage returns are written as references: a parser would turn them into line feeds. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'\r]/g, (char) => ENTITIES[char] ?? char);
}
