// What befalls a server in tests for a while: a full disk, and a member who is let in without a password.
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Postgres} from '../../support/postgres.js';

export type FullServer = {
  /** How often somebody tried to add lines meanwhile. */
  attempts(): Promise<number>;
  makeRoom(): Promise<void>;
};

/** From now on it takes no line, and says why as one does whose disk is full. */
export async function fillServer(server: Postgres, database: string): Promise<FullServer> {
  const sql = (text: string) => server.sql(text, {database});
  // A number that was drawn stays drawn, though all else of an attempt is taken back.
  await sql(`create sequence attempts;
    create function full_disk() returns trigger language plpgsql security definer as $$ begin
      perform nextval('public.attempts');
      raise exception 'could not extend file' using errcode = '53100';
    end $$;
    create trigger full_disk before insert on debrief.line for each row execute function full_disk()`);
  return {
    async attempts() {
      const [row] = await sql('select case when is_called then last_value else 0 end::int as made from attempts');
      return Number(row?.made);
    },
    async makeRoom() {
      await sql('drop function full_disk cascade; drop sequence attempts');
    },
  };
}

/** Meanwhile what this role says in a connection is answered a second time, too: there is no challenge in it. */
export async function trusting(server: Postgres, role: string, use: () => Promise<void>): Promise<void> {
  const rules = join(server.socket, 'data', 'pg_hba.conf');
  const before = await readFile(rules, 'utf8');
  const reload = async (text: string) => {
    await writeFile(rules, text);
    await server.sql('select pg_reload_conf()');
  };
  await reload(`host all ${role} 127.0.0.1/32 trust\n${before}`);
  try {
    await use();
  } finally {
    await reload(before);
  }
}
