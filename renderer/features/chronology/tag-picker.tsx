import { useState, type ReactElement, type ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { tagColours } from '../../../core/domain/vocabulary.ts';
import { useText } from '../../i18n/use-text.ts';
import { callEngine } from '../../ipc/engine.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { TextField } from '../../ui/field.tsx';
import roles from '../../ui/type.module.css';
import { TagMark } from './tag-mark.tsx';
import popover from './popover.module.css';

interface TagPickerProps {
  readonly icon: ReactNode;
  readonly onPut: (tagId: string) => void;
  readonly onTake: (tagId: string) => void;
}

/** Puts a tag on what is chosen, takes it off, or makes a new one and puts that on. */
export function TagPicker({ icon, onPut, onTake }: TagPickerProps): ReactElement {
  const t = useText();
  const tags = useAsk('tags.list', {}).data?.items ?? [];
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const make = async (): Promise<void> => {
    const wanted = name.trim();
    if (wanted === '') return;
    // Colours in turn: each tag is told from the ones before by more than its name
    const colour = tagColours[tags.length % tagColours.length] ?? null;
    const made = await callEngine('tags.create', { name: wanted, colour });
    if (!made.ok) {
      setProblem(made.error.message);
      return;
    }
    onPut(made.value.tagId);
    setName('');
    setOpen(false);
  };
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Chip icon={icon}>{t('chronology.tag')}</Chip>
      <Popover offset={4} placement="bottom end">
        <Dialog aria-label={t('chronology.tag')} className={classNames(popover['panel'])}>
          {tags.length > 0 && (
            <ul className={popover['list']}>
              {tags.map((tag) => (
                <li key={tag.tagId} className={popover['line']}>
                  <TagMark name={tag.name} colour={tag.colour} />
                  <span className={classNames(roles['end'], roles['row'])}>
                    <Button
                      size="small"
                      label={t('chronology.tag.putNamed', { name: tag.name })}
                      onPress={() => onPut(tag.tagId)}
                    >
                      {t('chronology.tag.put')}
                    </Button>
                    <Button
                      size="small"
                      look="bare"
                      label={t('chronology.tag.takeNamed', { name: tag.name })}
                      onPress={() => onTake(tag.tagId)}
                    >
                      {t('chronology.tag.take')}
                    </Button>
                  </span>
                </li>
              ))}
            </ul>
          )}
          <form
            className={popover['form']}
            onSubmit={(event) => {
              event.preventDefault();
              void make();
            }}
          >
            <TextField
              label={t('chronology.tag.new')}
              value={name}
              onChange={setName}
              autoFocus
              dir="auto"
              error={problem}
              placeholder={t('chronology.tag.example')}
            />
            <span className={roles['row']}>
              <Button type="submit" look="prime" size="small">
                {t('chronology.tag.make')}
              </Button>
            </span>
          </form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
