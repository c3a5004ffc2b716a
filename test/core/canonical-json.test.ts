import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type JsonValue, NotCanonical } from '../../core/domain/canonical-json.ts';

const refused = (value: unknown): NotCanonical => {
  try {
    canonicalJson(value as JsonValue);
  } catch (error) {
    if (error instanceof NotCanonical) return error;
    throw error;
  }
  throw new Error('not refused');
};

describe('canonical JSON', () => {
  it('writes the example of RFC 8785, 3.2.2 and 3.2.3', () => {
    const value = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    ) as JsonValue;
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts names by UTF-16 units, not by code points', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'];
    const text = canonicalJson(Object.fromEntries(names.map((name) => [name, 0])));
    expect(text).toBe(`{${sorted.map((name) => `${JSON.stringify(name)}:0`).join(',')}}`);
  });

  it('says the same whatever order the names were given in, and can be read back', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, member]) => [name, reversed(member)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        fc.pre(!/\p{Surrogate}/u.test(JSON.stringify(value, (_, v: unknown) => v)));
        const json = value as JsonValue;
        fc.pre(!hasLoneSurrogate(json));
        const text = canonicalJson(json);
        expect(canonicalJson(reversed(json) as JsonValue)).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(json)));
        expect(text).not.toMatch(/^\s|\s$/);
      }),
    );
  });

  it('is independent of how a second implementation sorts and joins', () => {
    const second = (value: JsonValue): string => {
      if (value === null || typeof value !== 'object') return JSON.stringify(value);
      if (Array.isArray(value)) return '[' + value.map((item: JsonValue) => second(item)).join() + ']';
      const units = (text: string): number[] => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
      const compare = (a: number[], b: number[]): number => {
        for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
        return a.length - b.length;
      };
      const entries = Object.entries(value as Record<string, JsonValue>);
      entries.sort(([a], [b]) => compare(units(a), units(b)));
      return '{' + entries.map(([name, member]) => JSON.stringify(name) + ':' + second(member)).join() + '}';
    };
    const names = fc.string({ unit: fc.constantFrom('a', 'b', '\u{1f600}', '\ufb33', '€', 'é', '\r') });
    const values = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        names,
        fc.boolean(),
        tie('object'),
      ),
      object: fc.dictionary(names, tie('value')),
    })).value;
    fc.assert(
      fc.property(values, (value) => {
        expect(canonicalJson(value as JsonValue)).toBe(second(value as JsonValue));
      }),
    );
  });

  it('writes minus zero as zero', () => {
    expect(canonicalJson([-0, 0])).toBe('[0,0]');
  });

  it.each<[string, unknown, string]>([
    ['NaN', { a: [1, Number.NaN] }, '$.a[1]'],
    ['Infinity', [Infinity], '$[0]'],
    ['undefined', { a: undefined }, '$.a'],
    ['undefined', [undefined], '$[0]'],
    ['undefined', new Array(1), '$[0]'],
    ['bigint', { big: 1n }, '$.big'],
    ['function', () => 1, '$'],
    ['a lone surrogate', { a: '\ud800' }, '$.a'],
    ['a lone surrogate', { '\udc00': 1 }, '$'],
    ['not a plain object', { at: new Date(0) }, '$.at'],
    ['not a plain object', new Map(), '$'],
    ['not a plain object', new Uint8Array(2), '$'],
  ])('refuses %s', (what, value, path) => {
    const error = refused(value);
    expect(error.path).toBe(path);
    expect(error.message).toContain(what);
  });

  it('takes objects without a prototype and with odd names', () => {
    const odd: unknown = JSON.parse('{"__proto__":1,"constructor":2}');
    expect(canonicalJson(odd as JsonValue)).toBe('{"__proto__":1,"constructor":2}');
    expect(canonicalJson(Object.assign(Object.create(null) as object, { a: 1 }) as JsonValue)).toBe('{"a":1}');
  });
});

function hasLoneSurrogate(value: unknown): boolean {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value);
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).some(([name, member]) => hasLoneSurrogate(name) || hasLoneSurrogate(member));
}
