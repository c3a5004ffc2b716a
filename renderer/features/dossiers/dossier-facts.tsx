import { Pencil } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { useCommands } from '../../app/commands/live.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useText, type Translate } from '../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/layout.tsx';
import roles from '../../ui/type.module.css';
import { emptyForm, formOf, useInHand, type DossierRequest } from './in-hand.ts';
import { languageWords } from './languages.ts';
import type { Dossier } from './use-dossier.ts';
import s from './dossiers.module.css';

export type Compiled = OutputOf<Contract['dossiers.compile']>;

export interface DossierState {
  readonly dossier: Dossier;
  readonly request: DossierRequest | null;
  readonly compiled: Compiled | null;
}

/** What it is, for whom, and what goes in; and the way to change that. */
export function DossierFacts({ dossier, request, compiled }: DossierState): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const off = mode === 'read' ? t('app.readOnly') : null;
  const change = (): void =>
    useInHand.setState({ changing: true, form: dossier.kept ? formOf(dossier.kept.request) : emptyForm });
  useCommands({ 'dossier.change': { run: change, off } });
  const editions = dossier.kept?.editions.length ?? 0;
  return (
    <section className={s['facts']} aria-label={t('dossiers.form')}>
      {request && (
        <Facts
          items={[
            [t('dossiers.edition'), <EditionFact key="edition" compiled={compiled} />],
            [t('dossiers.addressee'), <bdi key="addressee">{request.addressee ?? t('dossiers.addressee.none')}</bdi>],
            [t('dossiers.profile'), t(`dossiers.profile.short.${request.profile ?? 'internal'}`)],
            [t('dossiers.lang'), languageWords(request.lang ?? 'en', t)],
            [t('dossiers.holds'), <Holds key="holds" request={request} />],
          ]}
        />
      )}
      <div className={s['factActs']}>
        <Button size="small" icon={<Pencil aria-hidden="true" />} onPress={change} offReason={off}>
          {t('dossiers.change')}
        </Button>
        {editions > 0 && (
          <Button size="small" look="go" onPress={() => useInHand.setState({ view: 'editions' })}>
            {t('dossiers.editions.show', { count: editions })}
          </Button>
        )}
      </div>
    </section>
  );
}

function EditionFact({ compiled }: { readonly compiled: Compiled | null }): ReactElement {
  const t = useText();
  return <span className={roles['strong']}>{compiled === null ? '…' : editionWords(compiled, t)}</span>;
}

/** "draft 2, after edition 1", "edition 2, frozen". */
export function editionWords({ edition, built, lastFrozen }: Compiled, t: Translate): string {
  if (built !== null && built.frozenAt !== null) return t('dossiers.edition.frozen', { edition });
  const after = lastFrozen === null ? 'none' : 'some';
  return t('dossiers.edition.draft', { edition, after, frozen: lastFrozen ?? 0, built: built === null ? 'no' : 'yes' });
}

/** In a few words which statements go in. */
function Holds({ request }: { readonly request: DossierRequest }): ReactNode {
  const t = useText();
  const say = useDates();
  const { scope, tagIds = [], picked = [], leftOut = [] } = request;
  const { accountId = null, from = null, to = null, clauseId = null } = request;
  const accounts = useAsk('accounts.list', { find: null }, { enabled: accountId !== null }).data?.items;
  const tags = useAsk('tags.list', {}, { enabled: tagIds.length > 0 }).data?.items;
  if (scope === 'picked') return t('dossiers.holds.picked', { count: picked.length });
  const account = accounts?.find((one) => one.accountId === accountId);
  const said = (edtf: string): string => say(edtf, null, 'short').words;
  const parts = [
    accountId === null ? null : (account?.name ?? account?.handle ?? t('accounts.handle.unknown')),
    from === null ? null : t('dossiers.holds.from', { date: said(from) }),
    to === null ? null : t('dossiers.holds.to', { date: said(to) }),
    clauseId === null ? null : t('dossiers.holds.clause'),
    ...tagIds.map((id) => tags?.find(({ tagId }) => tagId === id)?.name ?? '…'),
    picked.length === 0 ? null : t('dossiers.holds.added', { count: picked.length }),
    leftOut.length === 0 ? null : t('dossiers.holds.leftOut', { count: leftOut.length }),
  ].filter((part) => part !== null);
  return <bdi>{parts.length === 0 ? t('dossiers.holds.all') : parts.join(' · ')}</bdi>;
}
