import { canonicalJson } from '../../domain/canonical-json.ts';
import { isList, resolved, type Plain, type References } from './resolve.ts';

/** One field that differs. null: it wasn't there, or isn't any longer. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export type Item = Readonly<Record<string, Plain>>;

export interface Side {
  readonly lists: References;
  readonly lang: string;
}

/** The dossier's own sentences: between two languages they differ throughout and say nothing of a change. */
const OWN_WORDS =
  /^(words|label|note|result|message|alt|withheld|takenIn|sentences|standing|paragraphs|heading|proved|notProved|when|made|outline|section)$|Words$|Label$/;

/** The fields in which two items differ, in the order in which they stand. `left`: what counts or repeats, and is no fact of the item. */
export function changedFields(
  before: Item,
  after: Item,
  sides: { readonly before: Side; readonly after: Side },
  left: ReadonlySet<string> = new Set(),
): FieldChange[] {
  const oneLanguage = sides.before.lang === sides.after.lang;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((field): FieldChange[] => {
    if (left.has(field) || (!oneLanguage && OWN_WORDS.test(field))) return [];
    const [old, now] = [before[field] ?? null, after[field] ?? null];
    if (keyOf(old, sides.before, oneLanguage, field) === keyOf(now, sides.after, oneLanguage, field)) return [];
    return [{ field, before: shownAs(old, sides.before, field), after: shownAs(now, sides.after, field) }];
  });
}

function keyOf(value: Plain, { lists }: Side, oneLanguage: boolean, field: string): string {
  const plain = resolved(value, lists, 'id', field);
  return canonicalJson(oneLanguage ? plain : withoutOwnWords(plain));
}

function withoutOwnWords(value: Plain): Plain {
  if (isList(value)) return value.map(withoutOwnWords);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (OWN_WORDS.test(name) ? [] : [[name, withoutOwnWords(part)]])),
  );
}

/** A value as a person reads it; null where it says nothing. */
export function shownAs(value: Plain, { lists }: Side, field: string): string | null {
  const text = read(resolved(value, lists, 'words', field));
  return text === '' ? null : text;
}

/** Names of parts that are for machines: ids, scripts and offsets that the words beside them say better. */
const UNREAD =
  /Id$|^(edtf|sign|gauge|precision|precisionWords|script|dir|method|kind|level|number|utf16|type|comparison|start|end)$/;

function read(value: Plain): string {
  if (value === null) return '';
  if (isList(value)) {
    return value
      .map(read)
      .filter((text) => text !== '')
      .join('\n');
  }
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .flatMap(([name, part]) => (UNREAD.test(name) ? [] : [read(part)]))
    .filter((text) => text !== '')
    .join(' · ');
}
