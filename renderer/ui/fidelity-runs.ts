import { compareTexts } from '../../core/text/diff.ts';
import type { QuotationCheck } from '../../core/text/quotation/check-quotation.ts';
import type { Span } from './span-runs.ts';

/** What a drawn comparison needs of a quotation's check. */
export interface FidelityFacts extends Pick<QuotationCheck, 'match' | 'parts' | 'passage'> {
  readonly omissions: readonly { readonly start: number; readonly words: string; readonly marked: boolean }[];
  /** The passage as it stands in the stored text. */
  readonly passageText: string | null;
}

export interface FidelityRuns {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** White space and marks of layout are said in words, not drawn: a line that is broken elsewhere would hide what matters. */
const plain = (text: string): string => text.replace(/[*_#`~|>\\]/gu, '').replace(/\s+/gu, ' ');

/**
 * A quotation and the passage that it quotes as one text: what the quotation leaves out stands in it as gone, what it puts in as added,
 * punctuation too. Of one that is exact, or stands nowhere, nothing is drawn.
 */
export function fidelityRuns(quotation: string, facts: FidelityFacts): FidelityRuns {
  const { passage, passageText } = facts;
  const drawn = new Drawing();
  if (facts.match !== 'altered' || passage === null || passageText === null) {
    drawn.put(quotation);
    return drawn;
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
  return drawn;
}

class Drawing implements FidelityRuns {
  text = '';
  readonly spans: Span[] = [];

  put(text: string, look?: 'gone' | 'added'): void {
    const from = this.text.length;
    this.text += text;
    if (look !== undefined && text !== '') this.spans.push({ from, to: this.text.length, look });
  }

  /** Words that both have, with what differs in them. */
  kept(stored: string, quoted: string): void {
    for (const { kind, text } of compareTexts(stored, quoted).parts) {
      if (kind === 'same' || text.trim() === '') this.put(kind === 'left' ? '' : text);
      else this.put(text, kind === 'left' ? 'gone' : 'added');
    }
  }

  /** Before and after the passage only words are compared: which signs stand there in the text isn't known here. */
  end(stored: string, quoted: string): void {
    if (stored === '' && !/[\p{L}\p{N}]/u.test(quoted)) this.put(quoted);
    else this.between(stored, quoted);
  }

  /** What stands between words that both have: the stored text's first, then the quotation's own. */
  between(stored: string, quoted: string): void {
    if (stored.trim() === quoted.trim()) {
      this.put(quoted);
      return;
    }
    const gone = stored.trimEnd();
    const added = quoted.trim();
    const inner = gone.trimStart();
    if (inner !== '') {
      this.put(gone.slice(0, gone.length - inner.length));
      this.put(inner, 'gone');
    }
    if (added !== '') {
      this.put(quoted.slice(0, quoted.indexOf(added)));
      this.put(added, 'added');
    }
    const ends = added === '' ? stored : quoted;
    this.put(ends.slice(ends.trimEnd().length));
  }
}
