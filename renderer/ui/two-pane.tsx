import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import layout from './layout.module.css';
import s from './two-pane.module.css';

export interface TwoPaneProps {
  /** The list's bar, at the top. */
  readonly bar: ReactNode;
  readonly list: ReactNode;
  readonly pane: ReactNode;
  /** What the pane shows, for a reader of the screen. */
  readonly paneLabel: string;
  /** The screen's name: the heading of the page that the pane becomes where there is room for one column only. */
  readonly title: string;
  /** Whether something was opened: where there is one column, the pane then stands instead of the list. */
  readonly open: boolean;
  readonly onBack: () => void;
}

/** A list and what is in hand beside it. In one column the pane is a page of its own; Esc and its first button go back. */
export function TwoPane(props: TwoPaneProps): ReactElement {
  const { open, onBack } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !open) return;
    event.preventDefault();
    onBack();
  };
  return (
    <div className={classNames(s['screen'], open && s['open'])}>
      <div className={s['list']}>
        {props.bar}
        <div className={s['scroll']}>{props.list}</div>
      </div>
      <Pane label={props.paneLabel} onKeyDown={onKeyDown}>
        <PageBar title={props.title} onBack={onBack} focused={open} />
        {props.pane}
      </Pane>
    </div>
  );
}

interface PaneProps {
  readonly label: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

function Pane({ label, onKeyDown, children }: PaneProps): ReactElement {
  return (
    <aside
      className={classNames(layout['pane'], s['pane'])}
      data-pane=""
      data-region=""
      tabIndex={-1}
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {children}
    </aside>
  );
}

export interface PageBarProps {
  readonly title: string;
  readonly onBack: () => void;
  /** Whether the page has just been opened: its way back then takes the focus, if it is shown at all. */
  readonly focused?: boolean | undefined;
}

/** The bar of a pane that is a page: shown only where there is one column. It carries the heading that the list had. */
export function PageBar({ title, onBack, focused = false }: PageBarProps): ReactElement {
  const t = useText();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Hidden by the style sheet where the list is beside it: then nothing can take the focus here
    if (focused) bar.current?.querySelector('button')?.focus();
  }, [focused]);
  return (
    <div ref={bar} className={s['page']}>
      <Button
        look="bare"
        size="small"
        icon={<ArrowLeft aria-hidden="true" className="flips" />}
        label={t('pane.back')}
        onPress={onBack}
      />
      <h1>{title}</h1>
    </div>
  );
}
