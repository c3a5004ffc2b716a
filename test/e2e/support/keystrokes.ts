import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from './program.ts';

/** One step of a recipe: a key to press, or words to type. */
export type Keystroke = { readonly press: string } | { readonly type: string };

/** The keystrokes that the guide writes down under a heading, in order. @throws Error where there are none */
export function keystrokesOf(heading: string): readonly Keystroke[] {
  const guide = readFileSync(join(root, 'docs/guide/keys.md'), 'utf8');
  const section = guide.split(/^## /mu).find((part) => part.startsWith(`${heading}\n`));
  const cells = [...(section ?? '').matchAll(/^\| (.*?) \|/gmu)].map((row) => row[1] ?? '').slice(2);
  const steps = cells.flatMap((cell) =>
    [...cell.matchAll(/`([^`]+)`|“(.+?)”/gu)].map(([, key, words]): Keystroke =>
      key === undefined ? { type: words ?? '' } : { press: key },
    ),
  );
  if (steps.length === 0) throw new Error(`the guide has no keystrokes under “${heading}”`);
  return steps;
}

/** As the guide writes a key, so that Playwright presses it. */
function pressed(key: string): string {
  return key
    .replace('Ctrl', 'Control')
    .replace('Esc', 'Escape')
    .split(' ')
    .join('+')
    .replace(/\b[A-Z]$/u, (letter) => letter.toLowerCase());
}

/** Plays keystrokes with nothing but the keyboard. `settled` waits for what the window does of itself between two of them. */
export async function play(page: Page, steps: readonly Keystroke[], settled: () => Promise<void>): Promise<void> {
  for (const step of steps) {
    if ('press' in step) await page.keyboard.press(pressed(step.press));
    else await typeIntoField(page, step.type);
    await settled();
  }
}

/** Nobody types before there is a field to type into. */
async function typeIntoField(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    () => document.activeElement?.matches('input, textarea, select, [contenteditable]') ?? false,
  );
  await page.keyboard.type(words);
}
