/** What the register's tabs of a card show, computed. */
import type { RegisterCard, Representation } from "#shared/contract/register-view.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";

type TimelineEntry = RegisterCard["timeline"][number];
type Topic = TimelineEntry["topic"];

/** Topics the timeline has, in the order they are offered; one alone is no choice. */
export function topicsIn(timeline: readonly TimelineEntry[]): readonly Topic[] {
  const order: readonly Topic[] = ["registration", "regime", "link", "request", "control", "release"];
  const there = order.filter((topic) => timeline.some((entry) => entry.topic === topic));
  return there.length > 1 ? there : [];
}

export const ofTopic = (
  timeline: readonly TimelineEntry[],
  topic: Topic | "all",
): readonly TimelineEntry[] =>
  topic === "all" ? timeline : timeline.filter((entry) => entry.topic === topic);

/** The address an entry leads to. */
export function addressOf(link: TimelineEntry["link"]): string | null {
  if (link === null) return null;
  const places = { request: "/registration", case: "/desk-audit/cases", taxpayer: "/taxpayers" } as const;
  return `${places[link.to]}/${link.id}`;
}

/** Whether a power is still there to be ended: one whose last day is today has been. */
export const isEndable = ({ current, to }: Pick<Representation, "current" | "to">, today: PlainDate) =>
  current && (to === null || to > today);

/** Who may receive data about the taxpayer as the taxpayer: it itself, and who acts for it today. */
export function ownRecipients(
  card: Pick<RegisterCard, "inn" | "actingForIt">,
  own: string,
): readonly { readonly value: string; readonly label: string }[] {
  const acting = card.actingForIt.filter(({ current }) => current);
  const people = new Map(acting.map(({ inn, name }) => [inn as string, `${name} (${inn})`]));
  people.delete(card.inn);
  return [
    { value: card.inn, label: `${own} (${card.inn})` },
    ...[...people].map(([value, label]) => ({ value, label })),
  ];
}
