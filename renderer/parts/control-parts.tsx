import { Copy, ListFilter, Search } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Chip, ChipName, SetChip } from '../ui/chip.tsx';
import { DateField } from '../ui/date-field.tsx';
import { emptyDateDraft } from '../ui/date-draft.ts';
import { TextArea, TextField } from '../ui/field.tsx';
import { InlineForm } from '../ui/inline-form.tsx';
import { Keys } from '../ui/keys.tsx';
import { Menu } from '../ui/menu.tsx';
import { RadioList } from '../ui/radio-list.tsx';
import { ReasonForm } from '../ui/reason-form.tsx';
import { Select } from '../ui/select.tsx';
import { Group, State } from './part.tsx';
import s from './parts.module.css';

const nothing = (): void => undefined;
const problem = { code: 'disk.full', message: 'The disk is full.', detail: 'Free some space.', safe: 'All is kept.' };

export function ControlParts(): ReactElement {
  return (
    <Group title="Controls">
      <Buttons />
      <State means="Filters: at rest, and set">
        <div className={s['inline']}>
          <Chip icon={<ListFilter aria-hidden="true" />} onPress={nothing}>
            Filter
          </Chip>
          <SetChip onClear={nothing} clearLabel="Show everything">
            <ChipName onPress={nothing}>Filter set</ChipName>
          </SetChip>
          <Menu
            label="Kinds"
            items={[
              { id: 'post', name: 'post', keys: 'P' },
              { id: 'speech', name: 'speech' },
            ]}
            selected={new Set(['post'])}
            onAction={nothing}
            trigger={<Chip>Any kind</Chip>}
          />
        </div>
      </State>
      <Fields />
      <State means="A form in its place, after something went wrong">
        <InlineForm onSave={nothing} onCancel={nothing} problem={problem}>
          <TextField label="Note" value="" onChange={nothing} />
        </InlineForm>
      </State>
      <State means="An act that needs its reason">
        <ReasonForm action="Set aside" onReason={nothing} onCancel={nothing} />
      </State>
    </Group>
  );
}

function Buttons(): ReactElement {
  return (
    <>
      <State means="Rest, pressed, off with its reason">
        <div className={s['inline']}>
          <Button onPress={nothing}>Rest</Button>
          <Button pressed onPress={nothing}>
            Pressed
          </Button>
          <Button offReason="Nothing is chosen.">Not now</Button>
        </div>
      </State>
      <State means="The main action, quiet, in the accent, by icon, with its key">
        <div className={s['inline']}>
          <Button look="prime" keys="Ctrl B" onPress={nothing}>
            Main action
          </Button>
          <Button look="bare" onPress={nothing}>
            Quiet
          </Button>
          <Button look="go" onPress={nothing}>
            Go there
          </Button>
          <Button label="Copy" icon={<Copy aria-hidden="true" />} onPress={nothing} />
          <Button size="small" onPress={nothing}>
            Small
          </Button>
          <Keys>Ctrl K</Keys>
        </div>
      </State>
    </>
  );
}

function Fields(): ReactElement {
  const [text, setText] = useState('');
  const [words, setWords] = useState('משפט');
  const [date, setDate] = useState({ ...emptyDateDraft, text: '2020-05-22' });
  const [bad, setBad] = useState({ ...emptyDateDraft, text: '2020-05-32' });
  const [kind, setKind] = useState<'post' | 'speech'>('post');
  const [on, setOn] = useState(true);
  return (
    <>
      <State means="Fields: at rest, with help, wrong">
        <TextField label="Field" value={text} onChange={setText} icon={<Search aria-hidden="true" />} />
        <TextField label="With help" optional="optional" value={text} onChange={setText} help="What belongs here." />
        <TextField label="Wrong" value={text} onChange={setText} error="This is needed." />
        <TextArea label="Words" value={words} onChange={setWords} words rows={2} />
      </State>
      <State means="A date, read back while it is typed; and a slip">
        <DateField label="Date" value={date} onChange={setDate} caseZone="Asia/Tehran" />
        <DateField label="Wrong date" value={bad} onChange={setBad} caseZone="Asia/Tehran" short />
      </State>
      <State means="One of a list, on or off, one of a few">
        <Select
          label="Kind"
          choices={[
            { value: 'post', name: 'post' },
            { value: 'speech', name: 'speech', side: '2' },
          ]}
          value={kind}
          onChange={setKind}
        />
        <Checkbox selected={on} onChange={setOn}>
          On
        </Checkbox>
        <RadioList
          label="Protection"
          value={kind}
          onChange={setKind}
          choices={[
            { value: 'post', name: 'With a passphrase', text: 'Nothing can be read without it.' },
            { value: 'speech', name: 'Without' },
          ]}
        />
      </State>
    </>
  );
}
