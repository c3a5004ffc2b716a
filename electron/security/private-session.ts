import { app, session, type Session } from 'electron';
import { denyDownloads } from './downloads.ts';
import { deadProxy } from './network-switches.ts';
import { denyPermissions } from './permissions.ts';
import { filterRequests } from './request-filter.ts';
import { disableSpellChecker } from './spell-checker.ts';

/** Without `persist:` a partition lives in memory only: no cache, no storage, no cookie reaches the disk. */
const partition = 'onrecord';

async function restrict(restricted: Session): Promise<void> {
  denyPermissions(restricted);
  denyDownloads(restricted);
  filterRequests(restricted, !app.isPackaged);
  disableSpellChecker(restricted);
  await restricted.setProxy({ mode: 'fixed_servers', proxyRules: deadProxy, proxyBypassRules: '<-loopback>' });
}

/**
 * The session of every window. The default session, which no window uses, is restricted too: whatever Chromium itself
 * might do there finds the same doors shut.
 */
export async function openPrivateSession(): Promise<Session> {
  app.configureHostResolver({
    enableBuiltInResolver: false,
    secureDnsMode: 'off',
    enableAdditionalDnsQueryTypes: false,
  });
  const own = session.fromPartition(partition, { cache: false });
  await Promise.all([restrict(own), restrict(session.defaultSession)]);
  return own;
}
