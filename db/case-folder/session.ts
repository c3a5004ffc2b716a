import type { Custody } from '../custody/custody.ts';
import { machineIdentity } from '../custody/machine.ts';
import type { Session } from './case-file.ts';
import { deviceName, type CaseKeys } from './keys.ts';
import { bootId } from './process-run.ts';

/** What this session's events will say of where they were made. */
export function custodyOf(keys: CaseKeys, session: Pick<Session, 'device' | 'app'>): Custody {
  return {
    device: deviceName(keys, session.device ?? machineIdentity()),
    app: session.app,
    boot: bootId(),
    tz: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
