import { FileText, X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Clip } from '../../ui/clip.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import { CorrectSourceForm } from './correct-source-form.tsx';
import { sourceName } from './source-fields.tsx';
import s from './attesting.module.css';

export type AttestingSource = OutputOf<Contract['statements.get']>['sources'][number];

interface SourceLineProps {
  readonly source: AttestingSource;
  readonly onDetach: (supportId: string) => void;
}

/** A published place that attests something, and where in it. Its name opens what is recorded of it. */
export function SourceLine({ source, onDetach }: SourceLineProps): ReactElement {
  const t = useText();
  const [open, setOpen] = useState(false);
  const publisher = source.title === null ? null : source.publisher;
  const beside = [publisher, source.page, source.timecode, source.note]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
  return (
    <>
      <div className={s['item']}>
        <FileText aria-hidden="true" />
        <span className={s['named']}>
          <AriaButton
            aria-expanded={open}
            aria-label={t('source.open', { source: sourceName(source, t) })}
            className={classNames(s['textLink'])}
            onPress={() => setOpen(!open)}
          >
            <Clip>{sourceName(source, t)}</Clip>
          </AriaButton>
          {beside !== '' && <Clip className={classNames(roles['meta'], s['beside'])}>{beside}</Clip>}
        </span>
        <span className={roles['micro']}>{t(`sourceKind.${source.kind}`)}</span>
        <DetachButton
          label={t('holdings.detach.source', { source: sourceName(source, t) })}
          onPress={() => onDetach(source.supportId)}
        />
      </div>
      {open && (
        <div className={layout['inPlace']}>
          <CorrectSourceForm sourceId={source.sourceId} onDone={() => setOpen(false)} />
        </div>
      )}
    </>
  );
}

export function DetachButton({
  label,
  onPress,
}: {
  readonly label: string;
  readonly onPress: () => void;
}): ReactElement {
  return (
    <span className={s['detach']}>
      <Button size="small" look="bare" label={label} icon={<X aria-hidden="true" />} onPress={onPress} />
    </span>
  );
}
