import { describe, expect, it } from 'vitest';
import { directionOf, scriptOf } from '../../core/text/direction.ts';

describe('the direction of a text', () => {
  it.each([
    ['Hello', 'ltr'],
    ['سلام', 'rtl'],
    ['שלום', 'rtl'],
    ['123 سلام hello', 'rtl'],
    ['"«(… 12:30', null],
    ['', null],
    ['RT @a: سلام', 'ltr'],
    ['\u2067hello\u2069 سلام', 'rtl'],
    ['\u2067سلام\u2069 hello', 'ltr'],
    ['\u200fhello', 'rtl'],
    ['😀 中国', 'ltr'],
    ['ܫܠܡܐ', 'rtl'],
    ['߁ߊ', 'rtl'],
  ])('%j runs %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});

describe('the script that chooses the face', () => {
  it.each([
    ['Hello мир', 'latin'],
    ['Привет, world!!', 'cyrillic'],
    ['Καλημέρα', 'greek'],
    ['שלום עולם', 'hebrew'],
    ['می‌خواهم', 'arabic'],
    ['中国人', 'cjk'],
    ['ゲーム', 'cjk'],
    ['한국어', 'cjk'],
    ['ภาษาไทย', 'other'],
    ['हिन्दी', 'other'],
    ['2020 — 12', 'latin'],
    ['سلام https://t.co/abcdefghijklm @khamenei_ir #Jerusalem', 'arabic'],
    ['https://t.co/abc', 'latin'],
  ])('%j is %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });
});
