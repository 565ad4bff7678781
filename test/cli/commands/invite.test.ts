// `debrief invite`: the calendar file and the page that go out before a meeting, and what a second time does.
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import ICAL from 'ical.js';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {findReviewFolder} from '../../../src/store/shelf/library.js';
import {debrief, newReview, oneSentence} from '../../support/debrief.js';
import {change} from '../../support/meeting.js';
import {type TempHome, tempHome} from '../../support/temp-home.js';

let home: TempHome;
let id: string;
beforeEach(async () => {
  home = await tempHome();
  id = await newReview(
    home,
    'INC-7',
    '--folder',
    home.incident,
    '--zone',
    'Europe/London',
    '--person',
    'Ops:responder',
  );
});
afterEach(() => home.remove());

const inFolder = (name: string) => join(home.incident, name);
const textOf = (name: string) => readFileSync(inFolder(name), 'utf8');
const calendar = () => textOf('INC-7-invitation.ics');
const eventIn = (text: string) => {
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  if (!event) throw new Error('no event');
  return {
    uid: event.getFirstPropertyValue('uid'),
    sequence: event.getFirstPropertyValue('sequence'),
    start: `${event.getFirstPropertyValue('dtstart')}`,
    minutes: new ICAL.Event(event).duration.toSeconds() / 60,
    guests: event.getAllProperties('attendee').length,
  };
};
const invite = (...args: string[]) => debrief(home, ['invite', 'INC-7', ...args]);

