// How far a terminal is behind: it is waited for by its sign of life alone, and never for long by what gives none.
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {createFlow, type Flow} from '../../src/app/paint/slow-line.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const sign = '\u001b[0n';
const attributes = '\u001b[?62;22c';
const page = 3000;

/** One whose first page stands. */
function opened(...answers: string[]): Flow {
  const flow = createFlow();
  expect(flow.question).toBe('\u001b[5n');
  flow.wrote(page);
  for (const answer of answers) flow.hear(answer);
  return flow;
}

/** Pages after each other, until there is a question behind one of them. */
function writeUntilAsked(flow: Flow): void {
  for (let pages = 0; flow.wrote(page) === ''; pages += 1) expect(pages).toBeLessThan(5);
  flow.wrote(page);
}

/** Pages that a person has drawn one after the other: how many of them came late. */
function lateOnes(flow: Flow): number {
  let late = 0;
  for (let pages = 0; pages < 20; pages += 1) {
    if (flow.keepsUp(() => {})) flow.wrote(page);
    else late += 1;
    vi.advanceTimersByTime(1000);
  }
  return late;
}

/** Whether nobody waits for an answer before somebody else has the terminal. */
async function leavesAtOnce(flow: Flow): Promise<boolean> {
  let isLeft = false;
  void flow.answered().then(() => {
    isLeft = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return isLeft;
}

test('the next frame waits for the sign of life that was asked for, and comes as soon as it does', () => {
  const flow = opened(sign);
  writeUntilAsked(flow);
  const draw = vi.fn();
  expect(flow.keepsUp(draw)).toBe(false);
  flow.hear(attributes);
  expect(draw).not.toHaveBeenCalled();
  flow.hear(sign);
  expect(draw).toHaveBeenCalledOnce();
  expect(flow.keepsUp(draw)).toBe(true);
});

test.each([
  ['answers nothing', []],
  ['answers other questions alone', [attributes, '\u001b[1;2R']],
])('a terminal that %s is waited for by no page, nor on the way out', async (_, answers) => {
  const flow = opened(...answers);
  expect(lateOnes(flow)).toBe(0);
  expect(await leavesAtOnce(flow)).toBe(true);
});

test('one that gives no sign of life any more is waited for once', async () => {
  const flow = opened(sign);
  writeUntilAsked(flow);
  const draw = vi.fn();
  expect(flow.keepsUp(draw)).toBe(false);
  vi.runAllTimers();
  expect(draw).toHaveBeenCalledOnce();
  expect(lateOnes(flow)).toBe(0);
  expect(await leavesAtOnce(flow)).toBe(true);
});

test('one that was only slow is asked again', () => {
  const flow = opened(sign);
  writeUntilAsked(flow);
  flow.keepsUp(() => {});
  vi.runAllTimers();
  flow.hear(sign);
  writeUntilAsked(flow);
  expect(flow.keepsUp(() => {})).toBe(false);
});

test('an answer on its way is waited for before somebody else has the terminal, however soon that is', async () => {
  const flow = opened();
  expect(await leavesAtOnce(flow)).toBe(false);
  const other = opened(sign);
  writeUntilAsked(other);
  expect(await leavesAtOnce(other)).toBe(false);
});

test('nothing is drawn while somebody else has the terminal, and nothing holds the program then', async () => {
  const flow = opened(sign);
  writeUntilAsked(flow);
  const draw = vi.fn();
  flow.keepsUp(draw);
  const answered = flow.answered();
  await vi.advanceTimersByTimeAsync(1000);
  await answered;
  expect(vi.getTimerCount()).toBe(0);
  flow.hear(sign);
  expect(draw).not.toHaveBeenCalled();
  flow.goOn();
  expect(draw).toHaveBeenCalledOnce();
});
