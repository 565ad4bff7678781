// One whole page of the terminal as the model tells: header, body, dock and footer. It listens to nothing.
import {Box} from 'ink';
import {type Model, notUnderWay} from '../../session/model.js';
import {AgendaBeside, QuestionBeside, WaitingBeside} from '../rails/Rails.js';
import {railsBeside} from '../rails/standing.js';
import {screens} from '../registry.js';
import {sharedClock} from '../watch/shared-clock.js';
import {bodyOf} from './body.js';
import {coachRows} from './coach-rows.js';
import {Dock, dockLabel} from './Dock.js';
import {dockRows} from './dock-rows.js';
import {Footer} from './Footer.js';
import {filterRow} from './filter-row.js';
import {followUpRows} from './follow-up-rows.js';
import {hintsFor} from './footer-keys.js';
import {Header} from './Header.js';
import {clockLine, untold} from './header-clock.js';
import {headerRule} from './header-rule.js';
import {Lines, PaletteContext} from './Line.js';
import {pageIn, railRows, type Size} from './layout.js';
import {messagesOf} from './messages.js';
import type {Palette} from './theme.js';
import {isTooSmall, tooSmallRows} from './too-small.js';

export type PageProps = {
  model: Model;
  now: number;
  size: Size;
  palette: Palette;
  /** Clock and typed text are painted over rows that stay empty here. */
  painted: boolean;
};

export function Page({model, now, size, palette, painted}: PageProps) {
  const {columns, rows: height} = size;
  if (isTooSmall(size)) {
    return (
      <Box flexDirection="column">
        <Lines lines={tooSmallRows(size)} />
      </Box>
    );
  }
  const {view, state} = model;
  const told = {...model, ...notUnderWay(model), screens, now};
  const {picture, taken, props} = bodyOf(model, now, size, painted);
  const selected = props.rows.find(({id}) => id === props.selectedId);
  const page = pageIn(size);
  const shown =
    painted && view.dialog?.kind === 'write' ? null : dockRows(view, {state, lists: model.lists, now}, page);
  const beside = railsBeside(model, size);
  const isShared = model.role === 'watch';
  const between = props.height + taken.coach + taken.followUp + taken.dock;
  const review = props.context.review ?? state?.review ?? null;
  const place = {columns, height: props.height, shared: view.shared};
  const headerTold = review && view.screen === screens.shared ? sharedClock(review, now, place).tells : untold;
  const rail = {model, now, rows: Math.min(railRows(size), between), height: between};
  return (
    <PaletteContext value={palette}>
      <Box flexDirection="column" height={height} width={columns} overflow="hidden">
        <Header
          told={told}
          review={props.context.review}
          heading={props.situation.screen.heading}
          clock={review && !painted ? clockLine(review, now, columns, headerTold) : null}
          rule={state && painted ? null : headerRule(review, now, columns, {isShared, told: headerTold, beside})}
          columns={columns}
        />
        <Box height={between} flexShrink={0}>
          <AgendaBeside {...rail} columns={beside.agenda} />
          <Box width={columns - beside.agenda - beside.question - beside.waiting} flexDirection="column">
            <Box height={props.height} flexShrink={0} flexDirection="column" overflow="hidden">
              <picture.Draw {...props} />
            </Box>
            <Lines lines={coachRows(view, page, taken.coach)} />
            <Lines lines={followUpRows(model, page, taken.followUp)} />
            {view.filter !== null && !view.dialog ? (
              <Dock
                label={dockLabel('Show only', [], 'Esc shows all', page.columns)}
                lines={[[{text: filterRow(view, page.columns).text}]]}
                rows={taken.dock}
              />
            ) : (
              taken.dock > 0 && <Dock label={shown?.label ?? null} lines={shown?.lines ?? []} rows={taken.dock} />
            )}
          </Box>
          <QuestionBeside {...rail} row={selected} columns={beside.question} />
          <WaitingBeside {...rail} columns={beside.waiting} />
        </Box>
        <Footer
          messages={messagesOf(told)}
          keys={hintsFor(props.situation, selected)}
          size={size}
          rows={taken.message}
        />
      </Box>
    </PaletteContext>
  );
}
