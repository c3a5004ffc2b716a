import type { ReactElement } from 'react';
import { useDesk } from '../../../app/desk.ts';
import { useText } from '../../../i18n/use-text.ts';
import { classNames } from '../../../ui/class-names.ts';
import layout from '../../../ui/layout.module.css';
import { Tabs, type TabItem } from '../../../ui/tabs.tsx';
import { PageBar } from '../../../ui/two-pane.tsx';
import { Outline } from '../reader/outline.tsx';
import type { Version } from '../reader/outline-items.ts';
import { useReader, type BesideTab } from '../reader/reader-state.ts';
import { ChosenWords } from './chosen-words.tsx';
import { ClauseDetail } from './clause-detail.tsx';
import { NothingInHand } from './nothing-in-hand.tsx';
import { QuotationsTab } from './quotations-tab.tsx';
import { TextTab } from './text-tab.tsx';
import s from './beside.module.css';

interface BesideProps {
  readonly version: Version;
  /** There is no room for the outline at the text's other side. */
  readonly withOutline: boolean;
}

/** What stands beside the words: the clause in hand with its exceptions, facts of the text, quotations of the policy by others. */
export function Beside({ version, withOutline }: BesideProps): ReactElement {
  const t = useText();
  const wanted = useReader((reader) => reader.tab);
  const besideOpen = useReader((reader) => reader.besideOpen);
  const tab = wanted === 'outline' && !withOutline ? 'clause' : wanted;
  const items: readonly (TabItem & { readonly id: BesideTab })[] = [
    { id: 'clause', name: t('reader.tab.clause'), content: <ClauseTab version={version} /> },
    { id: 'text', name: t('reader.tab.text'), content: <TextTab version={version} /> },
    { id: 'quotations', name: t('reader.tab.quotations'), content: <QuotationsTab version={version} /> },
    ...(withOutline
      ? [{ id: 'outline' as const, name: t('reader.outline'), content: <Outline version={version} /> }]
      : []),
  ];
  return (
    <aside
      className={classNames(layout['pane'], s['beside'])}
      aria-label={t('reader.beside')}
      data-pane=""
      data-region=""
      tabIndex={-1}
    >
      <PageBar
        title={version.policy.title}
        onBack={() => useReader.setState({ besideOpen: false })}
        focused={besideOpen}
      />
      <div className={s['tabs']}>
        <Tabs
          label={t('reader.beside')}
          items={items}
          selected={tab}
          onSelect={(id) => useReader.setState({ tab: id as BesideTab })}
        />
      </div>
    </aside>
  );
}

function ClauseTab({ version }: { readonly version: Version }): ReactElement {
  const chosen = useReader((reader) => reader.chosen);
  const clauseId = useDesk((desk) => desk.clauseId);
  if (chosen !== null)
    return <ChosenWords key={`${String(chosen.start)}-${String(chosen.end)}`} version={version} chosen={chosen} />;
  const clause = version.items.find((one) => one.clauseId === clauseId);
  if (clause === undefined) return <NothingInHand version={version} />;
  return <ClauseDetail key={clause.clauseId} version={version} clause={clause} />;
}
