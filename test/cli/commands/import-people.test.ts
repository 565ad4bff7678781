// `debrief import`: who comes onto the list of people by what a document names, and who does not.
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {findReviewFolder} from '../../../src/store/shelf/library.js';
import {readReview} from '../../../src/store/shelf/read-review.js';
import {debrief, newReview} from '../../support/debrief.js';
import {change} from '../../support/meeting.js';
import {type TempHome, tempHome} from '../../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(() => home.remove());

const file = async (name: string, text: string): Promise<string> => {
  await writeFile(join(home.root, name), text);
  return name;
};

describe('the people of a document', () => {
  const text = '# Mails\n\n## Participants\n\n- Ada\n- Operator\n\n## Timeline\n\n2026-11-20 10:30 UTC a\n';
  const people = async () => (await readReview(await theFolder())).review.people;
  const named = async () => (await people()).map(({name}) => name);
  const idOf = async (name: string) => (await people()).find((person) => person.name === name)?.id ?? '';
  const theFolder = () => findReviewFolder(home.reviews, 'INC-7');
  const importing = async () => debrief(home, ['import', await file('post-mortem.md', text)]);

  it('stay off the list once somebody took them off, and the one who has another name now is there', async () => {
    await newReview(home);
    await importing();
    await change(await theFolder(), [{type: 'person-removed', id: await idOf('Ada')}]);
    await change(await theFolder(), [
      {type: 'person-edited', id: await idOf('Operator'), fields: {name: 'Night shift'}},
    ]);
    const {stdout, stderr} = await importing();
    expect(stdout).toBe('Nothing in it is new to INC-7.\n');
    expect(stderr).toContain('Ada was taken off the list of people, and stays off.\n');
    expect(stderr).not.toContain('Operator');
    expect(await named()).toEqual(['Delivery manager', 'Night shift']);
    await debrief(home, ['add', 'action', 'Alert on length', '--owner', 'Ada']);
    expect(await named()).toEqual(['Delivery manager', 'Night shift', 'Ada']);
    expect((await importing()).stderr).not.toContain('taken off');
  });

  it('stay off the list also where the review began with the document', async () => {
    const from = await file('post-mortem.md', text);
    await newReview(home, 'INC-7', '--from', from);
    await change(await theFolder(), [{type: 'person-removed', id: await idOf('Ada')}]);
    expect((await importing()).stderr).toContain('Ada was taken off the list of people, and stays off.\n');
    expect(await named()).toEqual(['Operator', 'Delivery manager']);
  });

  it('are here before the meeting, and thanks are open again; once it runs they are away', async () => {
    await newReview(home);
    const folder = await theFolder();
    const id = await idOf('Delivery manager');
    await change(folder, [
      {type: 'person-edited', id, fields: {thanked: true}},
      {type: 'checklist-ticked', id: 'everyone-thanked', done: true},
    ]);
    const first = await debrief(home, ['import', await file('first.md', text.replace('- Operator\n', ''))]);
    expect(first.stdout).toContain(', and Ada on the list of people.\n');
    expect(first.stderr).toContain('Not everyone is thanked yet; the checklist says so, too.\n');
    await change(folder, [{type: 'meeting-started'}]);
    const {stdout} = await importing();
    expect(stdout).toBe('Imported into INC-7: Operator on the list of people, marked as away.\n');
    expect((await people()).map(({name, attended}) => [name, attended])).toEqual([
      ['Delivery manager', true],
      ['Ada', true],
      ['Operator', false],
    ]);
  });

  it('come once where several import at one moment', async () => {
    await newReview(home);
    await Promise.all([importing(), importing(), importing()]);
    expect(await named()).toEqual(['Delivery manager', 'Ada', 'Operator']);
  });
});
