import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rulesAtHand, type RulesAtHand } from '../rules-at-hand.ts';
import { value } from '../temporary-engine.ts';

const NAUGHTY = fileURLToPath(new URL('../../../../shared/data/hostile/strings/blns.json', import.meta.url));
const ODD = [
  '\u0301\u0301\u0301',
  '\u202e\u202d\u2066',
  '\u200b\u200c\u200d',
  '\0',
  '\r\n\t',
  '\uf8ff\u{10ffff}\ufdd0',
];

/** Few texts with all that is hostile in them, so that a document holds them all. */
function hostileTexts(): string[] {
  const all = [...(JSON.parse(readFileSync(NAUGHTY, 'utf8')) as string[]), ...ODD];
  expect(all.length).toBeGreaterThan(485);
  const groups: string[] = [];
  for (let at = 0; at < all.length; at += 20) groups.push(all.slice(at, at + 20).join(' | '));
  return groups;
}

/** Each text in the words, wordings, notes, reasons, requests and answers of the case. */
async function record(at: RulesAtHand, texts: readonly string[]): Promise<void> {
  const { client, engine, accountId, link, statementId, policyId } = at;
  const { sourceId } = value(await client.call('sources.add', { kind: 'article', title: texts[0] ?? '' }));
  value(await client.call('supports.add', { sourceId, statementId }));
  for (const [index, text] of texts.entries()) {
    const date = { edtf: '2020-05-22', displayed: text.slice(0, 900) };
    const added = await client.call('statements.add', { accountId, text, date, context: text });
    const one = value(added).statementId;
    const wording = { statementId: one, text, lang: 'fa', kind: 'paraphrase' as const, madeBy: text.slice(0, 900) };
    value(await client.call('renderings.add', wording));
    value(await client.call('quotations.add', { sourceId, policyId, text: `${text} threaten`, lang: 'en' }));
    const letter = {
      platform: 'x',
      channel: 'letter',
      requestedBy: text.slice(0, 900),
      asked: text,
      accountIds: [accountId],
    };
    const { requestId } = value(await client.call('requests.add', { ...letter, sent: { edtf: '2020-06' } }));
    value(
      await client.call('requests.addEvent', {
        requestId,
        kind: 'answer',
        respondent: text.slice(0, 900),
        text,
        on: null,
      }),
    );
    value(
      await client.call('searches.add', { searchedOn: '2020', place: text.slice(0, 900), query: text, leftOut: text }),
    );
    if (index < 5) value(await engine.callUnknown('links.add', { ...link, rationale: text, counter: text }));
  }
}

const strings = (part: unknown): string[] =>
  typeof part === 'string' ? [part] : part instanceof Object ? Object.values(part).flatMap(strings) : [];

describe('C10 hostile texts in the documents', () => {
  it.skipIf(!existsSync(NAUGHTY))(
    'every format is built in three languages; the model holds each text exactly; no page runs or loads anything',
    { timeout: 240_000 },
    async () => {
      const at = await rulesAtHand();
      const texts = hostileTexts();
      await record(at, texts);
      for (const lang of ['en', 'he', 'fa']) {
        const { files } = value(
          await at.client.call('dossiers.build', {
            title: `Hostile ${lang}`,
            out: at.beside,
            formats: ['html', 'json', 'csv', 'pdf', 'pdfua'],
            lang,
            profile: 'internal',
          }),
        );
        const read = (format: string): Buffer =>
          readFileSync(join(at.beside, files.find((file) => file.format === format)?.path ?? ''));
        const held = new Set(strings(JSON.parse(read('json').toString('utf8'))));
        for (const text of texts) expect(held.has(text.toWellFormed()), JSON.stringify(text)).toBe(true);
        const html = read('html').toString('utf8');
        expect(html).not.toMatch(/<(?:script|iframe|object|embed|link|base|form|svg|video|audio)[\s>]/i);
        expect(html).not.toMatch(/<[^>]+\son\w+=/i);
        expect(html).not.toMatch(/(?:href|src)="(?!#|data:image\/|https?:)/i);
        for (const format of ['pdf', 'pdfua']) expect(read(format).subarray(0, 5).toString()).toBe('%PDF-');
      }
    },
  );
});
