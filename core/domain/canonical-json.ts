/** What JSON can say. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue };

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Why a value has no canonical form, with the path to it ("$.change.after[2]"). */
export class NotCanonical extends TypeError {
  readonly path: string;

  constructor(path: string, what: string) {
    super(`No canonical JSON at ${path}: ${what}`);
    this.name = 'NotCanonical';
    this.path = path;
  }
}

/**
 * The canonical form of RFC 8785: no white space, names sorted by UTF-16 code units, numbers and strings as ECMAScript writes
 * them. Custody hashes are taken over its UTF-8 bytes. Refuses (NotCanonical) what has no such form: NaN, infinities, undefined,
 * functions, BigInt, lone surrogates, and objects that aren't plain, because a Date or a Map would be written as something else.
 */
export function canonicalJson(value: JsonValue): string {
  return write(value, '$');
}

function write(value: unknown, path: string): string {
  switch (typeof value) {
    case 'string':
      return writeString(value, path);
    case 'number':
      if (!Number.isFinite(value)) throw new NotCanonical(path, String(value));
      return JSON.stringify(value); // -0 is written 0, as RFC 8785 asks
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeArray(value, path) : writeObject(value, path);
    default:
      throw new NotCanonical(path, typeof value);
  }
}

function writeString(text: string, path: string): string {
  if (LONE_SURROGATE.test(text)) throw new NotCanonical(path, 'a lone surrogate');
  return JSON.stringify(text);
}

function writeArray(items: readonly unknown[], path: string): string {
  // A loop by index: map() would step over the holes of a sparse array
  let text = '[';
  for (let i = 0; i < items.length; i++) text += (i > 0 ? ',' : '') + write(items[i], `${path}[${i}]`);
  return text + ']';
}

function writeObject(object: object, path: string): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) throw new NotCanonical(path, 'not a plain object');
  // The default sort compares UTF-16 code units, which is the order of RFC 8785, 3.2.3
  const members = Object.keys(object)
    .sort()
    .map((name) => `${writeString(name, path)}:${write(Reflect.get(object, name), `${path}.${name}`)}`);
  return `{${members.join(',')}}`;
}
