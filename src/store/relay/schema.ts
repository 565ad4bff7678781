// The tables that shared reviews lie in on a server, as SQL: sealed lines, who may add them, and who is there.

/** The version of the tables that this debrief makes and writes to; it reads these and every older one. */
export const TABLES = 1;

/** Members add lines and read them; readers read. Neither can change or take away what is there. */
export const MEMBER = 'debrief_member';
export const READER = 'debrief_reader';

/** The oldest PostgreSQL that tells by a snapshot which lines were seen. */
export const OLDEST_SERVER = 13;

/**
 * What is heard when there is something new of a review: `line`, `here` or `share`. A channel's name has 63 bytes at
 * most, and so a review's id 54.
 */
export const channelOf = (review: string): string => `debrief:${review}`;

/**
 * All of it, in one transaction. A line says in the clear which review, writer and number it is, who sent it and when;
 * what it says is sealed. `member` is the role that is signed in, whatever a client claims: triggers set it. A writer
 * belongs to the member who sent its first line, so that no other can go on in its name. Functions look nowhere but in
 * the catalog: what a member makes elsewhere, such as an operator `>`, is not taken for the server's.
 */
export const tables = `
create schema debrief;

create table debrief.version (
  version int primary key,
  made_at timestamptz not null default now()
);

-- A review, once for each of its keys: a key of a higher number shuts those out who have only lower ones.
create table debrief.share (
  review text not null check (octet_length(review) between 1 and 54),
  key_number int not null check (key_number between 1 and 1000000),
  member name not null,
  sealed bytea not null check (octet_length(sealed) <= 65536),
  made_at timestamptz not null,
  primary key (review, key_number)
);

-- What was taken off the server stays off it: no machine that shared it brings it back unasked.
create table debrief.removed (
  review text primary key,
  removed_at timestamptz not null default now()
);

create table debrief.writer (
  review text not null check (octet_length(review) between 1 and 54),
  writer text not null check (length(writer) between 1 and 80),
  member name not null,
  primary key (review, writer),
  unique (review, writer, member)
);

create table debrief.line (
  review text not null,
  writer text not null,
  n int not null check (n between 1 and 1000000),
  member name not null,
  key_number int not null,
  sealed bytea not null check (octet_length(sealed) <= 16777216),
  sent_at timestamptz not null,
  tx xid8 not null,
  primary key (review, writer, n),
  foreign key (review, writer, member) references debrief.writer (review, writer, member),
  foreign key (review, key_number) references debrief.share (review, key_number)
);
-- What came since a snapshot is found by its transaction, in whatever order transactions end.
create index line_since on debrief.line (review, tx);

-- What each process that is on a review says of itself, sealed; its last word stays.
create table debrief.here (
  review text not null,
  writer text not null,
  member name not null,
  sealed bytea not null check (octet_length(sealed) <= 4096),
  backend int not null,
  said_at timestamptz not null,
  primary key (review, writer)
);

create function debrief.before_share() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare first_member name;
begin
  new.member := session_user;
  new.made_at := clock_timestamp();
  select member into first_member from debrief.share where review = new.review order by key_number limit 1;
  if exists (select from debrief.removed where review = new.review) then
    raise exception 'debrief: the review was taken off the server' using errcode = 'DB003';
  end if;
  if first_member is not null and first_member <> session_user then
    raise exception 'debrief: only who shared the review first can give it a new code' using errcode = 'DB001';
  end if;
  return new;
end $$;
create trigger before_share before insert on debrief.share for each row execute function debrief.before_share();

create function debrief.before_writer() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.member := session_user;
  return new;
end $$;
create trigger before_writer before insert on debrief.writer for each row execute function debrief.before_writer();

create function debrief.before_line() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.member := session_user;
  new.sent_at := clock_timestamp();
  new.tx := pg_current_xact_id();
  if exists (select from debrief.share where review = new.review and key_number > new.key_number) then
    raise exception 'debrief: the review has a new code' using errcode = 'DB002';
  end if;
  return new;
end $$;
create trigger before_line before insert on debrief.line for each row execute function debrief.before_line();

create function debrief.after_lines() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare named text;
begin
  for named in select distinct review from fresh loop
    perform pg_notify('debrief:' || named, 'line');
  end loop;
  return null;
end $$;
create trigger after_lines after insert on debrief.line referencing new table as fresh
  for each statement execute function debrief.after_lines();

create function debrief.after_share() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_notify('debrief:' || new.review, 'share');
  return null;
end $$;
create trigger after_share after insert on debrief.share for each row execute function debrief.after_share();

-- Whoever is on any review looks at the version once more, before anything else goes to tables that are newer.
create function debrief.after_version() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare named text;
begin
  for named in select distinct review from debrief.share loop
    perform pg_notify('debrief:' || named, 'share');
  end loop;
  return null;
end $$;
create trigger after_version after insert on debrief.version for each row execute function debrief.after_version();

-- The one thing that is written over: what a process says of itself, by the member who said it. Nobody misses it after a
-- crash, so no disk is waited for: notifying transactions end one after the other, and all others would wait with it.
create function debrief.say_here(its_review text, its_writer text, its_sealed bytea)
returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  -- Before anybody can read its name: no other may begin to write under it.
  insert into debrief.writer (review, writer)
    select its_review, its_writer where exists (select from debrief.share s where s.review = its_review)
  on conflict do nothing;
  insert into debrief.here as h
    select its_review, its_writer, session_user, its_sealed, pg_backend_pid(), clock_timestamp()
    where exists (select from debrief.writer w
      where w.review = its_review and w.writer = its_writer and w.member = session_user)
  on conflict (review, writer) do update
    set sealed = excluded.sealed, backend = excluded.backend, said_at = excluded.said_at
    where h.member = session_user;
  select set_config('synchronous_commit', 'off', true);
  select pg_notify('debrief:' || its_review, 'here');
$$;
revoke all on function debrief.say_here from public;

grant usage on schema debrief to ${MEMBER}, ${READER};
grant select on all tables in schema debrief to ${MEMBER}, ${READER};
grant insert on debrief.share, debrief.writer, debrief.line to ${MEMBER};
grant execute on function debrief.say_here to ${MEMBER};

insert into debrief.version (version) values (${TABLES});
`.trim();

/** The two roles that people are given, where they are not there; a server can have several databases with tables. */
export const roles = [MEMBER, READER]
  .map(
    (role) => `do $$ begin
  if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
end $$;`,
  )
  .join('\n');
