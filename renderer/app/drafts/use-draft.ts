import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import type { CommandId } from '../commands/table.ts';
import { draftAt, dropDraft, keepDraft, type DraftFields, type DraftPlace } from './draft-store.ts';

/** A form's draft: what it began with, and how what is typed is kept. */
export interface Draft {
  readonly place: DraftPlace;
  /** When what the form began with was kept; null: it began empty. */
  readonly keptAt: number | null;
  /** What it began with. */
  readonly begun: DraftFields;
  /** One field as it is now; `untouched` is what it is in an empty form. */
  readonly set: (name: string, value: unknown, untouched: unknown) => void;
  /** All fields at once. */
  readonly setAll: (fields: DraftFields, untouched: DraftFields) => void;
  /** Saved: nothing is kept any longer. */
  readonly done: () => void;
  /** Gives it up: the form is empty again. */
  readonly again: () => void;
  /** How often it was given up: fields begin anew with each. */
  readonly round: number;
}

/** @param form the command that opens the form. @param about the item that it is about */
export function useDraft(form: CommandId, about: string | null = null): Draft {
  const [round, setRound] = useState(0);
  // Read once a round: the form writes the draft, and following it would draw the form again at each of its own writes.
  return useMemo(() => makeDraft({ form, about }, round, setRound), [form, about, round]);
}

function makeDraft(place: DraftPlace, round: number, setRound: (round: number) => void): Draft {
  const kept = draftAt(place);
  let fields: DraftFields = kept?.fields ?? {};
  const write = (now: DraftFields): void => {
    fields = now;
    if (Object.keys(now).length === 0) dropDraft(place);
    else keepDraft(place, now);
  };
  return {
    place,
    keptAt: kept?.keptAt ?? null,
    begun: fields,
    set: (name, value, untouched) => write(withField(fields, name, value, untouched)),
    setAll: (values, untouched) =>
      write(
        Object.keys(values).reduce<DraftFields>((all, name) => withField(all, name, values[name], untouched[name]), {}),
      ),
    done: () => dropDraft(place),
    again: () => {
      dropDraft(place);
      setRound(round + 1);
    },
    round,
  };
}

/** Only what differs from an empty form is kept: a form that was opened and left is no draft. */
function withField(fields: DraftFields, name: string, value: unknown, untouched: unknown): DraftFields {
  const others = Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name));
  return JSON.stringify(value) === JSON.stringify(untouched) ? others : { ...others, [name]: value };
}

/** A kept value serves where it has the shape of the field's own; a draft of another version may not. */
function fits<T>(value: unknown, like: T): value is T {
  if (typeof value !== typeof like || (value === null) !== (like === null)) return false;
  if (typeof like !== 'object' || like === null) return true;
  return Object.entries(like).every(([name, part]) => fits((value as Record<string, unknown>)[name], part));
}

/** One field of a form, as `useState` gives it, kept with the draft. */
export function useDraftField<T>(draft: Draft, name: string, untouched: T): [T, (value: T) => void] {
  const begun = draft.begun[name];
  const first = fits(begun, untouched) ? begun : untouched;
  const [held, setHeld] = useState({ round: draft.round, value: first });
  const value = held.round === draft.round ? held.value : first;
  const set = (next: T): void => {
    setHeld({ round: draft.round, value: next });
    draft.set(name, next, untouched);
  };
  return [value, set];
}

/** What a form of react-hook-form begins with: its own empty values, and over them those that were kept. */
export function begunValues<F extends FieldValues>(draft: Draft | null, untouched: F): F {
  const kept = Object.entries(draft?.begun ?? {}).filter(
    ([name, value]) => name in untouched && fits(value, untouched[name]),
  );
  return { ...untouched, ...Object.fromEntries(kept) };
}

/** Keeps what is typed into a form of react-hook-form, and empties it when its draft is given up. @param draft null: nothing is kept */
export function useKeptForm<F extends FieldValues>(
  draft: Draft | null,
  { subscribe, reset }: Pick<UseFormReturn<F>, 'subscribe' | 'reset'>,
  untouched: F,
): void {
  const keep = useEffectEvent((values: F) => draft?.setAll(values, untouched));
  const round = draft?.round ?? 0;
  const empty = useEffectEvent(() => reset(untouched as DefaultValues<F>));
  useEffect(() => subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) }), [subscribe]);
  useEffect(() => {
    if (round > 0) empty();
  }, [round]);
}
