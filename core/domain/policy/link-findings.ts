import type { PolicyCertainty } from '../vocabulary.ts';
import type { ElementFinding, LinkDecision } from '../vocabulary.ts';

/** What can stand against a link. Rules only: nothing here reads a case. */
export const linkFindingCodes = [
  'link-words-differ',
  'link-clause-set-aside',
  'link-wording-set-aside',
  'link-wording-not-shown',
  'link-not-text-of-day',
  'link-text-not-certain',
  'link-statement-undated',
  'link-exception-unanswered',
  'link-exception-applies',
  'link-element-open',
  'link-element-unmet',
  'link-not-reviewed',
  'link-returned',
  'link-rejected',
  'link-no-counter',
] as const;
export type LinkFindingCode = (typeof linkFindingCodes)[number];

export interface LinkFinding {
  readonly code: LinkFindingCode;
  readonly severity: 'block' | 'warning' | 'note';
  readonly message: string;
}

/** What the rules look at. */
export interface LinkFacts {
  readonly clauseStands: boolean;
  readonly spans: readonly {
    /** The stored words stand where the offsets say. */
    readonly wordsStand: boolean;
    /** The wording was not set aside and not rejected. */
    readonly wordingStands: boolean;
    /** The wording is the one that is shown; clause spans and regions count as shown. */
    readonly shown: boolean;
  }[];
  /** null: the statement has no date. */
  readonly day: { readonly certainty: PolicyCertainty; readonly note: string } | null;
  readonly isTextOfDay: boolean;
  readonly elements: readonly (ElementFinding | null)[];
  /** Of the exceptions that bear on the clause: whether each applies; null: unanswered. */
  readonly exceptions: readonly ('yes' | 'no' | 'arguable' | null)[];
  readonly decision: LinkDecision | null;
  readonly hasCounter: boolean;
}

/** Everything that stands against a link, blocks first. */
export function linkFindings(facts: LinkFacts): LinkFinding[] {
  const found = [...aboutWords(facts), ...aboutTime(facts), ...aboutArgument(facts), ...aboutReview(facts)];
  const order = { block: 0, warning: 1, note: 2 };
  return found.sort((a, b) => order[a.severity] - order[b.severity]);
}

type Findings = (LinkFinding | null)[];

const kept = (findings: Findings): LinkFinding[] => findings.filter((finding) => finding !== null);

function when(
  is: boolean,
  severity: LinkFinding['severity'],
  code: LinkFindingCode,
  message: string,
): LinkFinding | null {
  return is ? { code, severity, message } : null;
}

function aboutWords({ clauseStands, spans }: LinkFacts): LinkFinding[] {
  return kept([
    when(
      spans.some((span) => !span.wordsStand),
      'block',
      'link-words-differ',
      'Words of the link are not those that stand at their place.',
    ),
    when(!clauseStands, 'block', 'link-clause-set-aside', 'The clause was set aside.'),
    when(
      spans.some((span) => !span.wordingStands),
      'block',
      'link-wording-set-aside',
      'The wording that the link points to was set aside or rejected.',
    ),
    when(
      spans.some((span) => span.wordingStands && !span.shown),
      'warning',
      'link-wording-not-shown',
      'The link points to words of another wording than the one shown.',
    ),
  ]);
}

function aboutTime({ day, isTextOfDay }: LinkFacts): LinkFinding[] {
  if (day === null) {
    const message = 'The statement has no date, so which text stood then is not known.';
    return [{ code: 'link-statement-undated', severity: 'warning', message }];
  }
  return kept([
    when(
      !isTextOfDay,
      'block',
      'link-not-text-of-day',
      `The link stands on another version than the one of the statement’s date. ${day.note}`,
    ),
    when(isTextOfDay && day.certainty !== 'certain', 'warning', 'link-text-not-certain', day.note),
  ]);
}

function aboutArgument({ elements, exceptions, hasCounter }: LinkFacts): LinkFinding[] {
  const many = (list: readonly unknown[], what: unknown): number => list.filter((one) => one === what).length;
  const unanswered = many(exceptions, null);
  const open = many(elements, null);
  return kept([
    when(
      unanswered > 0,
      'block',
      'link-exception-unanswered',
      `${counted(unanswered, 'exception')} that may apply ${unanswered === 1 ? 'is' : 'are'} not answered.`,
    ),
    when(exceptions.includes('yes'), 'warning', 'link-exception-applies', 'An exception is answered with “applies”.'),
    when(elements.includes('unmet'), 'warning', 'link-element-unmet', 'An element of the clause is not met.'),
    when(open > 0, 'note', 'link-element-open', `${counted(open, 'element')} of the clause not yet looked at.`),
    when(!hasCounter, 'note', 'link-no-counter', 'Nothing is said of what speaks against it.'),
  ]);
}

function aboutReview({ decision }: LinkFacts): LinkFinding[] {
  return kept([
    when(decision === null, 'block', 'link-not-reviewed', 'Nobody has reviewed this link.'),
    when(decision === 'returned', 'block', 'link-returned', 'The reviewer returned this link.'),
    when(decision === 'rejected', 'block', 'link-rejected', 'The reviewer rejected this link.'),
  ]);
}

function counted(many: number, word: string): string {
  return `${many} ${word}${many === 1 ? '' : 's'}`;
}
