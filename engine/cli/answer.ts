import { OnRecordError, type Problem, type ProblemCode } from '../../core/contract/index.ts';
import { toProblem } from '../problems.ts';
import { UsageError } from './arguments.ts';
import { jsonForTerminal, textForTerminal } from './safe-text.ts';
import type { ExitCode, Terminal } from './command.ts';

/** Problems that are a wrong use of the command line: the caller named something wrongly. The rest is damaged, locked or refused. */
const WRONG_USE: ReadonlySet<string> = new Set<ProblemCode>([
  'input.invalid',
  'operation.unknown',
  'case.not-found',
  'case.not-a-case',
  'file.not-found',
  'object.not-found',
  'object.ambiguous',
  'date.invalid',
  'date.contradicts',
  'span.invalid',
  'text.not-utf8',
  'import.layout-unknown',
]);

/** A problem of the contract that came back as a value, thrown on inside the command line. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Says an error, as text on stderr or with --json as an object on stdout, and answers with its exit code. */
export function answerError(error: unknown, json: boolean, terminal: Terminal): ExitCode {
  const problem = problemFrom(error);
  if (json) terminal.out(`${jsonForTerminal({ error: problem })}\n`);
  else terminal.err(textOf(problem));
  return WRONG_USE.has(problem.code) ? 2 : 3;
}

function problemFrom(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof UsageError) {
    return new OnRecordError('input.invalid', error.message, { safe: 'Nothing was done.' }).toProblem();
  }
  return toProblem(error);
}

function textOf(problem: Problem): string {
  const lines = [`onrecord: ${problem.message}`, problem.detail, problem.safe];
  return `${textForTerminal(lines.filter((line) => line !== null && line !== '').join('\n  '))}\n`;
}
