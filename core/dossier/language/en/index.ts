import { findings } from './findings.ts';
import { labels } from './labels.ts';
import { method } from './method.ts';
import { sentences } from './sentences.ts';
import { words } from './words.ts';

/** Everything that a dossier says in its own words, in English: the source of every other language. */
export const en = { ...words, ...sentences, ...labels, ...method, ...findings } as const;

export type MessageKey = keyof typeof en;
/** A language that lacks nothing. */
export type Catalogue = Readonly<Record<MessageKey, string>>;
