import { app, session, type Session } from 'electron';
import { denyDownloads } from './downloads.ts';
import { deadProxy } from './network-switches.ts';
import { denyPermissions } from './permissions.ts';
import { filterRequests } from './request-filter.ts';
import { disableSpellChecker } from './spell-checker.ts';

/** Without `persist:` a partition lives in memory only: no cache, no storage, no cookie reaches the disk. */
const partition = 'onrecord';

async function restrict(restricted: Session, onClipboardWriting: () => void): Promise<void> {
  denyPermissions(restricted, onClipboardWriting);
  denyDownloads(restricted);
  filterRequests(restricted, !app.isPackaged);
  disableSpellChecker(restricted);
  await restricted.setProxy({ mode: 'fixed_servers', proxyRules: deadProxy, proxyBypassRules: '<-loopback>' });
}

/**
 * Must run before the program is ready. Every session that ever comes to be finds the same doors shut: ours, the default one,
 * which no window uses, and any that something else might make.
 */
export function restrictEverySession(onClipboardWriting: () => void): void {
  app.on('session-created', (created) => void restrict(created, onClipboardWriting));
}

/** The session of every window. */
export function openPrivateSession(): Session {
  app.configureHostResolver({
    enableBuiltInResolver: false,
    secureDnsMode: 'off',
    enableAdditionalDnsQueryTypes: false,
  });
  return session.fromPartition(partition, { cache: false });
}
