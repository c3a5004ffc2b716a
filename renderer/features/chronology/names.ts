import { useCallback } from 'react';
import { hasText, useText, type Translate } from '../../i18n/use-text.ts';
import type { StatementRow } from './list-rows.ts';

type Named = Pick<StatementRow, 'account' | 'speaker'>;

/** Who said it: the speaker's name where there is one, else the account's handle or name. A handle is never guessed. */
export function speakerName(statement: Named, t: Translate): string {
  if (statement.speaker) return statement.speaker.name;
  const { account } = statement;
  if (!account) return t('chronology.speakerUnknown');
  return accountName(account, t);
}

export function accountName(account: NonNullable<StatementRow['account']>, t: Translate): string {
  if (account.handle !== null) return `@${account.handle.replace(/^@/, '')}`;
  return account.name ?? t('chronology.handleUnknown');
}

const POSTED: ReadonlySet<StatementRow['kind']> = new Set(['post', 'reply', 'repost', 'quote']);

/** The second line: "post · defence", "post · paraphrase", "post · handle unknown". */
export function useKindWords(): (
  statement: Pick<StatementRow, 'kind' | 'stance' | 'textKind' | 'account' | 'speaker'>,
) => string {
  const t = useText();
  return useCallback(
    (statement) => {
      const parts = [t(`kind.${statement.kind}`)];
      if (statement.speaker && statement.account) {
        if (statement.account.handle !== null) parts.push(accountName(statement.account, t));
        else if (POSTED.has(statement.kind)) parts.push(t('chronology.handleUnknown'));
      }
      if (statement.stance !== null) parts.push(t(`stance.${statement.stance}`));
      if (statement.textKind !== 'version' && statement.textKind !== 'verbatim')
        parts.push(t(`textKind.${statement.textKind}`));
      return parts.join(' · ');
    },
    [t],
  );
}

/** A platform's name as people write it; what isn't known stands as it was given. */
export function platformName(platform: string, t: Translate): string {
  const key = `platform.${platform}`;
  return hasText(key) ? t(key) : platform;
}
