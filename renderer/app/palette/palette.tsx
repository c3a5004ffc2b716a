import { Search } from 'lucide-react';
import { useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useText } from '../../i18n/use-text.ts';
import { classNames } from '../../ui/class-names.ts';
import { Keys } from '../../ui/keys.tsx';
import roles from '../../ui/type.module.css';
import type { PaletteGroup, PaletteItem } from './palette-items.ts';
import { PaletteLine } from './palette-line.tsx';
import { closePalette, usePalette } from './palette-state.ts';
import { runItem } from './run-item.ts';
import { usePaletteGroups } from './use-palette-groups.ts';
import s from './palette.module.css';

/** Find or do anything: statements by their words, accounts and captures by name, every command with its key. */
export function Palette(): ReactElement {
  const open = usePalette((palette) => palette.open);
  const t = useText();
  return (
    <ModalOverlay
      className={classNames(s['scrim'])}
      isOpen={open}
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) closePalette();
      }}
    >
      <Modal className={classNames(s['palette'])}>
        <Dialog aria-label={t('palette.title')} className={classNames(s['dialog'])}>
          <PaletteBody />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * A field that keeps the focus, and a list that it moves in. The first line is in hand until somebody moves: answers come one after
 * another, and Enter must always do what stands first.
 */
function PaletteBody(): ReactElement {
  const t = useText();
  const words = usePalette((palette) => palette.words);
  const { groups, reading } = usePaletteGroups(words);
  const [moved, setMoved] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const listId = useId();
  const items = groups.flatMap((group) => group.items);
  const at = Math.max(0, moved === null ? 0 : items.findIndex((item) => item.id === moved));
  const inHand = items[at];
  const choose = (item: PaletteItem): void => {
    if (item.kind === 'command' && item.off !== null) {
      setRefused(item.off);
      return;
    }
    closePalette();
    // The palette gives the focus back first; what is done may then take it
    requestAnimationFrame(() => runItem(item, t('palette.date.none')));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const target = targetOf(event.key, at, items.length);
    if (target !== null) setMoved(items[target]?.id ?? null);
    else if (event.key === 'Enter' && inHand) choose(inHand);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={s['field']}>
        <Search aria-hidden="true" />
        <input
          className={s['input']}
          role="combobox"
          aria-label={t('palette.title')}
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(inHand ? { 'aria-activedescendant': lineId(listId, at) } : {})}
          // The palette was asked for by a key or a press: the field is what was asked for
          autoFocus
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          placeholder={t('palette.title')}
          value={words}
          onChange={(event) => {
            setRefused(null);
            setMoved(null);
            usePalette.setState({ words: event.target.value });
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <Lines id={listId} groups={groups} inHand={inHand} onChoose={choose} />
      {items.length === 0 && (
        <p className={classNames(roles['meta'], s['none'])}>{reading ? t('loading') : t('palette.none')}</p>
      )}
      <footer className={classNames(roles['micro'], s['foot'])}>
        <span role="status">{refused ?? ''}</span>
        <span className={roles['end']}>
          <Keys slim>↑</Keys> <Keys slim>↓</Keys> {t('palette.move')}
        </span>
        <span>
          <Keys slim>Enter</Keys> {t('palette.choose')}
        </span>
        <span>
          <Keys slim>Esc</Keys> {t('palette.close')}
        </span>
      </footer>
    </>
  );
}

const PAGE = 8;

/** Where a key leads in the list; null for a key that moves nothing. Past its end it begins again. */
function targetOf(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'PageDown') return Math.min(count - 1, at + PAGE);
  if (key === 'PageUp') return Math.max(0, at - PAGE);
  return null;
}

const lineId = (listId: string, at: number): string => `${listId}-${String(at)}`;

interface LinesProps {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  readonly inHand: PaletteItem | undefined;
  readonly onChoose: (item: PaletteItem) => void;
}

function Lines({ id, groups, inHand, onChoose }: LinesProps): ReactElement {
  const t = useText();
  const items = groups.flatMap((group) => group.items);
  return (
    <div id={id} role="listbox" aria-label={t('palette.results')} className={s['list']} tabIndex={-1}>
      {groups.map((group) => (
        <div key={group.id} role="group" aria-label={t(`command.group.${group.id}`)}>
          <div className={classNames(roles['label'], s['head'])} aria-hidden="true">
            {t(`command.group.${group.id}`)}
          </div>
          {group.items.map((item) => (
            <PaletteLine
              key={item.id}
              id={lineId(id, items.indexOf(item))}
              item={item}
              inHand={item === inHand}
              onChoose={() => onChoose(item)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
