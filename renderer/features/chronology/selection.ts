import { create } from 'zustand';
import { onDeskReset } from '../../app/desk.ts';

/** Several statements in hand, for acts on many. `all`: everything that the filter chooses, but for `except`. */
export interface ManyStatements {
  readonly ids: ReadonlySet<string>;
  readonly all: boolean;
  readonly except: ReadonlySet<string>;
  /** Where a range begins that Shift extends. */
  readonly from: string | null;
}

const none: ManyStatements = { ids: new Set(), all: false, except: new Set(), from: null };

export const useMany = create<ManyStatements>(() => none);

export function isChosen({ ids, all, except }: ManyStatements, statementId: string): boolean {
  return all ? !except.has(statementId) : ids.has(statementId);
}

export function chosenCount({ ids, all, except }: ManyStatements, total: number): number {
  return all ? Math.max(0, total - except.size) : ids.size;
}

export function chooseNone(): void {
  useMany.setState(none, true);
}

/** Where a later range begins, without choosing anything. */
export function beginAt(statementId: string): void {
  useMany.setState({ ...none, from: statementId }, true);
}

/** One more, or one less. @param inHand what was in hand alone until now: it belongs to the several */
export function toggle(statementId: string, inHand: string | null): void {
  useMany.setState((many) => {
    const flip = (set: ReadonlySet<string>): ReadonlySet<string> => {
      const flipped = new Set(set);
      if (!flipped.delete(statementId)) flipped.add(statementId);
      return flipped;
    };
    if (many.all) return { except: flip(many.except), from: statementId };
    const begun = many.ids.size === 0 && inHand !== null && inHand !== statementId ? new Set([inHand]) : many.ids;
    return { ids: flip(begun), from: statementId };
  });
}

/** These and no others; where the range began stays. */
export function chooseThese(statementIds: readonly string[]): void {
  useMany.setState({ ids: new Set(statementIds), all: false, except: new Set() });
}

export function chooseAll(): void {
  useMany.setState({ ids: new Set(), all: true, except: new Set() });
}

onDeskReset(chooseNone);
