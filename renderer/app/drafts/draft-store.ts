import { create } from 'zustand';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { callEngine } from '../../ipc/engine.ts';
import type { CommandId } from '../commands/table.ts';
import { onDeskReset } from '../desk.ts';

/**
 * What was typed into forms and not saved: here while the case is open, and in the case, encrypted, a moment after each change, so that
 * it outlives a crash, a lock and the power going. A form is named as the command that opens it.
 */
export interface DraftPlace {
  readonly form: CommandId;
  /** What the form is about; null: nothing that the case has yet. */
  readonly about: string | null;
}

export type DraftFields = Readonly<Record<string, unknown>>;

export interface KeptDraft extends DraftPlace {
  readonly fields: DraftFields;
  /** What it is about, in a few words. */
  readonly label: string | null;
  readonly keptAt: number;
}

interface Drafts {
  readonly kept: ReadonlyMap<string, KeptDraft>;
  /** Begun before the case was opened this time: what a person is asked about. */
  readonly found: readonly string[];
}

const none: Drafts = { kept: new Map(), found: [] };
export const useDrafts = create<Drafts>(() => none);

const nameOf = ({ form, about }: DraftPlace): string => `${form} ${about ?? ''}`;

export function draftAt(place: DraftPlace): KeptDraft | undefined {
  return useDrafts.getState().kept.get(nameOf(place));
}

type Begun = OutputOf<Contract['drafts.list']>['items'][number];

/** Reads what was begun, once when the case is opened. */
export async function loadDrafts(isCommand: (form: string) => form is CommandId): Promise<void> {
  const begun = await callEngine('drafts.list', {});
  if (!begun.ok) return;
  const read = await Promise.all(begun.value.items.map((one) => readDraft(one, isCommand)));
  const drafts = read.filter((one) => one !== null);
  useDrafts.setState({
    kept: new Map(drafts.map((one) => [nameOf(one), one])),
    found: drafts.map(nameOf),
  });
}

async function readDraft(begun: Begun, isCommand: (form: string) => form is CommandId): Promise<KeptDraft | null> {
  const { form, about, label, keptAt } = begun;
  if (!isCommand(form)) return null;
  const got = await callEngine('drafts.get', { form, about });
  if (!got.ok || got.value.fields === null) return null;
  return { form, about, label, keptAt, fields: JSON.parse(got.value.fields) as DraftFields };
}

/** At most one write in this time; what came meanwhile is written after it. */
const PAUSE_MS = 250;
const waiting = new Map<string, ReturnType<typeof setTimeout>>();

export function keepDraft(place: DraftPlace, fields: DraftFields): void {
  const name = nameOf(place);
  const label = draftAt(place)?.label ?? null;
  useDrafts.setState(({ kept }) => ({
    kept: new Map(kept).set(name, { ...place, label, fields, keptAt: Date.now() }),
  }));
  if (waiting.has(name)) return;
  waiting.set(
    name,
    setTimeout(() => {
      waiting.delete(name);
      const now = draftAt(place);
      if (now) void callEngine('drafts.keep', { ...place, fields: JSON.stringify(now.fields) });
    }, PAUSE_MS),
  );
}

/** Saved, or given up: nothing of it stays. */
export function dropDraft(place: DraftPlace): void {
  const name = nameOf(place);
  const timer = waiting.get(name);
  if (timer !== undefined) clearTimeout(timer);
  waiting.delete(name);
  if (draftAt(place) === undefined) return;
  useDrafts.setState(({ kept, found }) => {
    const left = new Map(kept);
    left.delete(name);
    return { kept: left, found: found.filter((other) => other !== name) };
  });
  void callEngine('drafts.drop', place);
}

/** The drafts that a person hasn't been asked about yet, the latest first. */
export function foundDrafts({ kept, found }: Drafts): readonly KeptDraft[] {
  return found.flatMap((name) => kept.get(name) ?? []);
}

/** Asked and answered: they stay kept, each in its form. */
export function passOverFound(): void {
  useDrafts.setState({ found: [] });
}

onDeskReset(() => {
  for (const timer of waiting.values()) clearTimeout(timer);
  waiting.clear();
  useDrafts.setState(none, true);
});
