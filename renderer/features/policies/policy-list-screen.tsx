import { Plus, Scale } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { openPolicy, useDesk } from '../../app/desk.ts';
import { useSession } from '../../app/session.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ToolBar } from '../../ui/layout.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { TwoPane } from '../../ui/two-pane.tsx';
import roles from '../../ui/type.module.css';
import { NewPolicyForm } from './new-policy-form.tsx';
import { PolicyList } from './policy-list.tsx';
import { PolicyPane } from './policy-pane.tsx';

/** The policies of the case: whose rules they are, how many texts of them are held, when those were seen. */
export function PolicyListScreen(): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState(false);
  const inHand = useDesk((desk) => desk.policyId);
  const letters = useSession((session) => session.shell?.settings.singleLetterKeys ?? true);
  const { data, error, isPending, refetch } = useAsk('policies.list', {});
  useCommands({
    'policy.new': { run: () => setAdding(true), off: mode === 'read' ? t('command.off.readOnly') : null },
  });
  const items = data?.items ?? [];
  const policyId = items.some((policy) => policy.policyId === inHand) ? inHand : (items[0]?.policyId ?? null);
  const addButton = (prime: boolean): ReactElement => (
    <Button
      look={prime ? 'prime' : 'plain'}
      icon={<Plus aria-hidden="true" />}
      onPress={() => setAdding(true)}
      offReason={mode === 'read' ? t('app.readOnly') : null}
    >
      {t('policies.add')}
    </Button>
  );
  const bar = (
    <ToolBar title={t('policies.title')}>
      {data && <span className={roles['meta']}>{t('policies.count', { count: items.length })}</span>}
      <span className={roles['end']} />
      {items.length > 0 && addButton(false)}
    </ToolBar>
  );
  const list = (
    <>
      {error && <ErrorNote problem={error.problem} onRetry={() => void refetch()} />}
      {isPending && <SkeletonRows count={3} kind="statement" />}
      {data && items.length === 0 && (
        <EmptyState
          icon={<Scale aria-hidden="true" />}
          title={t('policies.empty')}
          text={t('policies.empty.text')}
          example={t('policies.empty.example')}
        >
          {addButton(true)}
        </EmptyState>
      )}
      {items.length > 0 && (
        <PolicyList
          policies={items}
          chosen={adding ? null : policyId}
          letters={letters}
          onChoose={(id) => {
            setAdding(false);
            useDesk.setState({ policyId: id });
          }}
          onOpen={() => setOpened(true)}
        />
      )}
    </>
  );
  const pane = adding ? (
    <NewPolicyForm
      onDone={(added) => {
        setAdding(false);
        if (added !== null) openPolicy(added);
      }}
    />
  ) : (
    policyId !== null && <PolicyPane key={policyId} policyId={policyId} />
  );
  return (
    <TwoPane
      bar={bar}
      list={list}
      pane={pane}
      paneLabel={t(adding ? 'policies.add.title' : 'policies.pane')}
      title={t('policies.title')}
      open={opened || adding}
      onBack={() => {
        setOpened(false);
        setAdding(false);
      }}
    />
  );
}
