import { OnRecordError, problemOf, type Result } from '../../core/contract/errors.ts';
import { shell, type Shell } from '../../core/contract/shell.ts';
import type { OutputOf, ParsedInputOf } from '../../core/contract/transport.ts';

export type ShellHandlers = {
  readonly [N in keyof Shell]: (input: ParsedInputOf<Shell[N]>) => OutputOf<Shell[N]> | Promise<OutputOf<Shell[N]>>;
};

type AnyHandler = (input: unknown) => unknown;

/** Only own names of the contract: `__proto__`, `constructor` and the like name nothing. */
function isOperation(name: string): name is keyof Shell {
  return Object.hasOwn(shell, name);
}

/**
 * Serves the shell's contract: operation by own name, then strict input, then the handler; answers are values and checked
 * too, since they are few. Never rejects.
 */
export function serveShell(handlers: ShellHandlers): (operation: string, input: unknown) => Promise<Result<unknown>> {
  return async (operation, input) => {
    try {
      if (!isOperation(operation)) throw new OnRecordError('operation.unknown', 'The program knows no such operation.');
      const definition = shell[operation];
      const parsed = definition.input.safeParse(input);
      if (!parsed.success) {
        throw new OnRecordError('input.invalid', 'What was asked has not the agreed form.', {
          detail: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
        });
      }
      const handler = handlers[operation] as AnyHandler;
      return { ok: true, value: definition.output.parse(await handler(parsed.data)) };
    } catch (error) {
      return { ok: false, error: problemOf(error) };
    }
  };
}
