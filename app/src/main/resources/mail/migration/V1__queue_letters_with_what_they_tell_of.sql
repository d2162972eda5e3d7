-- A letter is queued in the transaction of what it tells of: neither leaves without the other.
-- Purpose: to reach one person. Kept 30 days, its text no longer than until it is sent (it may hold a key).
create table letter (
    id uuid primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    queued_at timestamptz not null,
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    sent_at timestamptz,
    last_error text
);

-- What the courier looks for.
create index letter_to_send on letter (next_attempt_at) where sent_at is null;
create index letter_by_recipient on letter (recipient);
