import { prepared, type Connection } from '../connection.ts';
import { transact } from '../custody/transact.ts';
import { labelOf } from './labels.ts';

/** Forms that somebody began. Written outside any act: they are no evidence, and no event tells of them. */
export interface DraftPlace {
  readonly actor: string;
  readonly form: string;
  /** UUID text of what the form is about; null: nothing yet. */
  readonly about: string | null;
}

export interface DraftBegun {
  readonly form: string;
  readonly about: string | null;
  /** What it is about, in a few words. */
  readonly label: string | null;
  readonly keptAt: number;
}

/** One person's, the latest first. */
export function listDrafts(database: Connection, actor: string): DraftBegun[] {
  const sql = 'SELECT form, about, kept_at FROM drafts WHERE actor = ? ORDER BY kept_at DESC, id DESC LIMIT 200';
  const rows = prepared(database, sql).all(actor) as { form: string; about: string; kept_at: number }[];
  return rows.map((row) => {
    const about = row.about === '' ? null : row.about;
    return { form: row.form, about, label: labelOf(database, about), keptAt: row.kept_at };
  });
}

export function readDraft(database: Connection, { actor, form, about }: DraftPlace): string | null {
  const value = prepared(database, 'SELECT value FROM drafts WHERE actor = ? AND form = ? AND about = ?')
    .pluck()
    .get(actor, form, about ?? '');
  return typeof value === 'string' ? value : null;
}

/** On disk when this returns. @param fields JSON text */
export function keepDraft(database: Connection, { actor, form, about }: DraftPlace, fields: string): void {
  const sql = `INSERT INTO drafts (actor, form, about, value, kept_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (actor, form, about) DO UPDATE SET value = excluded.value, kept_at = excluded.kept_at`;
  transact(database, () => prepared(database, sql).run(actor, form, about ?? '', fields, Date.now()));
}

export function dropDraft(database: Connection, { actor, form, about }: DraftPlace): void {
  const sql = 'DELETE FROM drafts WHERE actor = ? AND form = ? AND about = ?';
  transact(database, () => prepared(database, sql).run(actor, form, about ?? ''));
}
