import { ArrowLeft } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { Contract, InputOf, OutputOf } from '../../../core/contract/index.ts';
import { hasText, useText, type Translate } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { useBack } from '../../ui/back-steps.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { GroupHead } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import roles from '../../ui/type.module.css';
import { FieldChanges } from './field-changes.tsx';
import { useInHand, type DossierRequest, type Edition } from './in-hand.ts';
import type { Dossier } from './use-dossier.ts';
import editions from './editions.module.css';
import s from './compare.module.css';

type Compared = OutputOf<Contract['dossiers.compare']>;

/** So many of a kind are shown before the rest is asked for. */
const SHOWN = 100;
const NOW = 'now';

interface CompareViewProps {
  readonly dossier: Dossier;
  readonly request: DossierRequest | null;
}

/** What one edition has that another hasn't: exhibits that came and went, and what the others say otherwise, field by field. */
export function CompareView({ dossier, request }: CompareViewProps): ReactElement {
  const t = useText();
  const { compared } = useInHand();
  const back = (): void => useInHand.setState({ view: 'pages' });
  useBack('page', back);
  const all = dossier.kept?.editions ?? [];
  const from = compared.from ?? all[0]?.editionId ?? null;
  const input: InputOf<Contract['dossiers.compare']> = {
    from: from ?? '',
    to: compared.to,
    ...(compared.to === null ? { request } : {}),
  };
  const answer = useAsk('dossiers.compare', input, { enabled: from !== null && (compared.to ?? request) !== null });
  const choose = (part: Partial<typeof compared>): void => useInHand.setState({ compared: { ...compared, ...part } });
  return (
    <div className={editions['view']}>
      <div className={editions['bar']}>
        <Button
          size="small"
          look="bare"
          icon={<ArrowLeft aria-hidden="true" className="flips" />}
          autoFocus
          onPress={back}
        >
          {t('dossiers.pages')}
        </Button>
        <h2 className={roles['strong']}>{t('dossiers.compare.title')}</h2>
        <EditionSelect
          label={t('dossiers.compare.from')}
          editions={all}
          value={from}
          onChange={(to) => choose({ from: to })}
        />
        <EditionSelect
          label={t('dossiers.compare.to')}
          editions={all}
          value={compared.to}
          now
          onChange={(to) => choose({ to })}
        />
      </div>
      <div className={editions['list']} role="region" tabIndex={0} aria-label={t('dossiers.compare.title')}>
        {answer.error && <ErrorNote problem={answer.error.problem} onRetry={() => void answer.refetch()} />}
        {answer.isLoading && <SkeletonRows count={6} kind="line" />}
        {answer.data && <Differences compared={answer.data} />}
      </div>
    </div>
  );
}

interface EditionSelectProps {
  readonly label: string;
  readonly editions: readonly Edition[];
  readonly value: string | null;
  /** The case as it stands now is a choice too: null. */
  readonly now?: boolean | undefined;
  readonly onChange: (editionId: string | null) => void;
}

function EditionSelect({ label, editions: all, value, now, onChange }: EditionSelectProps): ReactElement {
  const t = useText();
  const choices = all.map(({ editionId, number, frozenAt }) => ({
    value: editionId,
    name: t('dossiers.edition.name', { edition: number }),
    side: frozenAt === null ? t('dossiers.draft') : t('dossiers.frozen'),
  }));
  return (
    <span className={s['select']}>
      <Select
        label={label}
        labelHidden
        choices={now === true ? [{ value: NOW, name: t('dossiers.compare.now') }, ...choices] : choices}
        value={value ?? (now === true ? NOW : null)}
        onChange={(chosen) => onChange(chosen === NOW ? null : chosen)}
      />
    </span>
  );
}

function Differences({ compared }: { readonly compared: Compared }): ReactElement {
  const t = useText();
  const { added, removed, changed, rest } = compared;
  const same = added.length + removed.length + changed.length + rest.length === 0;
  return (
    <>
      <p role="status" className={s['sum']}>
        {same
          ? t('dossiers.compare.same')
          : t('dossiers.compare.sum', { added: added.length, removed: removed.length, changed: changed.length })}
      </p>
      <Group kind="added" items={added} render={(one) => <ExhibitName key={one.statementId} {...one} />} />
      <Group kind="removed" items={removed} render={(one) => <ExhibitName key={one.statementId} {...one} />} />
      <Group
        kind="changed"
        items={changed}
        render={(one) => (
          <div key={one.statementId} className={s['item']}>
            <ExhibitName {...one} />
            <FieldChanges fields={one.fields} />
          </div>
        )}
      />
      <Group kind="rest" items={rest} render={(one, index) => <RestItem key={index} item={one} />} />
    </>
  );
}

interface GroupProps<T> {
  readonly kind: 'added' | 'removed' | 'changed' | 'rest';
  readonly items: readonly T[];
  readonly render: (item: T, index: number) => ReactElement;
}

function Group<T>({ kind, items, render }: GroupProps<T>): ReactElement | null {
  const t = useText();
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const rest = all ? 0 : items.length - SHOWN;
  return (
    <section aria-label={t(`dossiers.compare.${kind}`)} className={s['group']}>
      <GroupHead title={t(`dossiers.compare.${kind}`)} aside={String(items.length)} />
      {(all ? items : items.slice(0, SHOWN)).map(render)}
      {rest > 0 && (
        <Button size="small" look="bare" onPress={() => setAll(true)}>
          {t('dossiers.more', { count: rest })}
        </Button>
      )}
    </section>
  );
}

function ExhibitName({ exhibit, title }: { readonly exhibit: string; readonly title: string }): ReactElement {
  const t = useText();
  return (
    <p className={s['name']}>
      <span className={roles['strong']}>{t('dossiers.exhibit', { number: exhibit })}</span> <bdi>{title}</bdi>
    </p>
  );
}

function RestItem({ item }: { readonly item: Compared['rest'][number] }): ReactElement {
  const t = useText();
  return (
    <div className={s['item']}>
      <p className={s['name']}>
        <span className={roles['strong']}>{partName(item.part, t)}</span> {item.title !== '' && <bdi>{item.title}</bdi>}{' '}
        <span className={roles['meta']}>{t(`dossiers.compare.is.${item.change}`)}</span>
      </p>
      <FieldChanges fields={item.fields} />
    </div>
  );
}

function partName(part: string, t: Translate): string {
  const key = `dossiers.compare.part.${part}`;
  return hasText(key) ? t(key) : part;
}
