import { useState, type ReactElement } from 'react';
import { Clip } from '../ui/clip.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Facts, GroupHead, Section, ToolBar } from '../ui/layout.tsx';
import { RowList } from '../ui/row-list.tsx';
import { TwoPane } from '../ui/two-pane.tsx';
import { Group, State } from './part.tsx';
import s from './parts.module.css';

const people = [
  { key: 'a', name: 'Maren Holt', handle: '@a_rather_long_handle_that_is_cut.example' },
  { key: 'b', name: 'נועה שדמונית', handle: '@shadmonit.example' },
  { key: 'c', name: 'سامي الورديني', handle: '@wardini.example' },
];

export function ListParts(): ReactElement {
  const [chosen, setChosen] = useState('b');
  const [open, setOpen] = useState(false);
  const rows = (label: string): ReactElement => (
    <RowList
      label={label}
      items={people}
      keyOf={(person) => person.key}
      chosen={chosen}
      onChoose={setChosen}
      onOpen={() => setOpen(true)}
      letters
      row={s['rowOfTwo']}
    >
      {(person) => (
        <>
          <Clip>{person.name}</Clip>
          <Clip dir="ltr">{person.handle}</Clip>
        </>
      )}
    </RowList>
  );
  return (
    <Group title="Lists and panes">
      <State means="Rows: rest, hover, focus, selected">{rows('People')}</State>
      <State means="Rows under heads, several chosen">
        <ManyRows />
      </State>
      <State means="A list and what is in hand; in one column the pane is a page">
        <div className={s['desk']}>
          <TwoPane
            title="People"
            paneLabel="The person in hand"
            open={open}
            onBack={() => setOpen(false)}
            bar={<ToolBar title="People of the two panes" level={2} />}
            list={rows('People in two panes')}
            pane={<Section title="Facts">{people.find((person) => person.key === chosen)?.name}</Section>}
          />
        </div>
      </State>
      <State means="A table that is read">
        <DataTable
          caption="First rows"
          rows={people}
          keyOf={(person) => person.key}
          columns={[
            { key: 'name', head: 'Name', look: 'words', cell: (person) => <bdi>{person.name}</bdi> },
            { key: 'handle', head: 'Handle', look: 'mono', cell: (person) => person.handle },
          ]}
        />
      </State>
      <State means="Head of a group, facts of one thing">
        <GroupHead title="May 2020" aside="4 statements" />
        <Facts
          items={[
            ['Kind', 'post'],
            ['Address', <bdi key="url">https://example.org/1</bdi>],
          ]}
        />
      </State>
    </Group>
  );
}

function ManyRows(): ReactElement {
  const [chosen, setChosen] = useState('b');
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set(['a', 'b']));
  return (
    <RowList
      label="People, several at once"
      items={people}
      keyOf={(person) => person.key}
      chosen={chosen}
      onChoose={setChosen}
      letters
      several={{ keys, onKeys: setKeys }}
      groups={(items) => [{ name: 'All', head: <GroupHead title="All" aside={String(items.length)} />, items }]}
    >
      {(person) => <Clip>{person.name}</Clip>}
    </RowList>
  );
}
