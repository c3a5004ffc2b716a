import type { ExactSpan } from '../../core/text/spans.ts';
import { placesOf } from '../../core/text/spans.ts';
import { links } from './data/links.ts';
import type { SampleLink } from './data/shape.ts';
import { known, type Made } from './made.ts';

export async function addLinks(made: Made): Promise<void> {
  for (const link of links) await addLink(made, link);
}

async function addLink(made: Made, link: SampleLink): Promise<void> {
  const statementId = known(made.statements, link.statement);
  const clauseId = known(made.clauses, link.clause);
  const statement = await made.ask('statements.get', { statementId });
  const clause = await made.ask('clauses.get', { clauseId });
  await made.ask('links.add', {
    statementId,
    clauseId,
    statementSpans: link.statementWords.map((words) => ({ words: spanOf(statement.text, words, 0) })),
    clauseSpans: link.clauseWords.map((words) => spanOf(clause.text, acrossLines(clause.text, words), clause.start)),
    rationale: link.rationale,
    counter: link.counter,
    strength: link.strength,
    elements: link.elements.map((found, at) => ({ elementId: clause.elements[at]?.elementId ?? '', ...found })),
    exceptions: Object.entries(link.exceptions).map(([label, answered]) => ({
      exceptionId: known(made.clauses, label),
      ...answered,
    })),
  });
}

/** @param offset where the text begins in the whole of which it is a part */
function spanOf(text: string, words: string, offset: number): ExactSpan {
  const [place] = placesOf(text, words);
  if (place === undefined) throw new Error(`“${words}” does not stand in “${text}”`);
  return { start: place.start + offset, end: place.end + offset, exact: words };
}

/** The words as the text has them: its lines are broken hard, with an empty one between. */
function acrossLines(text: string, words: string): string {
  const pattern = words.split(' ').map(escaped).join('\\s+');
  return new RegExp(pattern, 'u').exec(text)?.[0] ?? words;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
