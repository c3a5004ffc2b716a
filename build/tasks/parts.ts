import { createServer } from 'vite';
import { say } from '../setup/say.mjs';
import { partsConfig } from '../bundle/parts.ts';

/** Serves the page of parts to a browser on this computer, until it is stopped. For developers; nothing of it is built or shipped. */
const server = await createServer(partsConfig());
await server.listen();
say(`the parts stand at ${server.resolvedUrls?.local[0] ?? 'no address'}parts/`);
