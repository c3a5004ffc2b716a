import { BookOpen } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { openStatement } from '../../app/desk.ts';
import { useText } from '../../i18n/use-text.ts';
import { classNames } from '../../ui/class-names.ts';
import { GroupHead } from '../../ui/layout.tsx';
import roles from '../../ui/type.module.css';
import s from './dossiers.module.css';

type Compiled = OutputOf<Contract['dossiers.compile']>;

/** A long outline is shown to here; the pages hold all of it. */
const SHOWN = 200;

export function Outline({ compiled }: { readonly compiled: Compiled }): ReactElement {
  const t = useText();
  const { outline, statements, reviewed, exhibits } = compiled;
  return (
    <section aria-label={t('dossiers.outline')}>
      <GroupHead title={t('dossiers.outline')} />
      <p className={s['none']}>{t('dossiers.summary', { included: statements, reviewed, exhibits })}</p>
      <ol className={s['outline']}>
        {outline.slice(0, SHOWN).map((entry, index) => (
          <li key={index} className={entry.exhibit === null ? s['part'] : s['exhibit']}>
            {entry.exhibit === null ? (
              <>
                <BookOpen aria-hidden="true" />
                <span className={roles['clip']}>
                  {entry.part === 'exhibit' ? entry.title : t(`dossiers.part.${entry.part}`)}
                </span>
              </>
            ) : (
              <ExhibitEntry exhibit={entry.exhibit} title={entry.title} statementId={entry.statementId} />
            )}
          </li>
        ))}
      </ol>
      <p className={s['none']}>{t('dossiers.keeps')}</p>
    </section>
  );
}

interface ExhibitEntryProps {
  readonly exhibit: string;
  readonly title: string;
  readonly statementId: string | null;
}

/** An exhibit opens its statement, where what stands against it can be answered. */
function ExhibitEntry({ exhibit, title, statementId }: ExhibitEntryProps): ReactElement {
  const t = useText();
  const words = (
    <>
      <span className={roles['strong']}>{t('dossiers.exhibit', { number: exhibit })}</span>{' '}
      <bdi dir="auto" className={roles['two']}>
        {title}
      </bdi>
    </>
  );
  if (statementId === null) return <span className={roles['clip']}>{words}</span>;
  return (
    <AriaButton className={classNames(s['entry'])} onPress={() => openStatement(statementId)}>
      {words}
    </AriaButton>
  );
}
