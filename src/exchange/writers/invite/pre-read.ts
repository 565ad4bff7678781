// The page to read before the meeting, in Markdown: what happened in short, what will be talked about, who comes and why.
import type {RootContent} from 'mdast';
import {whoShouldCome} from '../../../guidance/who-should-come.js';
import {waysToComment} from '../../../review/comments.js';
import {dayInWords, zoneInWords} from '../../../review/days.js';
import {meetingInWords} from '../../../review/meeting-time.js';
import {directivesSource, primeDirective} from '../../../review/prime-directive.js';
import {kindInWords} from '../../../review/review-kind.js';
import {beginningInWords, capital, cleanLine, counted, firstOf, inSeries} from '../../../review/text.js';
import {isTimed, timelineOf, timeOfMoment, zoneOfTimeline} from '../../../review/timeline.js';
import type {Moment, Review} from '../../../review/types.js';
import {accounts, keysOf, type MomentKind} from '../../../review/vocabulary.js';
import {withRoles} from '../../../review/with-roles.js';
import type {Source} from '../../source.js';
import {htmlPage} from '../html/page.js';
import {
  bullets,
  heading,
  item,
  listed,
  markdown,
  oneLine,
  paragraph,
  plain,
  quiet,
  section,
  strong,
} from '../markdown.js';
import {addressOr, incidentInWords} from '../meeting-markdown.js';
import {isLocal} from '../recording-page.js';
import {plannedStages} from './plan.js';

/** What finds room on one page: of lists so many entries, of texts so many characters. */
const MOST = {moments: 7, topics: 8, names: 4, account: 260, moment: 100};

export const preRead = (source: Source): string => markdown(preReadContent(source));

export const preReadHtml = (source: Source): string =>
  htmlPage({
    title: titleOf(source.review),
    lang: source.review.agenda.language ?? 'en',
    content: preReadContent(source),
    foot: 'Made by debrief, to read before the meeting.',
    isShort: true,
  });

const titleOf = ({reference, title}: Review): string => [reference, title].filter(Boolean).join(': ');

/** Whose name stands nowhere for what went on: it tells what happened, and of people only why they are asked to come. */
function preReadContent(source: Source): RootContent[] {
  const {review, meeting, lists, handlesOf} = source;
  const told = withRoles(review, lists['words-as-names'], (name) =>
    Object.values(handlesOf(name)).filter((account) => account !== undefined),
  );
  const facts = [
    ['Meeting', meeting ? meetingInWords(meeting) : ''],
    ['Where', meeting?.where ?? ''],
    [capital(kindInWords(review)), incidentInWords(review)],
    ['Recording', isLocal(review.recording) ? '' : review.recording],
  ].filter(([, text]) => text !== '');
  const [inPrivate] = waysToComment(review);
  return [
    heading(1, titleOf(review)),
    paragraph(plain('To read before we meet. We look back to learn, and not to blame anyone.')),
    bullets(facts.map(([label = '', text = '']) => item(strong(`${label}:`), plain(' '), ...addressOr(text)))),
    {type: 'blockquote', children: [paragraph(plain(`${primeDirective} `), quiet(`– ${directivesSource}`))]},
    ...section('What happened', [...accountsOf(told), ...timeline(told)]),
    ...section('What we will talk about', topics(source)),
    ...section('Who comes, and why', who(source)),
    ...section('Before you come', [
      bullets([
        item(plain('Read this, and tell the facilitator what is missing: we won’t walk through the timeline.')),
        item(plain('Think back to what you saw, knew and wondered at the time.')),
        item(plain('If somebody who belongs there is not on the list, tell the facilitator.')),
        item(...oneLine(inPrivate)),
      ]),
    ]),
  ];
}

const accountsOf = (review: Review): RootContent[] =>
  keysOf(accounts)
    .map((account) => beginningInWords(cleanLine(review[account] ?? ''), MOST.account))
    .filter((text) => text !== '')
    .map((text) => paragraph(...oneLine(text)));

