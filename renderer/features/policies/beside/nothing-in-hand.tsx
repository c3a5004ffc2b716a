import type { ReactElement } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { Version } from '../reader/outline-items.ts';

/** What can be done with the words, while none are in hand. */
export function NothingInHand({ version }: { readonly version: Version }): ReactElement {
  const t = useText();
  return version.items.length === 0 ? (
    <EmptyState size="small" title={t('reader.nothing.unmarked')} text={t('reader.nothing.unmarked.text')} />
  ) : (
    <EmptyState size="small" title={t('reader.nothing')} text={t('reader.nothing.text')} />
  );
}
