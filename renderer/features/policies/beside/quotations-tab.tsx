import { Archive, Crosshair, Plus, Quote } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { Contract, OutputOf } from '../../../../core/contract/index.ts';
import { openPolicyText, openStatement } from '../../../app/desk.ts';
import { say } from '../../../app/undo.ts';
import { useDates } from '../../../i18n/use-dates.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../../ipc/use-case.ts';
import { useCommand } from '../../../ipc/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { FidelityMark, FidelityWords } from '../../../ui/fidelity-words.tsx';
import layout from '../../../ui/layout.module.css';
import { ReasonForm } from '../../../ui/reason-form.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import roles from '../../../ui/type.module.css';
import { sourceName } from '../../attesting/source-fields.tsx';
import type { Version } from '../reader/outline-items.ts';
import { closeForm, openForm, showSpan, useReader } from '../reader/reader-state.ts';
import { FidelityNotes } from './fidelity-notes.tsx';
import { QuotationForm } from './quotation-form.tsx';
import s from './beside.module.css';

export type Quoted = OutputOf<Contract['quotations.list']>['items'][number];

/** How others quote this policy; each quotation is compared with the stored texts every time it is looked at. */
export function QuotationsTab({ version }: { readonly version: Version }): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const { policyId } = version.policy;
  const adding = useReader((reader) => reader.form === 'quote');
  const { data, error, isPending, refetch } = useAsk('quotations.list', { policyId });
  const off = mode === 'read' ? t('app.readOnly') : null;
  if (adding) return <QuotationForm version={version} onDone={closeForm} />;
  const items = data?.items ?? [];
  const button = (
    <Button size="small" icon={<Plus aria-hidden="true" />} onPress={() => openForm('quote')} offReason={off}>
      {t('quoted.add')}
    </Button>
  );
  return (
    <>
      {error && <ErrorNote problem={error.problem} onRetry={() => void refetch()} />}
      {isPending && <SkeletonRows count={3} kind="line" />}
      {data && items.length === 0 && (
        <EmptyState
          size="small"
          icon={<Quote aria-hidden="true" />}
          title={t('quoted.none')}
          text={t('quoted.none.text')}
        >
          {button}
        </EmptyState>
      )}
      {items.map((quoted) => (
        <Quotation key={quoted.quotationId} version={version} quoted={quoted} revision={data?.revision ?? null} />
      ))}
      {items.length > 0 && <div className={s['foot']}>{button}</div>}
    </>
  );
}

interface QuotationProps {
  readonly version: Version;
  readonly quoted: Quoted;
  readonly revision: string | null;
}

function Quotation({ version, quoted, revision }: QuotationProps): ReactElement {
  const t = useText();
  const words = useDates();
  const { fidelity, source, statementId, claimedOn } = quoted;
  const by = source ? sourceName(source, t) : t(statementId === null ? 'quoted.by.request' : 'quoted.by.statement');
  return (
    <section className={s['quoted']} aria-label={by}>
      <h2 className={roles['strong']}>
        <bdi>{by}</bdi>
        {statementId !== null && (
          <Button size="small" look="go" onPress={() => openStatement(statementId)}>
            {t('quoted.by.open')}
          </Button>
        )}
      </h2>
      {claimedOn !== null && (
        <p className={roles['meta']}>{t('quoted.claimed', { on: words(claimedOn, null, 'short').words })}</p>
      )}
      <FidelityMark match={fidelity.match} />
      <FidelityWords text={quoted.text} lang={quoted.lang} facts={fidelity} />
      <FidelityNotes fidelity={fidelity} claimed={claimedOn !== null} />
      <Acts version={version} quoted={quoted} revision={revision} />
    </section>
  );
}

function Acts({ version, quoted, revision }: QuotationProps): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const [asking, setAsking] = useState(false);
  const setAside = useCommand('quotations.setAside');
  const { passage, versionId } = quoted.fidelity;
  const onReason = async (reason: string): Promise<void> => {
    if (!(await setAside.run({ quotationId: quoted.quotationId, reason, revision }))) return;
    setAsking(false);
    say(t('quoted.setAside.done'));
  };
  if (asking) {
    return (
      <ReasonForm
        action={t('quoted.setAside')}
        example={t('quoted.setAside.example')}
        problem={setAside.problem}
        onReason={(reason) => void onReason(reason)}
        onCancel={() => setAsking(false)}
      />
    );
  }
  const see = (): void => {
    if (passage === null || versionId === null) return;
    if (versionId !== version.versionId) openPolicyText(version.policy.policyId, versionId);
    useReader.setState({ chosen: passage, tab: 'quotations' });
    showSpan(passage);
  };
  return (
    <span className={layout['acts']}>
      {passage !== null && (
        <Button size="small" icon={<Crosshair aria-hidden="true" />} onPress={see}>
          {t('quoted.see')}
        </Button>
      )}
      <Button
        size="small"
        look="bare"
        icon={<Archive aria-hidden="true" />}
        onPress={() => setAsking(true)}
        offReason={mode === 'read' ? t('app.readOnly') : null}
      >
        {t('quoted.setAside')}
      </Button>
    </span>
  );
}
