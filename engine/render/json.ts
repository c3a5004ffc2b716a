import { canonicalJson } from '../../core/domain/canonical-json.ts';
import type { DossierModel } from '../../core/dossier/model.ts';

/** The model itself in the canonical form of RFC 8785, UTF-8: the same edition gives the same bytes in any program. */
export function renderJson(model: DossierModel): Uint8Array {
  return new TextEncoder().encode(canonicalJson(model));
}
