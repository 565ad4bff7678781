// Takes a review off the server for everybody, which only the role that owns the tables can.
import {StoreError} from '../types.js';
import {inShort, type Reached} from './address.js';
import {connect, ServerError} from './connection.js';
import {channelOf} from './schema.js';

/**
 * All of the review, or nothing, for good: nobody's machine puts it there again. What people have on their disks stays
 * there. `lines`: how many lines of it there were. Throws a StoreError with one sentence.
 */
export async function deleteShared(reached: Reached, review: string): Promise<{lines: number}> {
  const connection = await connect(reached);
  try {
    const [row] = await connection.query(
      `with lines as (delete from debrief.line where review = $1 returning 1),
        writers as (delete from debrief.writer where review = $1),
        stays_off as (insert into debrief.removed (review) values ($1) on conflict do nothing),
        people as (delete from debrief.here where review = $1),
        keys as (delete from debrief.share where review = $1)
      select count(*) as lines from lines`,
      [review],
    );
    await connection.query("select pg_notify($1, 'share')", [channelOf(review)]);
    return {lines: Number(row?.lines)};
  } catch (error) {
    if (!(error instanceof ServerError) || error.sqlState !== '42501') throw error;
    const {address} = reached;
    throw new StoreError(
      `${address.user} may add and read on ${inShort(address)}, and not delete: that takes the role that owns its tables.`,
    );
  } finally {
    await connection.end();
  }
}
