import { paragraphsOf } from '../../../../core/dossier/annex-passages.ts';
import type { ModelPolicyQuotation, ModelPolicyVersion } from '../../../../core/dossier/rules-model.ts';
import { exhibitReference, sourceReference, type PrintContext, type Reference } from './context.ts';
import { clauseTitle } from './links.ts';
import { flowing, plainRun, quotation } from './texts.ts';

/** Each clause that statements touch, with its exhibits. */
export function printClauses(context: PrintContext): object[] {
  return (context.model.rules?.clauses ?? []).map((clause) => ({
    anchor: `clause-${clause.number}`,
    number: context.speech.number(clause.number),
    title: clauseTitle(clause, context),
    about: clause.kindWords,
    text: flowing(quotation(clause.text)),
    exhibits: clause.exhibits.map((exhibit) => exhibitReference(exhibit, exhibit, context)),
  }));
}

/** The policies as they are stored, with what is known of their times, and how faithfully others quote them. */
export function printAnnex(context: PrintContext): object | null {
  const { rules } = context.model;
  if (rules === undefined || rules.policies.length + rules.quotations.length === 0) return null;
  const { aside } = context;
  return {
    policies: rules.policies.map((policy) => ({
      title: aside(policy.title),
      platform: aside(policy.platform),
      url: policy.url,
      versions: policy.versions.map((version) => printVersion(version, context)),
    })),
    quotations: rules.quotations.map((quote) => printQuoted(quote, context)),
  };
}

function printVersion(version: ModelPolicyVersion, context: PrintContext): object {
  const { say } = context;
  const { effective, registrar, registrarRef, licence, text, printed } = version;
  const whole = printed.every(({ start, end }) => start === 0 && end === text.text.length);
  return {
    anchor: `version-${version.number}`,
    label: say('annex.version', { n: version.number }),
    sightings: version.sightings.map(({ words, source }) => ({
      words,
      references: source === null ? [] : [sourceReference({ source, locator: null, note: null }, context)],
    })),
    facts: [
      effective === null ? say('annex.no-effective') : say('annex.effective', { date: effective }),
      ...(registrar === null ? [] : [say('annex.registrar', { registrar })]),
      ...(registrarRef === null ? [] : [say('annex.registrar-ref', { ref: registrarRef })]),
      licence === null ? say('annex.no-licence') : say('annex.licence', { licence }),
    ],
    sha256: version.sha256,
    note: `${whole ? '' : `${say('annex.passages', { n: text.text.length })} `}${say('annex.lines')}`,
    passages: passages(version, context),
  };
}

/** Paragraphs, and between them what is left out. */
function passages({ text, printed }: ModelPolicyVersion, { say }: PrintContext): object[] {
  const gap = (from: number, to: number): object[] =>
    to > from ? [{ text: null, gap: say('annex.left-out', { n: to - from }) }] : [];
  return [
    ...printed.flatMap(({ start, end }, index) => [
      ...gap(printed[index - 1]?.end ?? 0, start),
      ...paragraphsOf(text.text.slice(start, end)).map((paragraph) => ({
        text: flowing(quotation({ ...text, text: paragraph.trim() })),
        gap: null,
      })),
    ]),
    ...gap(printed.at(-1)?.end ?? 0, text.text.length),
  ];
}

function printQuoted(quote: ModelPolicyQuotation, context: PrintContext): object {
  const { say } = context;
  const isAltered = quote.match === 'altered';
  return {
    text: quotation(quote.text),
    by: quotedBy(quote, context),
    passage: isAltered && quote.passage !== null ? flowing(quotation(quote.passage)) : null,
    compared: isAltered
      ? quotation(
          quote.text,
          quote.runs.map(({ kind, text }) => plainRun(text, kind === 'same' ? 'plain' : kind)),
        )
      : null,
    sentences: [
      quote.matchWords,
      ...quote.sentences,
      ...(quote.isTextOfDay === false ? [say('annex.not-of-day')] : []),
    ],
  };
}

function quotedBy(quote: ModelPolicyQuotation, context: PrintContext): Reference[] {
  const { say } = context;
  const { exhibit, request, source, claimedOn, version } = quote;
  const by: Reference[] = [];
  if (exhibit !== null) by.push(exhibitReference(exhibit, say('annex.quoted-by-exhibit', { exhibit }), context));
  if (request !== null) {
    by.push({ anchor: `request-${request}`, words: say('annex.quoted-by-request', { n: request }), more: '' });
  }
  if (source !== null) {
    by.push({ anchor: `source-${source}`, words: say('annex.quoted-by-source', { n: source }), more: '' });
  }
  if (claimedOn !== null) by.push({ anchor: null, words: say('annex.claimed', { when: claimedOn }), more: '' });
  if (version !== null) {
    by.push({ anchor: `version-${version}`, words: say('annex.version', { n: version }), more: '' });
  }
  return by;
}
