import type { Contract, InputOf, OutputOf, Problem, Result } from '../../../core/contract/index.ts';
import type { StatementRow } from './list-rows.ts';

export type ListPage = OutputOf<Contract['statements.list']>;
export type ListInput = Pick<InputOf<Contract['statements.list']>, 'at' | 'after' | 'limit'>;
export type AskList = (input: ListInput) => Promise<Result<ListPage>>;

/** What the list knows at a moment. Another object whenever something came. */
export interface KnownRows {
  /** null until the first answer. */
  readonly head: ListHead | null;
  readonly problem: Problem | null;
  /** Rows as the list draws them: known ones, and room for one more where more will come. */
  readonly total: number;
  /** Rises when rows may stand at other ranks than before. */
  readonly generation: number;
  readonly row: (rank: number) => StatementRow | undefined;
  readonly rankOf: (statementId: string) => number | null;
}

export type ListHead = Pick<ListPage, 'total' | 'totalCapped' | 'uncertain' | 'notUnderstood' | 'notPrepared'> & {
  /** Every row has its number: any part of the list can be shown at once. Otherwise it grows while it is read. */
  readonly ranked: boolean;
};

const PAGE = 100;
const PAGE_MOST = 200;
/** Rows far from what is seen are let go beyond so many. */
const KEPT = 6_000;

/**
 * The rows of one list, as far as they were needed. A list with ranks is read wherever it is looked at; one without is read from its
 * beginning. After a change it is read anew around what is seen and only then exchanged, all at once.
 */
export class StatementRows {
  readonly #ask: AskList;
  readonly #listeners = new Set<() => void>();
  #rows = new Map<number, StatementRow>();
  #head: ListHead | null = null;
  #problem: Problem | null = null;
  #next: string | null = null;
  #generation = 0;
  #wanted: readonly [number, number] = [0, 0];
  #reading = false;
  #known: KnownRows;