/** What a reader misses most, where nobody pinned anything. */
const weights: Record<MomentKind, number> = {
  detection: 3,
  recovery: 3,
  decision: 2,
  repair: 2,
  diagnosis: 1,
  communication: 1,
};

/** Where it began and how it ended weigh most; of those that weigh the same some from each part of the time. */
function heaviest(all: readonly Moment[]): Moment[] {
  const weightOf = (moment: Moment): number =>
    moment === all[0] || moment === all.at(-1) ? 4 : moment.kind ? weights[moment.kind] : 0;
  const chosen: Moment[] = [];
  for (const weight of [4, 3, 2, 1, 0]) {
    const alike = all.filter((moment) => weightOf(moment) === weight);
    const room = Math.min(alike.length, MOST.moments - chosen.length);
    const share = (count: number) => Math.floor((count * room) / alike.length);
    chosen.push(...alike.filter((_, at) => share(at + 1) > share(at)));
  }
  return chosen;
}

/** Those that are pinned, or else those that weigh most, as they happened, and how many there are besides. */
function timeline(review: Review): RootContent[] {
  const all = timelineOf(review);
  const pinned = all.filter((moment) => moment.pinned);
  const chosen = heaviest(pinned.length > 0 ? pinned : all);
  const shown = all.filter((moment) => chosen.includes(moment));
  const items = shown.map((moment, place) => {
    const when = whenOf(review, moment, shown[place - 1]);
    const text = capital(beginningInWords(cleanLine(moment.text), MOST.moment));
    return item(...(when === '' ? [] : [strong(when), plain(' ')]), ...oneLine(text));
  });
  const more = all.length - shown.length;
  return [
    ...listed(items),
    ...(more > 0 ? [paragraph(quiet(`${counted(more, 'more moment')} on the timeline.`))] : []),
  ];
}

/** The day stands with the first of its moments, and the zone with the first of all and where the clocks change. */
function whenOf(review: Review, moment: Moment, before: Moment | undefined): string {
  if (!isTimed(moment)) return '';
  const zone = zoneOfTimeline(review);
  const dayOf = (one: Moment | undefined) => (one && isTimed(one) ? dayInWords(one.at, zone) : '');
  const zoneOf = (one: Moment | undefined) => (one && isTimed(one) ? zoneInWords(one.at, zone) : '');
  const day = dayOf(moment);
  return [
    ...(day === dayOf(before) ? [] : [`${day},`]),
    timeOfMoment(review, moment, 'about '),
    ...(zoneOf(moment) === zoneOf(before) ? [] : [zoneOf(moment)]),
  ].join(' ');
}

/** The topics that were picked stand out; where the agenda has none, its stages. */
function topics({review, meeting}: Source): RootContent[] {
  const stages = plannedStages(review, meeting?.minutes);
  const all = stages.flatMap((stage) => stage.topics);
  const shown = all.slice(0, MOST.topics);
  const more = all.length - shown.length;
  const items = shown.map(({text, minutes, picked}) => {
    const length = plain(` (${minutes} min)`);
    return picked ? item({type: 'strong', children: oneLine(text)}, length) : item(...oneLine(text), length);
  });
  const around = stages.filter((stage) => stage.topics.length === 0);
  const rest = inSeries(around.map(({title, minutes}) => `${title} (${minutes} min)`));
  return [
    ...listed(items),
    ...(more > 0 ? [paragraph(quiet(`And ${counted(more, 'more topic')}.`))] : []),
    ...(rest === '' ? [] : [paragraph(plain(all.length > 0 ? 'Around them: ' : ''), ...oneLine(`${rest}.`))]),
  ];
}

const who = ({review, lists}: Source): RootContent[] =>
  listed(
    whoShouldCome(review, lists).map(({who: title, why, people}) => {
      const names = firstOf(
        people.map(({name}) => cleanLine(name)),
        MOST.names,
      );
      const said = names.length > 0 ? oneLine(inSeries(names)) : [plain('nobody yet')];
      return item(strong(`${title}:`), plain(' '), ...said, plain(' – '), quiet(why));
    }),
  );
