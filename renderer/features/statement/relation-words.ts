import { relationKinds, type RelationKind } from '../../../core/domain/vocabulary.ts';
import type { Translate } from '../../i18n/use-text.ts';

/** How one statement stands to another, read from its own side: “from” is “this is a defence of …”. */
export interface RelationSide {
  readonly kind: RelationKind;
  readonly side: 'from' | 'to';
}

/** The same words are the same from both sides. */
const MUTUAL = 'same-words';

export const relationSides: readonly RelationSide[] = relationKinds.flatMap((kind) => sidesOf(kind));

function sidesOf(kind: RelationKind): readonly RelationSide[] {
  const from: RelationSide = { kind, side: 'from' };
  return kind === MUTUAL ? [from] : [from, { kind, side: 'to' }];
}

/** "a defence of", "defended by". */
export function relationWords({ kind, side }: RelationSide, t: Translate): string {
  return kind === MUTUAL ? t('relation.same-words.from') : t(`relation.${kind}.${side}`);
}
