import { createEngine } from '../../../engine/engine.ts';
import { pathsAsTokens } from '../../../engine/files.ts';

/** Adds statements and a capture in turn until it is killed, and says each id once the engine acknowledged it. */
const [folder = '', file = ''] = process.argv.slice(2);
const engine = createEngine({ files: pathsAsTokens, appVersion: 'test', actorName: () => 'Ada', checkOutput: false });
const opened = await engine.call('cases.open', { folder, passphrase: null });
if (!opened.ok) throw new Error(opened.error.message);
const account = await engine.call('accounts.add', { platform: 'x', handle: `h${process.pid}` });
if (!account.ok) throw new Error(account.error.message);
const { accountId } = account.value;

for (let i = 0; ; i++) {
  const added = await engine.call('statements.add', {
    accountId,
    text: `statement ${i}`,
    date: { edtf: '2020-05-22' },
  });
  if (!added.ok) throw new Error(added.error.message);
  process.stdout.write(`statement ${added.value.statementId}\n`);
  const { statementId } = added.value;
  const taken = await engine.call('captures.add', { files: [file], statementId });
  if (!taken.ok) throw new Error(taken.error.message);
  process.stdout.write(`capture ${taken.value.captures[0]?.captureId ?? ''}\n`);
}
