-- Everything carries the site. What people wrote is json, not jsonb, which keeps no NUL in a string.

-- The truth: one row a commit, which is never changed.
create table bt.journal (
  site text collate "C" not null,
  doctor text collate "C" not null,
  seq integer not null check (seq > 0),
  at text not null,
  by text not null,
  key text not null,
  changes json not null,
  prev text,
  hash text,
  primary key (site, doctor, seq),
  unique (site, doctor, key)
);

-- What the journal comes to, written in the same statement: all its changes in one row, and the summary.
create table bt.logbook (
  site text collate "C" not null,
  doctor text collate "C" not null,
  version integer not null,
  hash text not null,
  changes json not null,
  summary json not null,
  primary key (site, doctor)
);

-- When each doctor is due next; null is not before the next commit.
create table bt.due (
  site text collate "C" not null,
  doctor text collate "C" not null,
  turns integer not null,
  next_at timestamptz,
  primary key (site, doctor)
);
create index due_next on bt.due (site, next_at);

create table bt.record (
  site text collate "C" not null,
  kind text not null,
  id text collate "C" not null,
  version integer not null,
  value json not null,
  primary key (site, kind, id)
);

create table bt.delivery (
  site text collate "C" not null,
  key text collate "C" not null,
  recipient text not null,
  platform text not null,
  conversation text not null,
  message text not null,
  doctors text[] not null,
  at text collate "C" not null,
  delivery json not null,
  primary key (site, key)
);
create index delivery_recipient on bt.delivery (site, recipient);
create index delivery_message on bt.delivery (site, platform, conversation, message);
create index delivery_doctors on bt.delivery using gin (doctors);

-- A claim that was told has until = infinity.
create table bt.claim (
  site text collate "C" not null,
  key text collate "C" not null,
  until timestamptz not null,
  tries integer not null,
  token uuid,
  primary key (site, key)
);

-- Whose turn it is to do what only one process may do at a time.
create table bt.turn (
  site text collate "C" not null,
  name text not null,
  holder uuid not null,
  until timestamptz not null,
  primary key (site, name)
);
