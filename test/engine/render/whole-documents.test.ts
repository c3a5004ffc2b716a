import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutputOf, Contract } from '../../../core/contract/index.ts';
import { links } from '../../../engine/sample/data/links.ts';
import { engineAtHand, type AtHand } from '../dossiers/case-for-dossiers.ts';
import { statementFacts } from '../sample/facts.ts';

/** The dossier of the sample case, whole, in every format and language: what must stand in it and what must not. */

const FORMATS = ['html', 'json', 'csv', 'pdf', 'pdfua'] as const;
type Built = OutputOf<Contract['dossiers.build']>;

let hand: AtHand;
beforeAll(async () => {
  hand = await engineAtHand();
  await hand.ask('sample.make', { folder: join(hand.folder, 'Letter.onrecord'), passphrase: null });
});
afterAll(() => hand.end());

const build = (title: string, more: object): Promise<Built> =>
  hand.ask('dossiers.build', { title, out: hand.folder, formats: [...FORMATS], ...more });

async function bytesOf(built: Built, format: string): Promise<Buffer> {
  const file = built.files.find((one) => one.format === format);
  if (file === undefined) throw new Error(`no ${format} was built`);
  return readFile(join(hand.folder, file.path));
}

const hasPoppler = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write('SKIPPED: poppler-utils is not installed, so the pages of PDFs are not read back\n');
    return false;
  }
})();

const textOfPdf = (bytes: Buffer): string =>
  execFileSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** Everything that a PDF holds in streams, its attachments, metadata and outlines included, as bytes read as Latin-1. */
function streamsOfPdf(bytes: Buffer): string {
  const file = bytes.toString('latin1');
  const parts = [file];
  for (const { index } of file.matchAll(/stream\r?\n/g)) {
    const from = file.indexOf('\n', index) + 1;
    const to = file.indexOf('endstream', from);
    try {
      parts.push(inflateSync(bytes.subarray(from, to), { finishFlush: 2 }).toString('latin1'));
    } catch {
      // Not deflated: it stands in the file as it is
    }
  }
  return parts.join('\n');
}

/** A stretch of words that stands nowhere else, as it would be written in any of the formats' bytes. */
const forms = (words: string): string[] => [
  words,
  Buffer.from(words, 'utf8').toString('latin1'),
  words.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;'),
  Buffer.from(words, 'utf16le').swap16().toString('latin1'),
];

describe('a dossier for somebody outside', () => {
  it('holds no rationale in any of its bytes: pages, attachments, names and index', async () => {
    const built = await build('For the court', { profile: 'court', addressee: 'A court' });
    const kept = await build('For counsel', { profile: 'counsel' });
    for (const format of FORMATS) {
      const raw = await bytesOf(built, format);
      const all = format.startsWith('pdf') ? streamsOfPdf(raw) : raw.toString('utf8');
      for (const { rationale } of links) {
        for (const form of forms(rationale.slice(0, 40))) expect(all.includes(form), `${format}: ${form}`).toBe(false);
      }
      if (hasPoppler && format.startsWith('pdf')) {
        const flat = textOfPdf(raw).replace(/\s+/g, ' ');
        for (const { rationale } of links) expect(flat).not.toContain(rationale.slice(0, 40));
      }
    }
    // The same search finds them where they may stand, so it can find
    const html = (await bytesOf(kept, 'html')).toString('utf8');
    for (const { rationale } of links) {
      expect(forms(rationale.slice(0, 40)).some((form) => html.includes(form))).toBe(true);
    }
    const attached = streamsOfPdf(await bytesOf(kept, 'pdf'));
    expect(forms(links[0]?.rationale.slice(0, 40) ?? '').some((form) => attached.includes(form))).toBe(true);
  });
});

describe('the dossier of the sample case', () => {
  it.each([
    ['en', 'ltr'],
    ['he', 'rtl'],
    ['fa', 'rtl'],
  ])('in %s: the words of every statement, verbatim, in a page of its own direction', async (lang, direction) => {
    const built = await build(`In ${lang}`, { lang, profile: 'platform', addressee: 'Twitter' });
    expect(built.exhibits).toBe(8);
    const html = (await bytesOf(built, 'html')).toString('utf8');
    expect(html).toMatch(new RegExp(`<html[^>]*lang="${lang}"[^>]*dir="${direction}"`));
    const text = plain(html);
    for (const { wordings } of statementFacts) {
      for (const { text: words } of wordings) expect(text).toContain(words);
    }
    // The letter's quotation of the rule, with what it leaves out and what it puts in
    expect(text).toContain('calls for mass murder');
    expect(text).toContain('serious disease');
    expect(html).toContain('54c4251f0bbb720aab81f5c3e3d65cbacd55f645ac800ab9f18f687efcdf1c25');
    if (hasPoppler) {
      const pages = textOfPdf(await bytesOf(built, 'pdf')).replace(/\s+/g, ' ');
      expect(pages).toContain('The West Bank must be armed, just as Gaza.');
    }
  });

  it('is the same edition and the same bytes when nothing changed', async () => {
    for (const lang of ['en', 'he', 'fa']) {
      const hashes = async () =>
        (await build(`Twice in ${lang}`, { lang })).files.map(({ format, sha256 }) => [format, sha256]);
      expect(await hashes()).toEqual(await hashes());
    }
  });
});

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a reader copies out of a page. */
function plain(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_whole, name: string) => ENTITIES[name] ?? '');
}
