import { Bookmark, Pencil, Trash2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { callEngine } from '../../ipc/engine.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { TextField } from '../../ui/field.tsx';
import roles from '../../ui/type.module.css';
import { applySaved, engineFilter, isFiltered, useChronologyFilter } from './filter.ts';
import popover from './popover.module.css';

type Saved = OutputOf<Contract['filters.list']>['items'][number];

/** Filters that were given a name, and the way to give one to what is set now. */
export function SavedFilters(): ReactElement {
  const t = useText();
  const saved = useAsk('filters.list', {}).data?.items ?? [];
  const filtered = useChronologyFilter(isFiltered);
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Chip icon={<Bookmark aria-hidden="true" />}>{t('chronology.saved')}</Chip>
      <Popover offset={4} placement="bottom start">
        <Dialog aria-label={t('chronology.saved')} className={classNames(popover['panel'])}>
          {saved.length === 0 && <p className={roles['meta']}>{t('chronology.saved.none')}</p>}
          {saved.length > 0 && (
            <ul className={popover['list']}>
              {saved.map((filter) => (
                <SavedLine key={filter.filterId} saved={filter} onUse={() => setOpen(false)} />
              ))}
            </ul>
          )}
          {filtered ? (
            <SaveForm onDone={() => setOpen(false)} />
          ) : (
            <p className={roles['micro']}>{t('chronology.saved.how')}</p>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function SavedLine({ saved, onUse }: { readonly saved: Saved; readonly onUse: () => void }): ReactElement {
  const t = useText();
  const [renaming, setRenaming] = useState(false);
  const { filterId, name } = saved;
  const use = (): void => {
    applySaved(saved.filter);
    onUse();
  };
  if (renaming) return <RenameForm filterId={filterId} name={name} onDone={() => setRenaming(false)} />;
  return (
    <li className={popover['line']}>
      <Button size="small" look="bare" onPress={use}>
        <bdi>{name}</bdi>
      </Button>
      <span className={classNames(roles['end'], roles['row'])}>
        <Button
          look="bare"
          label={t('chronology.saved.rename', { name })}
          icon={<Pencil aria-hidden="true" />}
          onPress={() => setRenaming(true)}
        />
        <Button
          look="bare"
          label={t('chronology.saved.remove', { name })}
          icon={<Trash2 aria-hidden="true" />}
          onPress={() => void callEngine('filters.remove', { filterId })}
        />
      </span>
    </li>
  );
}

interface RenameFormProps {
  readonly filterId: string;
  readonly name: string;
  readonly onDone: () => void;
}

function RenameForm({ filterId, name, onDone }: RenameFormProps): ReactElement {
  const t = useText();
  return (
    <li>
      <NameForm
        label={t('chronology.saved.name')}
        first={name}
        action={t('chronology.saved.keep')}
        onName={async (given) => {
          const result = given === name ? null : await callEngine('filters.rename', { filterId, name: given });
          if (result !== null && !result.ok) return result.error.message;
          onDone();
          return null;
        }}
      />
    </li>
  );
}

/** The filter that is set now, under a name; a name that is there already gets the new filter. */
function SaveForm({ onDone }: { readonly onDone: () => void }): ReactElement {
  const t = useText();
  return (
    <NameForm
      label={t('chronology.saved.save')}
      first=""
      action={t('chronology.saved.keep')}
      onName={async (name) => {
        const result = await callEngine('filters.save', { name, filter: engineFilter(useChronologyFilter.getState()) });
        if (!result.ok) return result.error.message;
        onDone();
        return null;
      }}
    />
  );
}

interface NameFormProps {
  readonly label: string;
  readonly first: string;
  readonly action: string;
  /** @returns what was wrong; null: it is done */
  readonly onName: (name: string) => Promise<string | null>;
}

function NameForm({ label, first, action, onName }: NameFormProps): ReactElement {
  const t = useText();
  const [name, setName] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    const given = name.trim();
    setProblem(given === '' ? t('chronology.saved.nameNeeded') : await onName(given));
  };
  return (
    <form
      className={popover['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField label={label} value={name} onChange={setName} autoFocus dir="auto" error={problem} />
      <span className={roles['row']}>
        <Button type="submit" look="prime" size="small">
          {action}
        </Button>
      </span>
    </form>
  );
}
