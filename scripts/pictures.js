// A facilitator and a note-taker hold the review of a real incident in two real terminals, and pictures are taken of
// it: `npm run pictures` writes docs/pictures/ anew. Fails with the screen where a text that it waits for does not come.
import {fileURLToPath} from 'node:url';
import {atTheKeys} from './pictures/at-the-keys.js';
import {openRoom} from './pictures/room.js';

const incident = fileURLToPath(new URL('../examples/github-2018-10-21/incident.json', import.meta.url));

const sizes = [
  {columns: 160, rows: 50},
  {columns: 80, rows: 24},
];

for (const size of sizes) {
  const room = await openRoom(size);
  try {
    const facilitator = await prepare(room);
    const noteTaker = await room.sits('notes');
    await noteTaker.sees('clock has not begun');
    const meeting = {room, facilitator, noteTaker, ...atTheKeys(facilitator, noteTaker)};
    for (const stage of [opening, beforeTheEvent, theStory, decisions, whatHelped, wellAndBetter, actions, close]) {
      await stage(meeting);
    }
  } finally {
    await room.leave();
  }
}

/** Three topics are picked before the meeting; answers the facilitator's terminal. */
async function prepare(room) {
  room.itIs('13:50');
  const options = ['--agenda', 'standard', '--zone', 'UTC', '--folder', room.home.incident];
  room.shell('new', '--from', incident, ...options, '--no-input');
  const facilitator = await room.sits('run');
  await facilitator.sees('the clock has not begun');
  await facilitator.press('%');
  await facilitator.sees('None picked');
  for (const [downs, topic] of [
    [1, 'What happened, as you saw it'],
    [2, 'What were the key decision points'],
    [2, 'What went well'],
  ]) {
    await facilitator.press(...Array(downs).fill('down'));
    await facilitator.sees(`❯ [ ] ${topic}`);
    await facilitator.press('space');
    await facilitator.sees(`❯ [x] ${topic}`);
  }
  await facilitator.sees('3 picked');
  await room.picture(facilitator, 'picking');
  await facilitator.press('esc');
  await facilitator.seesNot('3 picked;');
  return facilitator;
}

async function opening({room, facilitator, both, goesOnTo}) {
  room.itIs('14:00');
  await facilitator.press('right');
  await facilitator.sees('Still open: ');
  await facilitator.press('right');
  await both('Opening · 1 of 6');
  room.itIs('14:01');
  await goesOnTo('Opening · 2 of 6');
  room.itIs('14:02');
  await goesOnTo('Opening · 3 of 6');
  await goesOnTo('Opening · 4 of 6');
  room.itIs('14:03');
  await goesOnTo('Opening · 5 of 6');
  await goesOnTo('Opening · 6 of 6');
}

async function beforeTheEvent({room, notes, ticks, goesOnTo}) {
  room.itIs('14:04');
  await goesOnTo('Before the event · topic 1 of 1', {isNewStage: true});
  await notes('A failover to the other coast leaves a layout that nobody expected #technology');
  await ticks('2');
  room.itIs('14:06');
  await notes('? Is the loss of a link between the coasts in the risk assessment');
  await ticks('5');
}

async function theStory({room, facilitator, notes, ticks, putsToPoint, goesOnTo}) {
  room.itIs('14:08');
  await goesOnTo('After the event · topic 1 of 7', {isNewStage: true});
  await notes('* 22:52: the link is gone for 43 seconds, and the West coast gets the primaries #technology');
  room.itIs('14:10');
  await notes('22:54: monitoring reports many systems at once');
  await ticks('1');
  room.itIs('14:14');
  await notes('23:02: several database clusters list only servers on the West coast, which nobody expected');
  await ticks('2');
  room.itIs('14:19');
  await notes('+ Deployments were locked by hand within 15 minutes #process');
  await putsToPoint('3');
  room.itIs('14:22');
  await notes('23:09: the status turns yellow, the coordinator is paged, and two minutes later it is red');
  await notes('* 23:13: the database engineers are in, and each coast has writes that the other lacks');
  room.itIs('14:24');
  await notes('? What would have shown on the first screen that both coasts had written');
  await facilitator.sees('note-taker here');
  await room.picture(facilitator, 'story');
}

