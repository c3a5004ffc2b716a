import type { ReactElement } from 'react';
import type { Span } from '../../../../core/text/spans.ts';
import { keyOf } from '../../../app/commands/table.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useCaseFile } from '../../../ipc/use-case.ts';
import { Button } from '../../../ui/button.tsx';
import { Section } from '../../../ui/layout.tsx';
import type { Version } from '../reader/outline-items.ts';
import { openForm, useReader } from '../reader/reader-state.ts';
import { MarkForm } from './mark-form.tsx';
import { PassagePart } from './passage-part.tsx';
import s from './beside.module.css';

/** Words that were selected in the text: to be cited, or to be marked as a clause. */
export function ChosenWords({ version, chosen }: { readonly version: Version; readonly chosen: Span }): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const marking = useReader((reader) => reader.form === 'mark');
  return (
    <Section title={t('reader.chosen')}>
      <div className={s['clause']}>
        <PassagePart version={version} span={chosen} />
        {marking ? (
          <MarkForm version={version} chosen={chosen} />
        ) : (
          <Button
            look="prime"
            keys={keyOf('policy.mark')}
            onPress={() => openForm('mark')}
            offReason={mode === 'read' ? t('app.readOnly') : null}
          >
            {t('reader.mark')}
          </Button>
        )}
      </div>
    </Section>
  );
}