  constructor(ask: AskList) {
    this.#ask = ask;
    this.#known = this.#see();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly known = (): KnownRows => this.#known;

  /** Says what is looked at; what of it is missing will come. */
  need(first: number, last: number): void {
    this.#wanted = [first, last];
    if (!this.#reading) void this.#read();
  }

  /** Reads the list anew after a change. @param around the statement that must stay where it is seen */
  async refresh(around: string | null): Promise<void> {
    const generation = ++this.#generation;
    const fresh = await this.#fresh(around);
    if (generation !== this.#generation) return;
    if (!fresh.ok) this.#problem = fresh.error;
    else {
      this.#rows = fresh.value.rows;
      this.#head = fresh.value.head;
      this.#next = fresh.value.next;
      this.#problem = null;
    }
    this.#tell();
    this.need(...this.#wanted);
  }

  /** The rank of a statement, read with its neighbours where it isn't known; null where the list doesn't hold it. */
  async locate(statementId: string): Promise<number | null> {
    const known = this.#known.rankOf(statementId);
    if (known !== null || this.#head?.ranked !== true) return known;
    await this.#put({ at: { statementId, before: PAGE / 2 }, limit: PAGE });
    return this.#known.rankOf(statementId);
  }

  /** Where a date begins in the list. @param reached tells of a row whether it stands there or beyond */
  async rankOfDate(date: string, reached: (row: StatementRow) => boolean): Promise<number | null> {
    if (this.#head?.ranked === true) return this.#put({ at: { date }, limit: PAGE });
    for (let rank = 0; ; rank += 1) {
      if (rank >= this.#rows.size && !(await this.#grow())) return this.#rows.size === 0 ? null : this.#rows.size - 1;
      const row = this.#rows.get(rank);
      if (row !== undefined && reached(row)) return rank;
    }
  }

  /** The ids from one rank to another, both included. @returns null where they can't all be read */
  async idsBetween(first: number, last: number): Promise<readonly string[] | null> {
    for (let rank = first; rank <= last; rank += 1) {
      if (this.#rows.has(rank)) continue;
      const got =
        this.#head?.ranked === true ? await this.#put({ at: { rank }, limit: PAGE_MOST }) : await this.#grow();
      if (got === null || got === false || !this.#rows.has(rank)) return null;
    }
    const ids = Array.from({ length: last - first + 1 }, (_, at) => this.#rows.get(first + at)?.statementId);
    return ids.every((id) => id !== undefined) ? ids : null;
  }

  async #read(): Promise<void> {
    this.#reading = true;
    try {
      for (let step = this.#missing(); step !== null; step = this.#missing()) {
        const done = step === 'next' ? await this.#grow() : (await this.#put(step)) !== null;
        if (!done && this.#problem !== null) return;
      }
    } finally {
      this.#reading = false;
    }
  }

  #missing(): ListInput | 'next' | null {
    if (this.#head === null) return { limit: PAGE };
    const [first, last] = this.#wanted;
    if (!this.#head.ranked) return this.#next !== null && this.#rows.size <= last ? 'next' : null;
    for (let rank = Math.max(0, first); rank <= Math.min(last, this.#head.total - 1); rank += 1) {
      if (!this.#rows.has(rank)) return { at: { rank: rank - (rank % PAGE) }, limit: PAGE };
    }
    return null;
  }

  /** One page into its place. @returns the rank of its first row; null where it failed or came too late */
  async #put(input: ListInput): Promise<number | null> {
    const generation = this.#generation;
    const result = await this.#ask(input);
    if (generation !== this.#generation) return null;
    if (!result.ok) {
      this.#problem = result.error;
      this.#tell();
      return null;
    }
    const page = result.value;
    const first = page.first ?? 0;
    page.items.forEach((row, at) => this.#rows.set(first + at, row));
    if (this.#head === null || this.#head.ranked) this.#head = headOf(page);
    if (this.#rows.size <= PAGE && first === 0) this.#next = page.next;
    this.#letGo();
    this.#problem = null;
    this.#tell();
    return first;
  }

  /** The next page of a list without ranks. @returns false at its end */
  async #grow(): Promise<boolean> {
    if (this.#head === null || this.#next === null) return false;
    const generation = this.#generation;
    const result = await this.#ask({ after: this.#next, limit: PAGE_MOST });
    if (generation !== this.#generation) return false;
    if (!result.ok) {
      this.#problem = result.error;
      this.#tell();
      return false;
    }
    const start = this.#rows.size;
    result.value.items.forEach((row, at) => this.#rows.set(start + at, row));
    this.#next = result.value.next;
    this.#tell();
    return true;
  }

  async #fresh(
    around: string | null,
  ): Promise<Result<{ rows: Map<number, StatementRow>; head: ListHead; next: string | null }>> {
    const rows = new Map<number, StatementRow>();
    const near = around !== null && this.#head?.ranked === true;
    const first = await this.#ask(
      near ? { at: { statementId: around, before: PAGE }, limit: PAGE_MOST } : { limit: PAGE },
    );
    if (!first.ok) return first;
    const head = headOf(first.value);
    first.value.items.forEach((row, at) => rows.set((first.value.first ?? 0) + at, row));
    let { next } = first.value;
    while (!head.ranked && next !== null && rows.size <= this.#wanted[1]) {
      const more = await this.#ask({ after: next, limit: PAGE_MOST });
      if (!more.ok) return more;
      const start = rows.size;
      more.value.items.forEach((row, at) => rows.set(start + at, row));
      ({ next } = more.value);
    }
    return { ok: true, value: { rows, head, next } };
  }

  #letGo(): void {
    if (this.#rows.size <= KEPT || this.#head?.ranked !== true) return;
    const [first, last] = this.#wanted;
    for (const rank of this.#rows.keys()) {
      if (rank < first - KEPT / 4 || rank > last + KEPT / 4) this.#rows.delete(rank);
    }
  }

  #tell(): void {
    this.#known = this.#see();
    for (const listener of this.#listeners) listener();
  }

  #see(): KnownRows {
    const rows = this.#rows;
    const head = this.#head;
    const counted =
      head === null ? 0 : head.ranked || !head.totalCapped ? head.total : rows.size + (this.#next === null ? 0 : 1);
    return {
      head,
      problem: this.#problem,
      total: counted,
      generation: this.#generation,
      row: (rank) => rows.get(rank),
      rankOf: (statementId) => {
        for (const [rank, row] of rows) if (row.statementId === statementId) return rank;
        return null;
      },
    };
  }
}

function headOf(page: ListPage): ListHead {
  const { total, totalCapped, uncertain, notUnderstood, notPrepared, first } = page;
  return { total, totalCapped, uncertain, notUnderstood, notPrepared, ranked: first !== null };
}
