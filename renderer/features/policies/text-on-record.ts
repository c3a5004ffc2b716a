import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { openPolicy, openPolicyText, useDesk } from '../../app/desk.ts';
import { say, useUndo } from '../../app/undo.ts';
import type { Translate } from '../../i18n/use-text.ts';
import { callEngine } from '../../ipc/engine.ts';
import { useReader } from './reader/reader-state.ts';

type Policy = OutputOf<Contract['policies.list']>['items'][number];

/** The policy that is meant: the one in hand, else the only one of the platform, else the only one; null where a person must choose. */
export function meantPolicy(
  policies: readonly Policy[],
  inHand: string | null,
  platform: string | null,
): Policy | null {
  const known = policies.find(({ policyId }) => policyId === inHand);
  if (known !== undefined) return known;
  const ofPlatform = policies.filter((policy) => policy.platform === platform);
  const [only, other] = ofPlatform.length > 0 ? ofPlatform : policies;
  return only !== undefined && other === undefined ? only : null;
}

/** Opens the text that was on record on the day of a statement, as surely as that is known. */
export async function openTextOnRecord(statementId: string, t: Translate): Promise<void> {
  const [statement, policies] = await Promise.all([
    callEngine('statements.get', { statementId }),
    callEngine('policies.list', {}),
  ]);
  if (!statement.ok || !policies.ok) {
    const problem = statement.ok ? (policies.ok ? null : policies.error) : statement.error;
    useUndo.setState({ note: null, problem });
    return;
  }
  const { items } = policies.value;
  if (items.length === 0) {
    say(t('onRecord.noPolicy'), 'none');
    return;
  }
  const date = statement.value.dates.find(({ chosen }) => chosen);
  if (!date || date.edtf === null) {
    say(t('onRecord.undated'), 'none');
    return;
  }
  const asked = { edtf: date.edtf, zone: date.zone, of: 'statement' } as const;
  const policy = meantPolicy(items, useDesk.getState().policyId, statement.value.account?.platform ?? null);
  useReader.setState({ asked, tab: 'text', form: null });
  if (policy === null) {
    useDesk.setState({ screen: 'policies', versionId: null });
    say(t('onRecord.which'), 'none');
    return;
  }
  await openTextOf(policy.policyId, asked);
}

/** The text of a day, or the first that is held where nothing so early is: the day stays asked about, and what is said of it is seen. */
async function openTextOf(
  policyId: string,
  asked: { readonly edtf: string; readonly zone: string | null },
): Promise<void> {
  const [answer, policy] = await Promise.all([
    callEngine('policies.onDay', { policyId, on: asked.edtf, zone: asked.zone }),
    callEngine('policies.get', { policyId }),
  ]);
  if (!answer.ok || !policy.ok) {
    useUndo.setState({ note: null, problem: answer.ok ? (policy.ok ? null : policy.error) : answer.error });
    return;
  }
  const [first] = policy.value.versions.filter(({ setAsideReason }) => setAsideReason === null);
  const version = answer.value.version ?? answer.value.versions[0] ?? first?.versionId;
  if (version === undefined) openPolicy(policyId);
  else openPolicyText(policyId, version);
}
