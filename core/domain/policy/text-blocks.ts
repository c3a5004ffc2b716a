/** One line of a policy's text, without its line end and the white space around it. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** As an editor counts it, from 1. */
  readonly number: number;
}

/** Lines that belong together. */
export interface TextBlock {
  readonly kind: 'heading' | 'body';
  /** Of a heading: 1 is the highest, 7 a bold line that stands for one. */
  readonly level: number;
  readonly lines: readonly TextLine[];
  /** The line of signs that makes the line above it a heading. */
  readonly underline: TextLine | null;
}

const HEADING = /^(#{1,6})\s+\S/;
const UNDERLINE = /^(=+|-{3,})\s*$/;
/** Bold as a whole, in one stretch or several; a single star inside is a sign of its own, as in "(20200331*)". */
const BOLD_LINE = /^(?:\*\*(?:(?!\*\*).)+\*\*\s*)+$/u;
const BOLD_LEVEL = 7;
const POINT = /^(?:[*+•-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+/u;
const TABLE_ROW = /^\|.*\|$/;
/** "Hateful conduct: You may not …" begins a rule. */
const LEAD_IN = /^(?:\*\*[^*]+:\*\*|\p{Lu}[^.!?:]{2,60}:)\s+\S/u;
const SENTENCE_END = /[.!?؟。:][”’")\]*]*$/u;
/** Points of a list that has no signs end with a semicolon. */
const BLOCK_END = /[.!?؟。:;][”’")\]*]*$/u;
/** A text of so many hard-wrapped lines with blank lines between them has no paragraphs to trust. */
const WRAPPED_SHARE = 0.6;

/**
 * Cuts a text into headings, paragraphs and points of lists, by simple rules. Every line that holds anything is in one block, in order;
 * nothing of the text is changed.
 */
export function textBlocks(text: string): TextBlock[] {
  const lines = linesOf(text);
  const maker = new BlockMaker(isHardWrapped(lines));
  for (const [index, line] of lines.entries()) maker.take(line, lines[index + 1]);
  return maker.finish();
}

class BlockMaker {
  readonly #wrapped: boolean;
  readonly #blocks: TextBlock[] = [];
  #open: TextLine[] = [];

  constructor(wrapped: boolean) {
    this.#wrapped = wrapped;
  }

  take(line: TextLine, next: TextLine | undefined): void {
    const level = headingLevel(line, next);
    if (level !== null) this.#heading(line, level, next);
    else if (UNDERLINE.test(line.text)) this.#underline(line);
    else if (line.text === '') {
      if (!this.#wrapped || BLOCK_END.test(this.#open.at(-1)?.text ?? '.')) this.#close();
    } else {
      if (POINT.test(line.text) || LEAD_IN.test(line.text) || TABLE_ROW.test(line.text)) this.#close();
      this.#open.push(line);
    }
  }

  finish(): TextBlock[] {
    this.#close();
    return this.#blocks;
  }

  #close(): void {
    if (this.#open.length > 0) this.#blocks.push({ kind: 'body', level: 0, lines: this.#open, underline: null });
    this.#open = [];
  }

  #heading(line: TextLine, level: number, next: TextLine | undefined): void {
    const goesOn = this.#open.length === 0;
    this.#close();
    const last = this.#blocks.at(-1);
    // A bold heading that is broken goes on in the next line, with a small letter
    if (goesOn && this.#wrapped && last?.kind === 'heading' && last.level === level && /^\*\*\p{Ll}/u.test(line.text)) {
      this.#blocks[this.#blocks.length - 1] = { ...last, lines: [...last.lines, line] };
      return;
    }
    const underline = next !== undefined && level <= 2 && UNDERLINE.test(next.text) ? next : null;
    this.#blocks.push({ kind: 'heading', level, lines: [line], underline });
  }

  /** A rule across the page is a line of its own, unless it belongs to the heading above. */
  #underline(line: TextLine): void {
    this.#close();
    if (this.#blocks.at(-1)?.underline !== line) {
      this.#blocks.push({ kind: 'body', level: 0, lines: [line], underline: null });
    }
  }
}

/** The lines of a text, those that are empty too. */
export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  for (const match of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    if (match[0] === '') continue;
    const bare = match[0].replace(/\s+$/u, '');
    const lead = bare.length - bare.trimStart().length;
    const [start, end] = [match.index + lead, match.index + bare.length];
    lines.push({ start, end, text: bare.trim(), number: lines.length + 1 });
  }
  return lines;
}

/** Whether most lines stand alone between blank ones and break off within a sentence. */
function isHardWrapped(lines: readonly TextLine[]): boolean {
  const full = lines.filter((line, index) => line.text !== '' && (lines[index + 1]?.text ?? '') === '');
  const broken = full.filter(({ text }) => !SENTENCE_END.test(text));
  const written = lines.filter(({ text }) => text !== '').length;
  return full.length > 4 && full.length > 0.9 * written && broken.length > WRAPPED_SHARE * full.length;
}

function headingLevel({ text }: TextLine, next: TextLine | undefined): number | null {
  const hashes = HEADING.exec(text)?.[1];
  if (hashes !== undefined) return hashes.length;
  if (BOLD_LINE.test(text)) return BOLD_LEVEL;
  if (text === '' || UNDERLINE.test(text) || next === undefined || !UNDERLINE.test(next.text)) return null;
  return next.text.startsWith('=') ? 1 : 2;
}

/** What a heading says, without the signs that make it one. */
export function headingWords({ lines }: TextBlock): string {
  return lines.map(({ text }) => text.replace(/^#+\s*|\*\*/g, '').trim()).join(' ');
}
