import type { Catalogue } from '../en/index.ts';
import { findings } from './findings.ts';
import { labels } from './labels.ts';
import { method } from './method.ts';
import { sentences } from './sentences.ts';
import { words } from './words.ts';

export const fa: Catalogue = { ...words, ...sentences, ...labels, ...method, ...findings };
