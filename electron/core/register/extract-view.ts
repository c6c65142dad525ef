/** A release as lists show it: to whom, on what ground, which parts; the paper itself is printed on demand. */
import type { RecordedChange } from "#db/queries/register-card.ts";
import type { ReleasedExtract } from "#shared/contract/register-view.ts";
import type { Cell, ExtractContent } from "#shared/domain/register/extract-content.ts";
import { formatSom } from "#shared/kernel/money.ts";
import type { Message } from "#shared/kernel/text.ts";

const saidBy = (cell: Cell): string | Message => {
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "message":
      return cell.message;
    case "name":
      return cell.name.ru;
    case "date":
      return cell.date;
    case "period":
      return cell.period;
    case "amount":
      return formatSom(cell.amount);
  }
};

const viewOf = (content: ExtractContent): ReleasedExtract => ({
  extractId: content.extractId,
  number: content.registration.number,
  scope: content.scope,
  recipient: content.recipient,
  ground:
    content.ground === null
      ? null
      : {
          article: content.ground.article,
          title: content.ground.title,
          evidence: content.ground.evidence.map(({ label, value }) => ({ label, value: saidBy(value) })),
        },
  sections: content.sections.map(({ section }) => section),
  releasedAt: content.registration.signedAt,
  by: content.signedBy.fullName,
});

/** Releases among the changes, the newest first. */
export const releasesAmong = (changes: readonly RecordedChange[]): ReleasedExtract[] =>
  changes
    .flatMap(({ change }) => (change.type === "ExtractReleased" ? [viewOf(change.payload.content)] : []))
    .reverse();
