import type { WebContents } from 'electron';
import { z } from 'zod';
import type { Result } from '../core/contract/errors.ts';
import { channels } from './channels.ts';
import type { EngineProcess } from './engine-process.ts';
import type { OwnClipboard } from './locking/own-clipboard.ts';
import type { GuardedIpc } from './security/guarded-ipc.ts';
import type { FileTokens } from './shell/file-tokens.ts';

interface PageCallParts {
  readonly engine: EngineProcess;
  readonly tokens: FileTokens;
  readonly clipboard: OwnClipboard;
  readonly serve: (operation: string, input: unknown) => Promise<Result<unknown>>;
}

const operationCall = z.strictObject({ operation: z.string().max(100), input: z.unknown() });
const droppedPaths = z.array(z.string().min(1)).max(10_000);

/** Everything that a page can ask of the main process: four calls, each with its shape. */
export function servePageCalls(ipc: GuardedIpc, { engine, tokens, clipboard, serve }: PageCallParts): void {
  ipc.answer(channels.shell, operationCall, ({ operation, input }) => serve(operation, input));
  ipc.answer(channels.dropped, droppedPaths, (paths) => Promise.resolve(paths.map(tokens.issue)));
  ipc.hear(channels.connect, z.undefined(), (_nothing, page: WebContents) => {
    page.postMessage(channels.port, null, [engine.connect()]);
  });
  ipc.hear(channels.copied, z.undefined(), () => void clipboard.noteCopy());
}
