import { createEngine } from '../../../engine/engine.ts';
import { pathsAsTokens } from '../../../engine/files.ts';

/** A process whose memory is measured: looks at the table argv[3] for the case argv[2], and says how much it added to what it had at its highest, in MB. */
const [, , folder = '', file = ''] = process.argv;
const engine = createEngine({ files: pathsAsTokens, appVersion: 'test', actorName: () => 'Child', checkOutput: false });
const opened = await engine.call('cases.open', { folder, passphrase: null, mode: 'read' });
if (!opened.ok) throw new Error(opened.error.message);
const before = process.resourceUsage().maxRSS;
const looked = await engine.call('imports.preview', { files: [file], platform: 'x' });
if (!looked.ok) throw new Error(looked.error.message);
const megabytes = (process.resourceUsage().maxRSS - before) / 1024;
process.stdout.write(JSON.stringify({ read: looked.value.read, megabytes }));
await engine.close('at-once');
