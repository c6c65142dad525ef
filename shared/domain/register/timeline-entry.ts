/** One line of a taxpayer's timeline. */
import type { UserId } from "../../kernel/id.ts";
import type { Instant, PlainDate } from "../../kernel/plain-date.ts";
import type { Message, TextParams } from "../../kernel/text.ts";

type TimelineTopic = "registration" | "regime" | "link" | "request" | "control" | "release";
export interface TimelineLink {
  readonly to: "request" | "case" | "taxpayer";
  readonly id: string;
}

export interface TimelineEntry {
  readonly on: PlainDate;
  /** When it was recorded; null for what the registers say without an hour. */
  readonly at: Instant | null;
  readonly topic: TimelineTopic;
  readonly message: Message;
  readonly by: UserId | null;
  readonly link: TimelineLink | null;
}

/** An entry and what it is of: a change by decision and the register's own row of it are told once. */
export interface Told extends TimelineEntry {
  readonly of: string | null;
}

interface Said {
  readonly on: PlainDate;
  readonly topic: TimelineTopic;
  /** `register.timeline.<name>` */
  readonly name: string;
  readonly params?: TextParams;
  readonly of?: string;
  readonly link?: TimelineLink | null;
}

export const tell = (
  { on, topic, name, params, of, link }: Said,
  at: Instant | null = null,
  by: UserId | null = null,
): Told => ({
  on,
  at,
  topic,
  message: { key: `register.timeline.${name}`, ...(params ? { params } : {}) },
  by,
  link: link ?? null,
  of: of ?? null,
});
