import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import roles from '../../ui/type.module.css';
import s from './link-desk.module.css';

export interface SpanBarProps {
  readonly label: string;
  /** What chosen words would be marked with; null: no words are chosen. */
  readonly next: string | null;
  /** Why they can't be marked. */
  readonly off: string | null;
  /** The mark in hand. */
  readonly inHand: string | null;
  readonly onDraw: () => void;
  readonly onRemove: (() => void) | null;
  /** The reason for setting words aside is being written. */
  readonly removing: { readonly onReason: (reason: string) => void; readonly onCancel: () => void } | null;
}

/** Under the words: what can be done with those that are chosen, or with the mark in hand. It keeps its height, so that nothing moves. */
export function SpanBar(props: SpanBarProps): ReactElement {
  const t = useText();
  const { next, inHand, removing } = props;
  if (removing) {
    return (
      <div className={s['removing']}>
        <ReasonForm
          action={t('link.span.setAside')}
          example={t('link.span.setAside.example')}
          onReason={removing.onReason}
          onCancel={removing.onCancel}
        />
      </div>
    );
  }
  return (
    <Toolbar aria-label={props.label} className={classNames(s['spanBar'], roles['meta'])}>
      {next !== null && (
        <Button size="small" keys="Enter" onPress={props.onDraw} offReason={props.off}>
          {t('link.span.draw', { mark: next })}
        </Button>
      )}
      {next === null && inHand === null && <span>{t('link.span.hint')}</span>}
      {next === null && inHand !== null && (
        <>
          <span>{t('link.span.inHand', { mark: inHand })}</span>
          {props.onRemove && (
            <Button size="small" look="bare" icon={<X aria-hidden="true" />} onPress={props.onRemove}>
              {t('link.span.remove')}
            </Button>
          )}
        </>
      )}
    </Toolbar>
  );
}
