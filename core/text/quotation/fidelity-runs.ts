import { compareTexts } from '../diff.ts';
import type { QuotationCheck } from './check-quotation.ts';

/** A stretch of a quotation drawn beside what it quotes: words of both, of the stored text only, of the quotation only. */
export interface FidelityRun {
  readonly kind: 'same' | 'gone' | 'added';
  readonly text: string;
}

/** What a drawn comparison needs of a quotation's check. */
export interface FidelityFacts extends Pick<QuotationCheck, 'match' | 'parts' | 'passage'> {
  readonly omissions: readonly { readonly start: number; readonly words: string; readonly marked: boolean }[];
  /** The passage as it stands in the stored text. */
  readonly passageText: string | null;
}

/** White space and marks of layout are said in words, not drawn: a line that is broken elsewhere would hide what matters. */
const plain = (text: string): string => text.replace(/[*_#`~|>\\]/gu, '').replace(/\s+/gu, ' ');

/**
 * A quotation and the passage that it quotes as one text: what the quotation leaves out stands in it as gone, what it puts in as added,
 * punctuation too. Of one that is exact, or stands nowhere, nothing is drawn.
 */
export function fidelityRuns(quotation: string, facts: FidelityFacts): readonly FidelityRun[] {
  const { passage, passageText } = facts;
  const drawn = new Drawing();
  if (facts.match !== 'altered' || passage === null || passageText === null) {
    drawn.put('same', quotation);
    return drawn.runs;
  }
  const stored = (from: number, to: number): string => passageText.slice(from - passage.start, to - passage.start);
  let quotedTo = 0;
  let storedTo: number | null = null;
  for (const part of facts.parts) {
    if (part.kind !== 'same' || part.quoted === null || part.stored === null) continue;
    const own = plain(quotation.slice(quotedTo, part.quoted.start));
    if (storedTo === null) drawn.end('', own);
    else drawn.between(plain(stored(storedTo, part.stored.start)), own);
    drawn.kept(
      plain(stored(part.stored.start, part.stored.end)),
      plain(quotation.slice(part.quoted.start, part.quoted.end)),
    );
    quotedTo = part.quoted.end;
    storedTo = part.stored.end;
  }
  // The rest of a sentence that is broken off lies behind the passage
  const rest = facts.omissions.filter(({ start }) => start >= passage.end).map(({ words }) => ` ${words}`);
  drawn.end(plain(rest.join('')), plain(quotation.slice(quotedTo)));
  return drawn.runs;
}

class Drawing {
  readonly runs: FidelityRun[] = [];

  put(kind: FidelityRun['kind'], text: string): void {
    if (text === '') return;
    const last = this.runs.at(-1);
    if (last?.kind === kind) this.runs[this.runs.length - 1] = { kind, text: last.text + text };
    else this.runs.push({ kind, text });
  }

  /** Words that both have, with what differs in them. */
  kept(stored: string, quoted: string): void {
    for (const { kind, text } of compareTexts(stored, quoted).parts) {
      if (kind === 'same' || text.trim() === '') this.put('same', kind === 'left' ? '' : text);
      else this.put(kind === 'left' ? 'gone' : 'added', text);
    }
  }

  /** Before and after the passage only words are compared: which signs stand there in the text isn't known here. */
  end(stored: string, quoted: string): void {
    if (stored === '' && !/[\p{L}\p{N}]/u.test(quoted)) this.put('same', quoted);
    else this.between(stored, quoted);
  }

  /** What stands between words that both have: the stored text's first, then the quotation's own. */
  between(stored: string, quoted: string): void {
    if (stored.trim() === quoted.trim()) {
      this.put('same', quoted);
      return;
    }
    const gone = stored.trimEnd();
    const added = quoted.trim();
    const inner = gone.trimStart();
    if (inner !== '') {
      this.put('same', gone.slice(0, gone.length - inner.length));
      this.put('gone', inner);
    }
    if (added !== '') {
      this.put('same', quoted.slice(0, quoted.indexOf(added)));
      this.put('added', added);
    }
    const ends = added === '' ? stored : quoted;
    this.put('same', ends.slice(ends.trimEnd().length));
  }
}
