import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Client, Contract } from '../../core/contract/index.ts';
import { caseAtWork, value } from './temporary-engine.ts';

/** Texts that broke other programs, collected by others; they lie beside the checkout or nowhere. */
const collected = join(import.meta.dirname, '../../../shared/data/hostile/strings/blns.json');
const naughty = existsSync(collected)
  ? (JSON.parse(readFileSync(collected, 'utf8')) as string[]).filter((text) => text !== '')
  : [];
if (naughty.length === 0) process.stderr.write(`C10 skipped: ${collected} is not there.\n`);

/** Puts a text into every field of one statement's surroundings that takes free text, and reads each back. */
async function everyField(client: Client<Contract>, text: string): Promise<Record<string, unknown>> {
  const source = { kind: 'article' as const, title: text, author: text, publisher: text, url: text, archiveUrl: text };
  const { subjectId } = value(
    await client.call('subjects.add', { names: [{ text, lang: 'en', script: null, kind: 'main' }] }),
  );
  const { accountId } = value(
    await client.call('accounts.add', { platform: 'x', handle: text, displayName: text, url: text, subjectId }),
  );
  const { statementId } = value(
    await client.call('statements.add', {
      accountId,
      text,
      context: text,
      url: text,
      nativeId: text,
      source,
      date: { edtf: '2020-05', displayed: text, assertedBy: text },
    }),
  );
  value(await client.call('statements.addVersion', { statementId, text: `${text}2`, note: text }));
  value(
    await client.call('accounts.observeStatus', {
      accountId,
      status: 'suspended',
      on: { edtf: '2021' },
      note: text,
      country: text.slice(0, 100),
    }),
  );
  value(await client.call('cases.update', { title: text, reference: text, description: text }));
  const statement = value(await client.call('statements.get', { statementId }));
  const account = value(await client.call('accounts.get', { accountId }));
  const info = value(await client.call('cases.info', {}));
  const sourceId = statement.sources[0]?.sourceId ?? '';
  const { items } = value(await client.call('sources.list', { find: null }));
  const kept = items.find((item) => item.sourceId === sourceId);
  return {
    text: statement.versions.find(({ note }) => note === null)?.text,
    note: statement.versions.find(({ shown }) => shown)?.note,
    context: statement.context,
    url: statement.url,
    nativeId: statement.nativeId,
    displayed: statement.dates[0]?.displayed,
    assertedBy: statement.dates[0]?.assertedBy,
    sourceTitle: kept?.title,
    sourceAuthor: kept?.author,
    sourcePublisher: kept?.publisher,
    sourceUrl: kept?.url,
    archiveUrl: kept?.archiveUrl,
    handle: account.handle,
    displayName: account.name,
    accountUrl: account.url,
    observation: account.observations[0]?.note,
    subject: account.subject,
    title: info.title,
    reference: info.reference,
    description: info.description,
  };
}

describe.skipIf(naughty.length === 0)('C10 naughty strings', () => {
  it('every field keeps each exactly, and the case stays sound', { timeout: 600_000 }, async () => {
    const { client } = await caseAtWork();
    // Every seventh, beginning elsewhere than the first: all of them go through the words of a statement in another test.
    const some = naughty.filter((_, index) => index % 7 === 3);
    for (const text of some) {
      const fields = await everyField(client, text);
      for (const [field, kept] of Object.entries(fields)) expect(kept, field).toBe(text);
    }
    expect(value(await client.call('custody.verify', {})).findings).toEqual([]);
  });

  it('an export holds each exactly, and none as markup', { timeout: 600_000 }, async () => {
    const { client, beside } = await caseAtWork();
    const { accountId } = value(await client.call('accounts.add', { platform: 'x', handle: 'minister' }));
    for (const [index, text] of naughty.entries()) {
      const date = { edtf: new Date(Date.UTC(2020, 0, 1) + index * 60_000).toISOString() };
      value(await client.call('statements.add', { accountId, text, date }));
    }
    const out = join(beside, 'out');
    mkdirSync(out);
    value(
      await client.call('dossiers.build', { title: 'Naughty', out, formats: ['json', 'html', 'csv'], accountId: null }),
    );
    const named = (ending: string): string =>
      readFileSync(join(out, readdirSync(out).find((name) => name.endsWith(ending)) ?? ''), 'utf8');
    const inJson = new Set<string>();
    JSON.parse(named('.json'), (_key, one: unknown) => {
      if (typeof one === 'string') inJson.add(one);
      return one;
    });
    for (const text of naughty) expect(inJson.has(text), JSON.stringify(text)).toBe(true);
    const html = named('.html');
    expect(html).not.toMatch(/<script(?![^>]*type="application\/(?:ld\+)?json")/iu);
    expect(html).not.toMatch(/<[a-z][^<>]*\son\w+\s*=/iu);
    expect(html).not.toMatch(/<[a-z][^<>]*\s(?:href|src)\s*=\s*["']?\s*(?:javascript|vbscript|data:text)/iu);
  });

  it('a table holds each exactly after it went in as a table', { timeout: 600_000 }, async () => {
    const { client, beside } = await caseAtWork();
    const table = join(beside, 'naughty.csv');
    const rows = naughty.map(
      (text, index) => `2020-05-${String((index % 28) + 1).padStart(2, '0')},"${text.replaceAll('"', '""')}",${index}`,
    );
    writeFileSync(table, `date,text,id\n${rows.join('\n')}\n`);
    const { accountId } = value(await client.call('accounts.add', { platform: 'x', handle: 'minister' }));
    value(await client.call('imports.run', { files: [table], accountId }));
    const kept = new Set<string>();
    let after: string | null = null;
    do {
      const page: { items: { text: string }[]; next: string | null } = value(
        await client.call('statements.list', { limit: 200, after, textLimit: null }),
      );
      for (const { text } of page.items) kept.add(text);
      after = page.next;
    } while (after !== null);
    for (const text of naughty) expect(kept.has(text), JSON.stringify(text)).toBe(true);
  });
});
