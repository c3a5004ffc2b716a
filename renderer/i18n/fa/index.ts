import { PERSIAN } from '../../../core/domain/date-languages.ts';
import type { Speech } from '../languages.ts';
import { app } from './app.ts';
import { chronology } from './chronology.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';
import { statement } from './statement.ts';
import { words } from './words.ts';

/** What is said in Persian so far. */
export const speech: Speech = {
  dates: PERSIAN,
  messages: { ...app, ...words, ...start, ...chronology, ...statement, ...settings },
};
