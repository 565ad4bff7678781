// When pages are painted: at once, one for all that changes together, and whole after any change of the window's size.
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {paintPages} from '../../src/app/paint/pages.js';

beforeEach(
  () =>
    void vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'performance']}),
);
afterEach(() => void vi.useRealTimers());

/** Pages of a terminal whose changes are `change`. */
function painting() {
  let change = () => {};
  const paint = vi.fn();
  const forget = vi.fn();
  const onError = vi.fn();
  const subscribe = (onFrame: () => void) => {
    change = onFrame;
    return () => {
      change = () => {};
    };
  };
  const stop = paintPages({paint, forget, onError}, {subscribe});
  return {paint, forget, onError, stop, change: () => change()};
}

test('the first page is painted at once, and what changes together is one page', () => {
  const {paint, change, stop} = painting();
  expect(paint).toHaveBeenCalledTimes(1);
  for (let key = 0; key < 50; key += 1) change();
  expect(paint).toHaveBeenCalledTimes(1);
  vi.runAllTimers();
  expect(paint).toHaveBeenCalledTimes(2);
  stop();
});

test('nothing is relied upon once the window has another size, nor where it is what it was by then', () => {
  const {paint, forget, stop} = painting();
  process.stdout.emit('resize');
  expect(forget).toHaveBeenCalledTimes(1);
  process.stdout.emit('resize');
  vi.runAllTimers();
  expect(forget).toHaveBeenCalledTimes(2);
  expect(paint).toHaveBeenCalledTimes(2);
  if (process.platform !== 'win32') {
    process.emit('SIGWINCH', 'SIGWINCH');
    vi.runAllTimers();
    expect([forget, paint].map(({mock}) => mock.calls.length)).toEqual([3, 3]);
  }
  stop();
});

test('a page that fails is told, and none is painted once that is over', () => {
  const {paint, onError, change, stop} = painting();
  const wrong = new Error('wrong');
  paint.mockImplementationOnce(() => {
    throw wrong;
  });
  change();
  vi.runAllTimers();
  expect(onError).toHaveBeenCalledWith(wrong);
  change();
  stop();
  process.stdout.emit('resize');
  vi.runAllTimers();
  expect(paint).toHaveBeenCalledTimes(2);
});
