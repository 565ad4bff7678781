// The line that a search is typed in: its keys, and what of a long text can be seen.
import {useState} from 'react';
import {afterEach, expect, test} from 'vitest';
import {SearchPrompt} from '../../src/app/SearchPrompt.js';
import {closeScreens, draw} from '../support/screen.js';

afterEach(closeScreens);

/** As the page holds it: what is typed comes back as the text to show. */
function Search({from = '', columns}: {from?: string; columns: number}) {
  const [query, setQuery] = useState(from);
  return <SearchPrompt query={query} onSearch={setQuery} columns={columns} />;
}

test('shows what is typed, and takes the last character back', async () => {
  const me = await draw(<Search columns={60} />);
  expect(me.rows()).toEqual(['']);
  await me.type('links');
  await me.sees(/^ links$/);
  await me.press('backspace', 'backspace', 'e');
  await me.sees(/^ line$/);
});

test('types where the cursor stands', async () => {
  const me = await draw(<Search from="lnk" columns={60} />);
  await me.press('left', 'left', 'i');
  await me.sees(/^ link$/);
});

test('takes a text that comes in one piece', async () => {
  const me = await draw(<Search columns={60} />);
  await me.send('the link fell');
  await me.sees(/^ the link fell$/);
});

test('of a text that is too long shows the end, one row high, and the start again when it fits', async () => {
  const me = await draw(<Search columns={20} />);
  await me.type('the link fell at night');
  await me.sees(/^ ink fell at night$/);
  expect(me.rows()).toHaveLength(1);
  await me.press(...Array.from({length: 6}, () => 'backspace'));
  await me.sees(/^ the link fell at$/);
});

test('of wide characters shows whole ones', async () => {
  const me = await draw(<Search columns={20} />);
  await me.type('復旧作業は夜に行われた');
  await me.sees(/^ {2}業は夜に行われた$/);
});
