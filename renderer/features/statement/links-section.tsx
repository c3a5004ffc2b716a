import { Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { openLinkDesk, useDesk } from '../../app/desk.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Section } from '../../ui/layout.tsx';
import { ClauseKey, StatementKey } from '../../ui/span-keys.tsx';
import { SpannedWords } from '../../ui/spanned-words.tsx';
import roles from '../../ui/type.module.css';
import { VerdictMark } from '../../ui/verdict.tsx';
import s from './links-section.module.css';

export type LinkRow = OutputOf<Contract['links.list']>['items'][number];

/** The clauses that words of the statement are linked to: their marks, their words, how far the argument goes. */
export function LinksSection({
  statementId,
  links,
}: {
  readonly statementId: string;
  readonly links: readonly LinkRow[];
}): ReactElement {
  const t = useText();
  const when = useWhen();
  return (
    <Section
      title={t('links.title')}
      aside={when.number(links.length)}
      end={
        <>
          <span className={roles['end']} />
          <Button size="small" look="bare" icon={<Plus aria-hidden="true" />} onPress={() => beginLink(statementId)}>
            {t('command.link.new')}
          </Button>
        </>
      }
    >
      {links.length === 0 && <p className={roles['meta']}>{t('links.none')}</p>}
      {links.map((link) => (
        <LinkLine key={link.linkId} link={link} />
      ))}
    </Section>
  );
}

function beginLink(statementId: string): void {
  openLinkDesk(statementId);
  useDesk.setState({ linking: true });
}

function LinkLine({ link }: { readonly link: LinkRow }): ReactElement {
  const t = useText();
  const say = useDates();
  const standing = <T extends { readonly setAsideReason: string | null }>(spans: readonly T[]): readonly T[] =>
    spans.filter(({ setAsideReason }) => setAsideReason === null);
  const policy = link.policy.title;
  const words = link.clauseWords.replace(/\s+/gu, ' ').trim();
  const date = link.firstSeen === null ? null : say(link.firstSeen, null, 'short').words;
  return (
    <AriaButton
      className={classNames(s['link'])}
      aria-label={t('links.open', { words })}
      onPress={() => openLinkDesk(link.statementId, link.linkId)}
    >
      <span className={s['keys']}>
        {standing(link.statementSpans).map(({ spanId, letter }) => (
          <StatementKey key={spanId} letter={letter} />
        ))}
        {standing(link.clauseSpans).map(({ spanId, number }) => (
          <ClauseKey key={spanId} number={number} />
        ))}
      </span>
      <span className={s['words']}>
        <SpannedWords
          size="small"
          text={words}
          lang={link.policy.lang}
          direction={null}
          spans={[{ from: 0, to: words.length, look: 'clause' }]}
        />
        <span className={roles['micro']}>{date === null ? policy : t('links.onRecord', { policy, date })}</span>
      </span>
      {link.verdict === null ? (
        <span className={roles['micro']}>{t('links.notJudged')}</span>
      ) : (
        <VerdictMark verdict={link.verdict}>{t(`verdict.${link.verdict}`)}</VerdictMark>
      )}
    </AriaButton>
  );
}
