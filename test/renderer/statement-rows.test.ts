import { describe, expect, it } from 'vitest';
import type { StatementRow } from '../../renderer/features/chronology/list-rows.ts';
import { StatementRows, type AskList, type ListPage } from '../../renderer/features/chronology/statement-rows.ts';

const rowOf = (id: string): StatementRow => ({ statementId: id }) as StatementRow;

/** An engine of statements named by their place; `ranked` as of a whole case, else as of a search. */
function engine(options: { ids: string[]; ranked: boolean; capped?: boolean }) {
  const asked: unknown[] = [];
  const ask: AskList = (input) => {
    asked.push(input);
    const { ids, ranked } = options;
    const limit = input.limit ?? 100;
    const { at } = input;
    let start = input.after === undefined || input.after === null ? 0 : Number(input.after);
    if (at && 'rank' in at) start = at.rank;
    if (at && 'statementId' in at) start = Math.max(0, ids.indexOf(at.statementId) - at.before);
    if (at && 'date' in at) start = Number(at.date);
    const items = ids.slice(start, start + limit).map(rowOf);
    const end = start + items.length;
    const page = {
      items,
      next: end < ids.length ? String(end) : null,
      total: options.capped === true ? 10 : ids.length,
      totalCapped: options.capped ?? false,
      uncertain: 0,
      first: ranked ? start : null,
      notUnderstood: [],
      notPrepared: 0,
    } as ListPage;
    return Promise.resolve({ ok: true, value: page });
  };
  return { ask, asked, options };
}

const many = (count: number): string[] => Array.from({ length: count }, (_, at) => `s${at}`);
const settledQueue = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('rows of a list with ranks', () => {
  it('are read where they are looked at, and nowhere else', async () => {
    const { ask, asked } = engine({ ids: many(100_000), ranked: true });
    const rows = new StatementRows(ask);
    rows.need(0, 10);
    await settledQueue();
    rows.need(70_020, 70_110);
    await settledQueue();
    expect(rows.known().total).toBe(100_000);
    expect(rows.known().row(70_050)?.statementId).toBe('s70050');
    expect(rows.known().row(40_000)).toBeUndefined();
    expect(asked).toHaveLength(3);
  });

  it('after a change stand where they stand now, around what was seen, exchanged at once', async () => {
    const source = engine({ ids: many(1000), ranked: true });
    const rows = new StatementRows(source.ask);
    rows.need(500, 520);
    await settledQueue();
    const before = rows.known().generation;
    source.options.ids = ['new', 'newer', ...many(1000)];
    const states: (number | null)[] = [];
    rows.subscribe(() => states.push(rows.known().rankOf('s510')));
    await rows.refresh('s510');
    expect(states[0]).toBe(512);
    expect(rows.known()).toMatchObject({ total: 1002 });
    expect(rows.known().generation).toBeGreaterThan(before);
  });

  it('find a statement and a date that were not read yet', async () => {
    const rows = new StatementRows(engine({ ids: many(5000), ranked: true }).ask);
    rows.need(0, 10);
    await settledQueue();
    expect(await rows.locate('s4000')).toBe(4000);
    expect(await rows.rankOfDate('2500', () => false)).toBe(2500);
    expect(await rows.idsBetween(1000, 1002)).toEqual(['s1000', 's1001', 's1002']);
  });
});

describe('rows of a search', () => {
  it('grow while they are read, and know when there are no more', async () => {
    const rows = new StatementRows(engine({ ids: many(450), ranked: false, capped: true }).ask);
    rows.need(0, 10);
    await settledQueue();
    expect(rows.known().total).toBe(101);
    rows.need(90, 250);
    await settledQueue();
    expect(rows.known().total).toBe(301);
    rows.need(440, 460);
    await settledQueue();
    expect(rows.known().total).toBe(450);
    expect(rows.known().row(449)?.statementId).toBe('s449');
  });

  it('are read to the same depth after a change', async () => {
    const source = engine({ ids: many(450), ranked: false });
    const rows = new StatementRows(source.ask);
    rows.need(0, 10);
    await settledQueue();
    rows.need(300, 320);
    await settledQueue();
    source.options.ids = ['new', ...many(450)];
    await rows.refresh('s310');
    expect(rows.known().rankOf('s310')).toBe(311);
  });

  it('say what went wrong, and go on when asked again', async () => {
    const source = engine({ ids: many(10), ranked: true });
    let broken = true;
    const problem = { code: 'input.invalid', message: 'No.', detail: null, safe: null };
    const rows = new StatementRows((input) =>
      broken ? Promise.resolve({ ok: false, error: problem }) : source.ask(input),
    );
    rows.need(0, 10);
    await settledQueue();
    expect(rows.known().problem).toEqual(problem);
    broken = false;
    await rows.refresh(null);
    expect(rows.known()).toMatchObject({ problem: null, total: 10 });
  });
});