describe('debrief invite', () => {
  it('writes a calendar file and a page into the incident folder, and says when the meeting is', async () => {
    const {stdout, stderr, code} = await invite('--at', 'tomorrow 14:00', '--minutes', '60');
    expect(code).toBe(0);
    const names = ['INC-7-invitation.ics', 'INC-7-pre-read.md', 'INC-7-pre-read.html'];
    expect(stdout.trim().split('\n')).toEqual([...names, 'README.md', 'INC-7-SHA256SUMS'].map(inFolder));
    expect(stderr).toMatch(new RegExp(`^INC-7 \\(${id}\\): .* 14:00 to 15:00 \\S+ \\(Europe/London\\)\\.$`, 'm'));
    expect(stderr).toContain('The agenda is planned for 90 minutes');
    expect(eventIn(calendar())).toMatchObject({sequence: 0, minutes: 60});
    for (const name of names.slice(1)) expect(textOf(name)).toContain('14:00 to 15:00');
  });

  it('moves the meeting with a second file, and leaves a file that is the same as it is', async () => {
    await invite('--at', 'tomorrow 14:00', '--minutes', '60', '--zone', 'Asia/Tokyo', '--where', 'Room 4');
    const before = calendar();
    await invite('--at', 'tomorrow 14:00');
    expect(calendar()).toBe(before);
    await invite('--at', 'tomorrow 15:00');
    const [first, moved] = [eventIn(before), eventIn(calendar())];
    expect(moved).toMatchObject({uid: first.uid, sequence: 1, minutes: 60});
    expect(moved.start).not.toBe(first.start);
    await invite('--at', 'tomorrow 16:00', '--minutes', '90');
    expect(eventIn(calendar())).toMatchObject({uid: first.uid, sequence: 2, minutes: 90});
    expect(calendar()).toContain('(Asia/Tokyo)');
    expect(calendar()).toContain('LOCATION:Room 4');
  });

  it('never writes over what somebody edited, and goes on from there', async () => {
    await invite('--at', 'tomorrow 14:00');
    const mine = calendar().replace('STATUS:CONFIRMED', 'STATUS:CONFIRMED\r\nLOCATION:Room 4');
    writeFileSync(inFolder('INC-7-invitation.ics'), mine);
    const {stderr} = await invite('--at', 'tomorrow 15:00');
    expect(calendar()).toBe(mine);
    expect(stderr).toContain(`Kept ${inFolder('INC-7-invitation.ics')} as it was`);
    expect(eventIn(textOf('INC-7-invitation.2.ics'))).toMatchObject({sequence: 1});
    await invite('--at', 'tomorrow 16:00');
    expect(eventIn(textOf('INC-7-invitation.2.ics'))).toMatchObject({sequence: 2});
  });

  it('tells the meeting’s time in the page that an export writes later, and stands in the lists of the folder', async () => {
    await debrief(home, ['export', 'INC-7']);
    await invite('--at', 'tomorrow 14:00');
    await invite('--at', 'tomorrow 15:00');
    const sums = textOf('INC-7-SHA256SUMS')
      .trim()
      .split('\n')
      .map((line) => line.split('  '));
    expect(sums.map(([, name]) => name)).toEqual(expect.arrayContaining(['INC-7-invitation.ics', 'INC-7-report.md']));
    for (const [sum, name = ''] of sums)
      expect(createHash('sha256').update(textOf(name)).digest('hex'), name).toBe(sum);
    expect(textOf('README.md')).toContain('INC-7-invitation.ics');
    const page = textOf('INC-7-pre-read.md');
    await debrief(home, ['export', 'INC-7', '--format', 'pre-read']);
    expect(textOf('INC-7-pre-read.md')).toBe(page);
  });

  it('invites whoever is coming and has an address, once the facilitator has one', async () => {
    const people = (cards: object) => writeFileSync(join(home.config, 'people.json'), JSON.stringify(cards));
    people({ops: {email: 'ops@example.org'}});
    const published = await invite('--at', 'tomorrow 14:00');
    expect(published.stderr).toContain(
      'INC-7-invitation.ics names no guests, since no e-mail address is known for Delivery manager: send it',
    );
    expect(eventIn(calendar()).guests).toBe(0);
    people({ops: {email: 'ops@example.org'}, 'Delivery manager': {email: 'dm@example.org'}});
    await debrief(home, ['import', '--people', '-'], {input: 'Web engineer'});
    const {stderr} = await invite('--at', 'tomorrow 14:00');
    expect(stderr).toContain('Send INC-7-invitation.ics from the account of Delivery manager: it invites Ops.');
    expect(stderr).toContain('It is when and where it was before.');
    const moved = await invite('--at', 'tomorrow 15:00');
    expect(moved.stderr).toMatch(/Moved from \w{3} .*, 14:00 to 15:30/);
    people({'Delivery manager': {email: 'dm@example.org'}});
    expect((await invite('--at', 'tomorrow 15:00')).stderr).toContain('invites nobody else yet');
    people({ops: {email: 'ops@example.org'}, 'Delivery manager': {email: 'dm@example.org'}});
    await invite('--at', 'tomorrow 14:00');
    expect(eventIn(calendar())).toMatchObject({guests: 2, sequence: 4});
    expect(calendar()).toContain('METHOD:REQUEST');
    const {stdout} = await invite('--at', 'tomorrow 14:00', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      invited: ['Delivery manager', 'Ops'],
      minutes: 90,
      zone: 'Europe/London',
    });
  });

  it('prints one of them for a pipe, and writes nothing then', async () => {
    const {stdout, stderr} = await invite('--at', 'tomorrow 14:00', '--format', 'invitation', '--stdout');
    expect(stderr).toBe('');
    expect(eventIn(stdout)).toMatchObject({sequence: 0, minutes: 90});
    expect(readdirSync(home.incident)).toEqual([]);
    expect((await invite('--at', 'tomorrow 14:00', '--format', 'pre-read', '--stdout')).stdout).toMatch(/^# INC-7: /);
  });

  it('writes to another folder with --to', async () => {
    await invite('--at', 'tomorrow 14:00', '--to', 'elsewhere', '--format', 'invitation');
    const names = readdirSync(join(home.root, 'elsewhere'));
    expect(names).toContain('INC-7-invitation.ics');
    expect(names).not.toContain('INC-7-pre-read.md');
  });

  it.each([
    [[], 'debrief invite needs to know when the meeting is, such as --at "tomorrow 14:00".'],
    [['--at', 'soon'], '--at: No time is read from that: tomorrow 14:00, fri 9:30 or 2026-12-01 14:00 will do.'],
    [['--at', 'tomorrow'], '--at: A time of day is needed as well, as in tomorrow 14:00'],
    [['--at', '2018-11-01 14:00'], '--at: Thu 1 Nov 2018 14:00 is behind: a time to come is needed.'],
    [['--at', 'tomorrow 14:00', '--minutes', 'long'], '--minutes takes a whole number from 5 to 600, not long.'],
    [['--at', 'tomorrow 14:00', '--zone', 'Lodnon'], '--zone: No time zone is called Lodnon here, did you mean'],
    [['--at', 'tomorrow 14:00', '--format', 'preread'], 'there is no format preread, did you mean pre-read?'],
    [['--at', 'tomorrow 14:00', '--stdout'], '--stdout prints one format: name it with --format.'],
    [['--at', 'tomorrow 14:00', '--stdout', '--format', 'pre-read', '--json'], '--stdout prints a format as it is'],
  ])('%j is wrong use, and why is said in a sentence', async (args, says) => {
    const {stdout, stderr, code} = await invite(...args);
    expect([stdout, code]).toEqual(['', 2]);
    if (!args.includes('--json')) expect(stderr).toMatch(oneSentence);
    expect(stderr).toContain(says);
    expect(readdirSync(home.incident)).toEqual([]);
  });

  it('invites to no meeting that was held and is closed', async () => {
    await change(await findReviewFolder(home.reviews, id), [{type: 'meeting-started'}, {type: 'review-closed'}]);
    const {stderr, code} = await invite('--at', 'tomorrow 14:00');
    expect([stderr, code]).toEqual(['debrief: INC-7 is closed, so there is no meeting to invite to.\n', 2]);
  });
});
