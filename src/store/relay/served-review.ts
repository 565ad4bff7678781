// One review on the server, by its tables: what is asked of them and added to them, each as one statement.
import {Coverage, MOST_ENTRIES, type Place} from '../journal/coverage.js';
import type {Connection} from './connection.js';
import {channelOf} from './schema.js';

/** A line as it lies on the server. */
export type SealedLine = Place & {key: number; sealed: Buffer};

/** A key of the review, as the server has it: what is sealed with it tells the keys before. */
export type SharedKey = {number: number; sealed: Buffer};

/** What a process said of itself; `isThere`: the connection that it said it over is. */
export type SaidHere = {writer: string; sealed: Buffer; isThere: boolean; saidAt: number};

/** `newest`: the greatest number of this writer; `count`: how many lines it has up to there. */
export type OnServer = {writer: string; newest: number; count: number};

/** Rows of one answer. */
const MANY = 500;
/** Bytes of one answer, but for a single line that is longer. */
const MUCH = 4_000_000;

export class ServedReview {
  /** All transactions that had ended when lines were last asked for: the cursor, which no late one slips past. */
  #seen: string | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly review: string,
  ) {}

  /** The version of the tables. Throws a ServerError where there are none. */
  async version(): Promise<number> {
    const [row] = await this.connection.query('select max(version) as version from debrief.version');
    return Number(row?.version ?? 0);
  }

  async listen(): Promise<void> {
    await this.connection.query(`listen "${channelOf(this.review).replaceAll('"', '""')}"`);
  }

  async keys(): Promise<SharedKey[]> {
    const rows = await this.connection.query(
      'select key_number, sealed from debrief.share where review = $1 order by key_number',
      [this.review],
    );
    return rows.map((row) => ({number: Number(row.key_number), sealed: bytesIn(row.sealed)}));
  }

  /** Whether the owner of the tables took it off the server. */
  async isRemoved(): Promise<boolean> {
    const rows = await this.connection.query('select from debrief.removed where review = $1', [this.review]);
    return rows.length > 0;
  }

  async addKey(number: number, sealed: Buffer): Promise<void> {
    await this.connection.query(
      'insert into debrief.share (review, key_number, sealed) values ($1, $2, $3) on conflict do nothing',
      [this.review, number, sealed],
    );
  }

  /** Which lines are there, by writer; later ones are told by `since`. */
  async coverage(): Promise<OnServer[]> {
    const rows = await this.connection.query(
      `select s.seen::text as seen, w.* from (select pg_current_snapshot() as seen) s left join
        (select writer, max(n) as newest, count(*)::int as count from debrief.line where review = $1 group by writer) w
        on true`,
      [this.review],
    );
    this.#seen = String(rows[0]?.seen);
    return rows.flatMap(({writer, newest, count}) =>
      typeof writer === 'string' ? [{writer, newest: Number(newest), count: Number(count)}] : [],
    );
  }

  /** Every line that is there. */
  async linesThere(onServer?: readonly OnServer[]): Promise<Coverage> {
    const all = onServer ?? (await this.coverage());
    const isWhole = ({newest, count}: OnServer) => count === newest && newest <= MOST_ENTRIES;
    const there = new Coverage(Object.fromEntries(all.filter(isWhole).map(({writer, newest}) => [writer, newest])));
    for (const {writer} of all.filter((each) => !isWhole(each))) {
      for (const number of await this.numbersOf(writer)) there.add({writer, number});
    }
    return there;
  }

  /** The numbers of this writer's lines. */
  async numbersOf(writer: string): Promise<number[]> {
    const rows = await this.connection.query('select n from debrief.line where review = $1 and writer = $2', [
      this.review,
      writer,
    ]);
    return rows.map(({n}) => Number(n));
  }

  /**
   * Lines behind these, writer by writer and in their order: some hundred at a time, or some megabytes. `writer` is the
   * place in the list that the last of them belongs to; all before it have no more.
   */
  async linesAfter(places: readonly Place[]): Promise<{lines: SealedLine[]; writer: number}> {
    const rows = await this.connection.query(
      `select place, writer, n, key_number, sealed from
        (select *, sum(octet_length(sealed)) over (order by place, n) as size from
          (select w.place, l.writer, l.n, l.key_number, l.sealed
            from unnest($2::text[], $3::int[]) with ordinality as w(writer, n, place)
            join debrief.line l on l.review = $1 and l.writer = w.writer and l.n > w.n
            order by w.place, l.n limit ${MANY}) page) measured
        where size <= ${MUCH} or size = octet_length(sealed) order by place, n`,
      [this.review, places.map(({writer}) => writer), places.map(({number}) => number)],
    );
    return {lines: rows.map(lineIn), writer: Number(rows.at(-1)?.place ?? places.length + 1) - 1};
  }

  /**
   * Lines of transactions that had not ended the last time, whatever their place in any sequence, and the server's
   * clock (ms): one that took long is not passed over. Where the tables came out of a dump, older lines name
   * transactions that this server has not come to.
   */
  async since(): Promise<{lines: SealedLine[]; now: number}> {
    const rows = await this.connection.query(
      `select s.seen::text as seen, extract(epoch from s.now) * 1000 as now, l.* from
        (select pg_current_snapshot() as seen, clock_timestamp() as now) s left join
        (select writer, n, key_number, sealed from debrief.line where review = $1
          and tx >= pg_snapshot_xmin($2::pg_snapshot) and tx < pg_snapshot_xmax(pg_current_snapshot())
          and not pg_visible_in_snapshot(tx, $2::pg_snapshot)
          order by tx, writer, n) l on true`,
      [this.review, this.#seen],
    );
    this.#seen = String(rows[0]?.seen);
    return {lines: rows.filter(({writer}) => writer !== null).map(lineIn), now: Number(rows[0]?.now)};
  }

  /**
   * Adds what is not there yet, all or nothing; what is there stays as it is. Two that add the same do so in one order,
   * so that neither waits for the other in vain.
   */
  async add(lines: readonly SealedLine[]): Promise<void> {
    await this.connection.query(
      `with mine as (insert into debrief.writer (review, writer)
        select distinct $1, w from unnest($2::text[]) w order by w on conflict do nothing)
      insert into debrief.line (review, writer, n, key_number, sealed)
        select $1, w, n, k, s from unnest($2::text[], $3::int[], $4::int[], $5::bytea[]) with ordinality as l(w, n, k, s, o)
        order by o on conflict do nothing`,
      [
        this.review,
        lines.map(({writer}) => writer),
        lines.map(({number}) => number),
        lines.map(({key}) => key),
        lines.map(({sealed}) => sealed),
      ],
    );
  }

  async say(writer: string, sealed: Buffer): Promise<void> {
    await this.connection.query('select debrief.say_here($1, $2, $3)', [this.review, writer, sealed]);
  }

  /**
   * Of the last day. Whoever's connection is gone is not there, though it never said so. The function behind
   * pg_stat_activity is asked for that one connection: to plan the view takes ten times as long as all the rest.
   */
  async here(): Promise<SaidHere[]> {
    const rows = await this.connection.query(
      `select writer, sealed, extract(epoch from said_at) * 1000 as said_at,
        said_at >= pg_postmaster_start_time() and exists (select from pg_stat_get_activity(h.backend) a
          where pg_get_userbyid(a.usesysid) = h.member
            and a.datid = (select oid from pg_database where datname = current_database())) as there
        from debrief.here h where review = $1 and said_at > now() - interval '1 day' order by said_at desc limit ${MANY}`,
      [this.review],
    );
    return rows.map((row) => ({
      writer: String(row.writer),
      sealed: bytesIn(row.sealed),
      isThere: row.there === true,
      saidAt: Number(row.said_at),
    }));
  }
}

const lineIn = ({writer, n, key_number, sealed}: Record<string, unknown>): SealedLine => ({
  writer: String(writer),
  number: Number(n),
  key: Number(key_number),
  sealed: bytesIn(sealed),
});

/** Whatever a server gives where bytes are meant: what is none opens under no key. */
const bytesIn = (value: unknown): Buffer => (Buffer.isBuffer(value) ? value : Buffer.alloc(0));