async function decisions({room, facilitator, noteTaker, notes, holds, ticks, goesOnTo}) {
  room.itIs('14:28');
  await goesOnTo('After the event · topic 2 of 7');
  await notes('Failing back was not safe: each coast had writes that the other lacked #technology');
  room.itIs('14:34');
  await goesOnTo('After the event · topic 3 of 7');
  await notes('! 23:19: keeping data whole comes before a fast recovery #process');
  await ticks('1');
  room.itIs('14:39');
  await notes('! Webhook delivery and Pages builds are paused');
  await notes('! 00:05: restore from backups, let the replicas catch up, then work off the queues');
  await holds('Keep the failover tool from electing primaries on the other coast');
  room.itIs('14:43');
  await noteTaker.type('? How do users hear of it while the');
  await facilitator.sees('note-taker typing');
  await room.picture(facilitator, 'decisions');
  await room.picture(noteTaker, 'note-taker');
  await notes(' blog is paused');
}

async function whatHelped({room, notes, holds, parks, ticks, goesOnTo}) {
  room.itIs('14:47');
  await goesOnTo('After the event · topic 4 of 7');
  await notes('- The first blog post came at 07:46: the paused builds publish it #technology');
  await ticks('5');
  await holds('Publish news of an incident apart from Pages builds');
  room.itIs('14:52');
  await parks('Which other tools depend on what we may have to pause');
}

async function wellAndBetter({room, facilitator, notes, holds, ticks, goesOnTo}) {
  room.itIs('14:54');
  await goesOnTo('After the event · topic 5 of 7');
  await notes('+ There was a backup of every affected cluster #technology');
  await notes('+ The status was red 19 minutes after the link broke #people');
  await notes('- Some hooks outlived their limit in the queue and were dropped #technology');
  await ticks('1');
  await holds('Warn before queued hooks reach their limit');
  room.itIs('15:02');
  await goesOnTo('After the event · topic 6 of 7');
  await notes('The backlog was worked off by 23:03, and the status is green');
  room.itIs('15:05');
  await goesOnTo('After the event · topic 7 of 7');
  await notes('Elections that stay within one coast #technology');
  await facilitator.press('N');
  await facilitator.sees('All notes');
  await room.picture(facilitator, 'all-notes');
  await facilitator.press('N');
  await facilitator.sees('After the event · topic 7 of 7');
}

async function actions({room, facilitator, goesOnTo}) {
  room.itIs('15:09');
  await goesOnTo('Held ideas', {isNewStage: true});
  for (const [owner, due, done] of [
    ['first', '2 nov', 'the alert has been tried once'],
    ['communications', '16 nov', 'a post is out while builds are paused'],
    ['database', '9 nov', 'a drill leaves the primaries where they were'],
  ]) {
    // The ideas that wait stand last.
    await facilitator.press('end', 'enter');
    await facilitator.sees('── One owner');
    await facilitator.type(`${owner}\n`);
    await facilitator.sees('── Due');
    await facilitator.type(`${due}\n`);
    await facilitator.sees('── Done looks like');
    await facilitator.type(`${done}\n`);
    await facilitator.seesNot('── Done looks like');
  }
  await facilitator.sees('Chosen · 3 of 3');
  room.itIs('15:16');
  await room.picture(facilitator, 'actions');
}

async function close({room, facilitator, noteTaker, goesOnTo}) {
  room.itIs('15:17');
  await goesOnTo('Close · 1 of 5', {isNewStage: true});
  room.itIs('15:20');
  await room.picture(facilitator, 'read-back');
  await goesOnTo('Close · 2 of 5');
  room.itIs('15:23');
  await goesOnTo('Close · 3 of 5');
  await facilitator.press('1');
  await facilitator.sees('leaves for a wider forum.');
  await goesOnTo('Close · 4 of 5');
  room.itIs('15:27');
  await goesOnTo('Close · 5 of 5');
  await facilitator.press('end', 'enter');
  await facilitator.sees('── Close all the same, because');
  await facilitator.type('the rest of the checklist is for the day after\n');
  await facilitator.sees('Closed. Thank you all.');
  await noteTaker.sees(/closed/i);
}
