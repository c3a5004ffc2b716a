import { parentPort } from 'node:worker_threads';
import { OpenDocument } from './pdf/open-document.ts';
import type { TypesetAnswer, TypesetTask } from './pdf/protocol.ts';
import { Typesetter } from './pdf/typeset.ts';

/** Typesetting blocks for seconds and takes memory by the page; both end with this worker, which can be ended at any moment. */
const port = parentPort;
if (port === null) throw new Error('this file runs as a worker');
const typesetter = new Typesetter();
let open: OpenDocument | null = null;

port.on('message', (task: TypesetTask) => {
  try {
    port.postMessage(perform(task));
  } catch (error) {
    port.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});

function perform(task: TypesetTask): TypesetAnswer {
  switch (task.kind) {
    case 'pdf':
      return {
        kind: 'pdf',
        volumes: typesetter.pdf(task.model, task.pictures, task.standard, ({ number, of }) => {
          port?.postMessage({ kind: 'volume', number, of } satisfies TypesetAnswer);
        }),
      };
    case 'open':
      open = new OpenDocument(typesetter, task.model, task.pictures);
      return { kind: 'opened', pages: open.pages, places: open.places };
    case 'page':
      if (open === null) throw new Error('no document is open');
      return { kind: 'page', ...open.page(task.page) };
  }
}
