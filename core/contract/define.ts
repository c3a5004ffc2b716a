import type { z } from 'zod';

/**
 * The contract between screens, command line and engine is written once, as data. A query reads; a command
 * changes and always leaves a custody event. Handler and client types are mapped types of these definitions
 * (transport.ts), so that an operation is added by touching one contract file and one operation file.
 */
export interface Query<I extends z.ZodType, O extends z.ZodType> {
  readonly kind: 'query';
  readonly input: I;
  readonly output: O;
  readonly needsCase: boolean;
  /** Long operations report progress and can be cancelled. */
  readonly long: boolean;
}

export interface Command<I extends z.ZodType, O extends z.ZodType> {
  readonly kind: 'command';
  readonly input: I;
  readonly output: O;
  readonly needsCase: boolean;
  /** What a screen must read again after it. */
  readonly invalidates: readonly Topic[];
  /** Long operations report progress and can be cancelled. */
  readonly long: boolean;
}

/** Keeps working paper (a form half filled in): it writes, but not to what the case says, so no event tells of it. */
export interface Keeping<I extends z.ZodType, O extends z.ZodType> {
  readonly kind: 'keeping';
  readonly input: I;
  readonly output: O;
  readonly needsCase: boolean;
  readonly long: boolean;
}

export type Operation = Query<z.ZodType, z.ZodType> | Command<z.ZodType, z.ZodType> | Keeping<z.ZodType, z.ZodType>;

/** The parts of a case that a change can touch; a `changed` message names them. */
export const topics = [
  'case',
  'actors',
  'subjects',
  'accounts',
  'statements',
  'tags',
  'sources',
  'captures',
  'requests',
  'searches',
  'imports',
  'policies',
  'links',
  'dossiers',
  'custody',
  'history',
] as const;
export type Topic = (typeof topics)[number];

interface QueryDefinition<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
  /** Only operations that create or open a case run without one. */
  readonly needsCase?: boolean;
  readonly long?: boolean;
}

interface CommandDefinition<I extends z.ZodType, O extends z.ZodType> extends QueryDefinition<I, O> {
  readonly invalidates: readonly Topic[];
}

export function query<I extends z.ZodType, O extends z.ZodType>(definition: QueryDefinition<I, O>): Query<I, O> {
  return { kind: 'query', needsCase: true, long: false, ...definition };
}

export function command<I extends z.ZodType, O extends z.ZodType>(definition: CommandDefinition<I, O>): Command<I, O> {
  return { kind: 'command', needsCase: true, long: false, ...definition };
}

export function keeping<I extends z.ZodType, O extends z.ZodType>(definition: QueryDefinition<I, O>): Keeping<I, O> {
  return { kind: 'keeping', needsCase: true, long: false, ...definition };
}
