// `debrief push`: sends the actions of a review to another tool, and maybe the report, once each request was seen.

import {isSame} from '../../exchange/requests/ids-there.js';
import type {InTool} from '../../exchange/requests/tool.js';
import {accountsBy} from '../../exchange/source.js';
import type {ActionItem} from '../../exchange/writers/actions/action-item.js';
import {counted, inSeries} from '../../review/text.js';
import type {Sent} from '../../review/types.js';
import {withRoles} from '../../review/with-roles.js';
import {readReview} from '../../store/shelf/read-review.js';
import type {CallOf} from '../command-table.js';
import type {Answer} from '../json/schemas.js';
import {conversationWith, MaybeDone} from '../other-tools/conversation.js';
import {placeMeant, receiverMeant, siteMeant} from '../other-tools/meant.js';
import {type Push, type Pushed, pushNow, sentIn} from '../other-tools/pushing.js';
import {exportSettings} from '../reviews/export-source.js';
import {tellNamesLeft} from '../reviews/names-left.js';
import {reviewMeant} from '../reviews/review-meant.js';
import {bringInStep} from '../reviews/with-others.js';
import {askLine} from '../streams/asking.js';
import {broken} from '../streams/hanging.js';
import {canAsk} from '../streams/has-terminal.js';
import {paced} from '../streams/paced.js';
import {answer, answerWritten, note, noteWait, warn} from '../streams/printing.js';
import {stopping} from '../streams/stopping.js';
import {surroundings} from '../surroundings.js';
import {UsageError} from '../usage-error.js';

export async function run({words: [name], options}: CallOf<'push'>): Promise<undefined> {
  const to = receiverMeant(options.to);
  if (options.report && to !== 'incident.io') {
    throw new UsageError('--report goes to incident.io only, as a post-mortem.');
  }
  const [{tools}, {documentOf, plan, planInWords}, {actionItems}, {unfinished}] = await Promise.all([
    import('../../exchange/requests/by-receiver.js'),
    import('../other-tools/plan.js'),
    import('../../exchange/writers/actions/action-item.js'),
    import('../../exchange/writers/actions/unfinished.js'),
  ]);
  const tool = tools[to];
  const site = siteMeant(tool, options.site);
  const {home, config, preferences} = surroundings(options);
  const folder = await reviewMeant(home, name);
  await bringInStep(folder);
  const {review, notices} = await readReview(folder);
  const meant = placeMeant(tool, options.in, to === 'incident.io' ? review.reference : '');
  const {settings, problems} = await exportSettings({config, preferences}, options['all-actions'], options.roles);
  [...notices, ...problems].forEach(warn);

  const words = settings.lists['words-as-names'];
  const told = options.roles ? withRoles(review, words, accountsBy(settings.handlesOf)) : review;
  const source = {...settings, review: told, audience: 'team' as const, now: Date.now()};
  const items = actionItems(source);
  const known = options.again ? new Map<string, Sent>() : sentIn(review, to);
  const elsewhere = sentElsewhere(items, known, meant.where);
  const left = items.filter(({id, status}) => !known.has(id) && status !== 'done');
  const document = options.report ? documentOf(source) : undefined;
  const asks = plan(tool, meant, left, document);
  const requests = asks.map(({method, path, body}) => ({method, url: site + path, ...(body && {body: {...body}})}));
  const value = (pushed: Pushed, planned: typeof requests = []): Answer<'pushed'> => ({
    review: review.id,
    reference: review.reference,
    to,
    place: meant.where,
    requests: planned,
    actions: items.map((item) => stateOf(item, known.get(item.id), pushed)),
    report: document ? {state: pushed.report?.how ?? 'left', url: pushed.report?.url ?? null} : null,
  });

  if (asks.length === 0) {
    const says = items.length === 0 ? 'The review has no actions yet.' : `Nothing is left to send to ${tool.name}.`;
    const lines = elsewhere.length > 0 ? elsewhere : [says];
    return answer('pushed', options, value({sent: []}), options.quiet ? [] : lines);
  }
  if (!options.quiet) elsewhere.forEach(note);
  if (!options.quiet) unfinished(left).forEach(note);
  if (!options.quiet && options.roles) tellNamesLeft(review, words);
  if (!options.yes) {
    const isAsked = canAsk();
    const lines = options.quiet && !isAsked ? [] : planInWords(asks, site);
    answer('pushed', options, value({sent: []}, requests), lines, broken(INDENT));
    if (!isAsked) return void (options.quiet || note('Nothing was sent: with --yes it is.'));
    if (!(await isWanted(tool.name))) return void note('Nothing was sent.');
  }

  const push: Push = {
    folder,
    by: preferences.by || 'shell',
    to,
    tool,
    where: meant.where,
    items: left,
    document,
    again: options.again,
  };
  const wish = stopping(() => note('Stopping after what is being sent just now.'));
  try {
    const talk = await conversationWith(tool, site, {stop: wish.signal, onWait: noteWait});
    const pushed = await pushNow(push, talk, {
      onWait: noteWait,
      tell: paced(options.quiet ? () => undefined : noteWait),
    });
    const ids = pushed.sent.map(({id}) => id);
    answerWritten('pushed', options, value(pushed), pushedInWords(items, pushed), ids);
    if (!options.quiet && pushed.strangers && pushed.strangers.length > 0) {
      note(`${tool.name} knows nobody by ${inSeries(pushed.strangers)}: the owner stands in the description alone.`);
    }
    if (pushed.failure === undefined) return;
    // The report goes once all actions are there, so it is an action that may be.
    const unsure = pushed.failure instanceof MaybeDone ? 1 : 0;
    const rest = left.length - ids.length - unsure;
    if (rest > 0) note(`${counted(rest, 'action')} of ${left.length} not sent: the same command goes on from here.`);
    throw pushed.failure;
  } finally {
    wish.end();
  }
}

