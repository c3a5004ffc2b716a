import type { policies } from '../../core/contract/policies.ts';
import { rowId } from '../../db/stores/identity.ts';
import { checkAsked, findQuotation } from '../../db/stores/policies/check-quotation.ts';
import { getPolicy, listPolicies, readVersion } from '../../db/stores/policies/read.ts';
import { textOn } from '../../db/stores/policies/times.ts';
import { addPolicy, addSighting, moveAside, updatePolicy } from '../../db/stores/policies/write.ts';
import type { Act } from '../../db/custody/record-act.ts';
import { takeVersion } from '../policies/take-version.ts';
import { audited, auditedSteps, type Handlers } from '../operation.ts';

export const policyHandlers: Handlers<typeof policies> = {
  'policies.list': (_input, { caseFile }) => listPolicies(caseFile.database),

  'policies.get': (input, { caseFile }) => getPolicy(caseFile.database, input.policyId),

  'policies.read': (input, { caseFile }) => readVersion(caseFile.database, input.versionId),

  'policies.onDay': ({ policyId, on, zone }, { caseFile }) => {
    const asked = { edtf: on, zone };
    checkAsked(asked);
    return textOn(caseFile.database, rowId(caseFile.database, 'policy', policyId), asked);
  },

  'policies.checkQuotation': ({ text, policyId, on, zone }, { caseFile }) =>
    findQuotation(caseFile.database, text, policyId, on === null ? null : { edtf: on, zone }),

  'policies.add': audited((input, act) => ({ policyId: addPolicy(act, input) })),

  'policies.update': audited((input, act) => {
    updatePolicy(act, input);
    return {};
  }),

  'policies.addVersion': auditedSteps(takeVersion),

  'policies.addSighting': audited((input, act) => ({ sightingId: addSighting(act, input) })),

  'policies.setAside': audited(({ policyId, reason }, act) => aside(act, 'policies', 'policy', policyId, reason)),

  'policies.restore': audited(({ policyId }, act) => aside(act, 'policies', 'policy', policyId, null)),

  'policies.setVersionAside': audited(({ versionId, reason }, act) =>
    aside(act, 'policy_versions', 'policy-version', versionId, reason),
  ),

  'policies.restoreVersion': audited(({ versionId }, act) =>
    aside(act, 'policy_versions', 'policy-version', versionId, null),
  ),

  'policies.setSightingAside': audited(({ sightingId, reason }, act) =>
    aside(act, 'sightings', 'sighting', sightingId, reason),
  ),
};

function aside(
  act: Act,
  table: 'policies' | 'policy_versions' | 'sightings',
  kind: 'policy' | 'policy-version' | 'sighting',
  uuid: string,
  reason: string | null,
): Record<string, never> {
  moveAside(act, table, rowId(act.database, kind, uuid), uuid, reason);
  return {};
}
