import { ScanText } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { openCapture } from '../../app/desk.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { classNames } from '../../ui/class-names.ts';
import { Clip } from '../../ui/clip.tsx';
import roles from '../../ui/type.module.css';
import { DetachButton } from './source-line.tsx';
import s from './attesting.module.css';

export type AttestingCapture = OutputOf<Contract['statements.get']>['captures'][number];

interface CaptureLineProps {
  readonly capture: AttestingCapture;
  /** Instead of its size: whether the words were found in it. */
  readonly side?: ReactNode;
  readonly onDetach: (supportId: string) => void;
}

/** A capture that attests something; its name leads to it. */
export function CaptureLine({ capture, side, onDetach }: CaptureLineProps): ReactElement {
  const t = useText();
  const when = useWhen();
  const { supportId } = capture;
  const name = capture.fileName ?? capture.sha256.slice(0, 12);
  return (
    <div className={s['item']}>
      <ScanText aria-hidden="true" />
      <span className={s['named']}>
        <AriaButton className={classNames(s['textLink'])} onPress={() => openCapture(capture.captureId)}>
          <Clip dir="ltr" className={roles['mono']}>
            {name}
          </Clip>
        </AriaButton>
        {capture.nature !== 'capture' && (
          <span className={classNames(roles['flag'], s['flag'])}>{t(`nature.${capture.nature}`)}</span>
        )}
      </span>
      <span className={roles['micro']}>{side ?? when.bytes(capture.bytes)}</span>
      {supportId === null ? (
        <span />
      ) : (
        <DetachButton label={t('holdings.detach.source', { source: name })} onPress={() => onDetach(supportId)} />
      )}
    </div>
  );
}