/** Those that went to another place of the tool, a sentence for each: they are not sent here unasked. */
function sentElsewhere(
  items: readonly ActionItem[],
  known: ReadonlyMap<string, {place?: string}>,
  here: string,
): string[] {
  const places = items.flatMap(({id}) => known.get(id)?.place ?? []).filter((place) => !isSame(place, here));
  return [...new Set(places)].map((place) => {
    const count = places.filter((each) => each === place).length;
    const [were, them] = count === 1 ? ['was', 'it'] : ['were', 'them'];
    return `${counted(count, 'action')} ${were} sent to ${place} before: --again sends ${them} to ${here} too.`;
  });
}

/** How far in a request goes on that is longer than a row. */
const INDENT = 6;

async function isWanted(name: string): Promise<boolean> {
  const typed = await askLine(`Send this to ${name}? y sends it, Enter does not: `);
  // The question has no line end of its own.
  if (typed === undefined) note('');
  return /^y(?:es)?$/i.test(typed?.trim() ?? '');
}

function stateOf(
  {id, title}: ActionItem,
  known: InTool | undefined,
  {sent}: Pushed,
): Answer<'pushed'>['actions'][number] {
  const now = sent.find((each) => each.id === id);
  const {ref = null, url = null} = known ?? now ?? {};
  return {id, title, state: known ? 'known' : (now?.how ?? 'left'), ref, url};
}

function pushedInWords(items: readonly ActionItem[], {sent, report}: Pushed): string[] {
  const actions = items.flatMap(({id, title}) => {
    const now = sent.find((each) => each.id === id);
    return now ? [`${now.how === 'created' ? 'Sent' : 'There already'}: ${title}: ${now.url || now.ref}`] : [];
  });
  if (!report) return actions;
  const says =
    report.how === 'created' ? 'The report is its post-mortem now' : 'It has a post-mortem already, which stays';
  return [...actions, `${says}: ${report.url || 'see there'}`];
}
