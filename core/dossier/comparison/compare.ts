import { groupedBy } from '../../domain/grouped-by.ts';
import type { DossierModel, Exhibit } from '../model.ts';
import { changedFields, type FieldChange, type Item, type Side } from './fields.ts';
import { referencesOf, type Plain } from './resolve.ts';

export interface ComparedExhibit {
  readonly exhibit: string;
  readonly statementId: string;
  readonly title: string;
}

export interface ComparedPart {
  readonly part: string;
  readonly title: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly fields: readonly FieldChange[];
}

/** What a later edition has that an earlier one hasn't, and the other way round. Exhibits are told by their statements. */
export interface Comparison {
  readonly added: readonly ComparedExhibit[];
  readonly removed: readonly ComparedExhibit[];
  readonly changed: readonly (ComparedExhibit & { readonly fields: readonly FieldChange[] })[];
  readonly rest: readonly ComparedPart[];
}

/** Where an exhibit stands follows from its date and its number; what it says is what is compared. */
const OF_EXHIBITS = new Set(['outline', 'section', 'statementId']);

/**
 * Compares two editions as a reader would: which exhibits came and went, and which fields of the others say something else. Numbers of
 * sources, captures and clauses are taken for what they stand for, since each edition counts its own.
 */
export function compareEditions(before: DossierModel, after: DossierModel): Comparison {
  const sides = { before: sideOf(before), after: sideOf(after) };
  const old = new Map(before.exhibits.map((exhibit) => [exhibit.statementId, exhibit]));
  const now = new Set(after.exhibits.map(({ statementId }) => statementId));
  return {
    added: after.exhibits.filter(({ statementId }) => !old.has(statementId)).map(nameOf),
    removed: before.exhibits.filter(({ statementId }) => !now.has(statementId)).map(nameOf),
    changed: after.exhibits.flatMap((exhibit) => {
      const earlier = old.get(exhibit.statementId);
      const fields = earlier === undefined ? [] : changedFields(itemOf(earlier), itemOf(exhibit), sides, OF_EXHIBITS);
      return fields.length === 0 ? [] : [{ ...nameOf(exhibit), fields }];
    }),
    rest: [...wholes(before, after, sides), ...lists(before, after, sides)],
  };
}

type Sides = { readonly before: Side; readonly after: Side };

function sideOf(model: DossierModel): Side {
  return { lists: referencesOf(model), lang: model.lang };
}

function nameOf({ exhibit, statementId, title }: Exhibit): ComparedExhibit {
  return { exhibit, statementId, title };
}

/** The model is plain data: its types say more than this, and nothing else. */
function itemOf(value: object): Item {
  return value as Item;
}

/** Parts that are there once. */
function wholes(before: DossierModel, after: DossierModel, sides: Sides): ComparedPart[] {
  const cover = ({ title, reference, addressee, document, lang, profileWords, caseFile }: DossierModel): Item =>
    itemOf({
      title,
      reference,
      addressee,
      document,
      lang,
      profileWords,
      caseTitle: caseFile.title,
      zone: caseFile.zone,
      description: caseFile.description,
      purpose: caseFile.purpose,
      legalBasis: caseFile.legalBasis,
    });
  const summary = ({ summary: { sentences, selection, searches, retired } }: DossierModel): Item =>
    itemOf({ sentences, selection, searches, retired });
  const method = (model: DossierModel): Item =>
    Object.fromEntries(model.method.map(({ heading, paragraphs }): [string, Plain] => [heading, paragraphs]));
  const oneLanguage = before.lang === after.lang;
  return [
    ...whole('cover', cover(before), cover(after), sides),
    ...whole('summary', summary(before), summary(after), sides),
    ...(oneLanguage ? whole('method', method(before), method(after), sides) : []),
  ];
}

function whole(part: string, before: Item, after: Item, sides: Sides): ComparedPart[] {
  const fields = changedFields(before, after, sides);
  return fields.length === 0 ? [] : [{ part, title: '', change: 'changed', fields }];
}

interface Kept {
  readonly part: string;
  readonly key: string;
  readonly title: string;
  readonly item: Item;
}

/** What follows from the order of exhibits, and is no fact of an item. */
const COUNTED = new Set(['number', 'exhibits', 'statements', 'exhibit']);

/** Parts that are lists: told by the items' own identities. */
function lists(before: DossierModel, after: DossierModel, sides: Sides): ComparedPart[] {
  const old = groupedBy(listed(before), keyOf);
  const now = groupedBy(listed(after), keyOf);
  const found: ComparedPart[] = [];
  for (const [key, [kept]] of now) {
    const [earlier] = old.get(key) ?? [];
    if (kept === undefined) continue;
    const { part, title } = kept;
    if (earlier === undefined) found.push({ part, title, change: 'added', fields: [] });
    else {
      const fields = changedFields(earlier.item, kept.item, sides, COUNTED);
      if (fields.length > 0) found.push({ part, title, change: 'changed', fields });
    }
  }
  for (const [key, [kept]] of old) {
    if (kept === undefined || now.has(key)) continue;
    found.push({ part: kept.part, title: kept.title, change: 'removed', fields: [] });
  }
  return found.sort((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part));
}

const PARTS = ['accounts', 'sources', 'captures', 'clauses', 'policies', 'quotations', 'requests', 'findings'];

const keyOf = ({ part, key }: Kept): string => `${part} ${key}`;

function listed(model: DossierModel): Kept[] {
  const keep = <T extends object>(
    part: string,
    items: readonly T[],
    of: (item: T) => { readonly key: string; readonly title: string },
  ): Kept[] => items.map((item) => ({ part, ...of(item), item: itemOf(item) }));
  const { rules } = model;
  const versions = (rules?.policies ?? []).flatMap(({ title, platform, url, versions: all }) =>
    all.map((version) => ({ ...version, title, platform, url })),
  );
  return [
    ...keep('accounts', model.accounts, ({ accountId, label }) => ({ key: accountId, title: label })),
    ...keep('sources', model.sources, ({ sourceId, title, url, kindWords }) => ({
      key: sourceId,
      title: title ?? url ?? kindWords,
    })),
    ...keep('captures', model.captures, ({ captureId, fileName, sha256 }) => ({
      key: captureId,
      title: fileName ?? sha256,
    })),
    ...keep('clauses', rules?.clauses ?? [], ({ clauseId, path, text }) => ({
      key: clauseId,
      title: path || text.text,
    })),
    ...keep('policies', versions, ({ versionId, title }) => ({ key: versionId, title })),
    ...keep('quotations', rules?.quotations ?? [], ({ quotationId, text }) => ({ key: quotationId, title: text.text })),
    ...keep('requests', model.requests, ({ requestId, requestedBy }) => ({ key: requestId, title: requestedBy })),
    ...keep('findings', model.findings, ({ code, object, message }) => ({
      key: `${code} ${object ?? ''}`,
      title: message,
    })),
  ];
}
