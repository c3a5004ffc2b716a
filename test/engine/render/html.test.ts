import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../core/dossier/compile.ts';
import { renderHtml } from '../../../engine/render/html/document.ts';
import { custody, facts, records, request, statement } from '../../core/dossier/hand-made.ts';

const pageOf = (text: string, more = {}): string =>
  new TextDecoder().decode(
    renderHtml(compile(records([statement(1, text, more)]), request, custody, facts), new Map()),
  );

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#13;': '\r',
};

/** What a reader copies out of the first quotation: its text, without the chips, which stand in attributes only. */
function copied(page: string): string {
  const [, inside = ''] = /<blockquote[^>]*>([\s\S]*?)<\/blockquote>/.exec(page) ?? [];
  return inside.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot|#39|#13);/g, (entity) => ENTITIES[entity] ?? '');
}

describe('HTML', () => {
  it('copies out as the text that went in, whatever stands in it', () => {
    const unsayable = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }).map((text) => text.toWellFormed()),
        (text) => {
          expect(copied(pageOf(text))).toBe(text.replace(unsayable, ''));
        },
      ),
    );
  });

  it('runs nothing, loads nothing, and allows only its own style sheet', () => {
    const page = pageOf('<script>alert(1)</script><img src=x onerror=alert(1)>', { url: 'javascript:alert(1)' });
    expect(page).not.toMatch(/<script|<img|<link|<iframe|href="javascript/i);
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    );
    expect(page).not.toMatch(/ style="/);
  });

  it('sets each quotation in its own language and direction', () => {
    expect(pageOf('שלום', { lang: 'he' })).toMatch(/<blockquote class="words hebrew "[^>]* dir="rtl" lang="he">/);
    expect(pageOf('hello', { lang: null })).toMatch(/<blockquote class="words latin "[^>]* dir="ltr">/);
  });

  it('shows hidden characters as chips that are drawn, not written', () => {
    expect(pageOf('a\u200fb')).toContain('a<span class="hid" data-name="RLM">\u200f</span>b');
    expect(pageOf('a\u0007b')).toContain('<span class="hid" data-name="U+0007"></span>');
    expect(pageOf('a\rb')).toContain('<span class="hid" data-name="CR">&#13;</span>');
  });

  it('is the same bytes twice', () => {
    expect(pageOf('same')).toBe(pageOf('same'));
  });
});
