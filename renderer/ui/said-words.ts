import { useEffect, useState } from 'react';
import { hiddenCharacters } from '../../core/text/hidden-characters.ts';
import { nextGrapheme, nextWordEnd, previousWordStart } from '../../core/text/steps.ts';
import { useText, type Translate } from '../i18n/use-text.ts';
import { chosenStretch, type WordSelection } from './word-steps.ts';

/** A hand that goes on at once isn't told every place it passed. */
const PAUSE_MS = 120;
const LONGEST = 400;

/** What a reader of the screen hears as the hand moves: the words that are chosen, else the character at the place and its word. */
export function useSaidWords(text: string, selection: WordSelection): string {
  const t = useText();
  const [said, setSaid] = useState('');
  const { anchor, focus } = selection;
  useEffect(() => {
    const timer = setTimeout(() => setSaid(saidOf(text, { anchor, focus }, t)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, anchor, focus, t]);
  return said;
}

function saidOf(text: string, selection: WordSelection, t: Translate): string {
  const chosen = chosenStretch(selection);
  if (chosen !== null) {
    const words = text.slice(chosen.from, chosen.to);
    if (words.length <= LONGEST) return t('spans.said.chosen', { words });
    return t('spans.said.chosenLong', { words: text.slice(chosen.to - LONGEST / 2, chosen.to), count: words.length });
  }
  const { focus } = selection;
  if (focus >= text.length) return t('spans.said.end');
  const character = characterName(text.slice(focus, nextGrapheme(text, focus)), t);
  const word = wordAt(text, focus);
  return word === '' ? character : t('spans.said.at', { character, word });
}

function characterName(character: string, t: Translate): string {
  if (/^\r?\n$/.test(character)) return t('spans.said.lineEnd');
  if (/^\s$/.test(character)) return t('spans.said.blank');
  const [hidden] = hiddenCharacters(character);
  return hidden !== undefined && hidden.length === character.length ? hidden.name : character;
}

/** The word that begins or goes on at a place; empty between words. */
function wordAt(text: string, at: number): string {
  const end = nextWordEnd(text, at);
  const start = previousWordStart(text, end);
  return start <= at && end - start <= LONGEST ? text.slice(start, end) : '';
}
