/** Transfers as both offices see them, and what each says of the papers of open cases. */
import { and, desc, eq, inArray, or } from "drizzle-orm";
import type { Transfer } from "#shared/contract/central/transfer.ts";
import { actingRole } from "#shared/domain/access/permissions.ts";
import type { Id } from "#shared/kernel/id.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { type Answer, type Identity, refusal } from "../enrolment/identity.ts";
import { transferCases, transfers } from "../schema/identity.ts";

type Row = typeof transfers.$inferSelect;
type CaseRow = typeof transferCases.$inferSelect;

const caseView = (row: CaseRow): Transfer["cases"][number] => ({
  stream: row.stream,
  number: row.number,
  caseStatus: row.caseStatus,
  status: row.status as Transfer["cases"][number]["status"],
  letter: row.letter,
  sentAt: row.sentAt as Transfer["receivedAt"],
  receivedAt: row.receivedAt as Transfer["receivedAt"],
});

const viewOf = ({ secrets }: Identity, row: Row, cases: readonly CaseRow[]): Transfer => ({
  transferId: row.transferId as Id<"Transfer">,
  inn: (secrets.unseal("transfer", row.transferId, row.taxpayer)?.toString() ?? "") as Inn,
  from: row.fromOffice,
  to: row.toOffice,
  enteredOn: row.enteredOn as Transfer["enteredOn"],
  newFrom: row.newFrom as Transfer["newFrom"],
  status: row.status as Transfer["status"],
  receivedAt: row.receivedAt as Transfer["receivedAt"],
  cases: cases.filter(({ transferId }) => transferId === row.transferId).map(caseView),
});

const withCases = async (identity: Identity, rows: readonly Row[]): Promise<readonly Transfer[]> => {
  if (rows.length === 0) return [];
  const cases = await identity.db
    .select()
    .from(transferCases)
    .where(
      inArray(
        transferCases.transferId,
        rows.map(({ transferId }) => transferId),
      ),
    )
    .orderBy(transferCases.number);
  return rows.map((row) => viewOf(identity, row, cases));
};

const givesOrTakes = (office: string) => or(eq(transfers.fromOffice, office), eq(transfers.toOffice, office));

/** The latest first. @param office only those it gives or takes; null: all */
export const listTransfers = async (
  identity: Identity,
  office: string | null,
  limit: number,
): Promise<readonly Transfer[]> =>
  withCases(
    identity,
    await identity.db
      .select()
      .from(transfers)
      .where(office === null ? undefined : givesOrTakes(office))
      .orderBy(desc(transfers.recordedAt), desc(transfers.transferId))
      .limit(limit),
  );

export const transferById = async (identity: Identity, transferId: string): Promise<Transfer | null> => {
  const rows = await identity.db.select().from(transfers).where(eq(transfers.transferId, transferId));
  return (await withCases(identity, rows))[0] ?? null;
};

/** Who says it: an active officer of the office, who prepares its cases. */
export interface Says {
  readonly office: string;
  readonly actor: string;
}

const maySay = async ({ offices }: Identity, { office, actor }: Says): Promise<boolean> => {
  const user = await offices.inOffice(office, (tx) => tx.user(actor));
  return user?.active === true && actingRole(user.roles, "registration.prepare") !== undefined;
};

/** The transfer, where this side of it may speak. */
const spokenFor = async (
  identity: Identity,
  transferId: string,
  says: Says,
  side: "from" | "to",
): Answer<Transfer> => {
  const transfer = await transferById(identity, transferId);
  // Of offices that have no part in it nothing is told.
  if (transfer === null || (transfer.from !== says.office && transfer.to !== says.office))
    return err(refusal("transfer-unknown"));
  if (transfer[side] !== says.office) return err(refusal("transfer-other-side"));
  return (await maySay(identity, says)) ? ok(transfer) : err(refusal("transfer-no-right"));
};

const again = async (identity: Identity, transferId: string): Answer<Transfer> => {
  const transfer = await transferById(identity, transferId);
  return transfer === null ? err(refusal("transfer-unknown")) : ok(transfer);
};

const hasCase = (transfer: Transfer, stream: string): boolean =>
  transfer.cases.some((one) => one.stream === stream);

/** The old office sent the papers of a case. */
export const sendCase = async (
  identity: Identity,
  input: { readonly transferId: string; readonly stream: string; readonly letter: string },
  says: Says,
): Answer<Transfer> => {
  const transfer = await spokenFor(identity, input.transferId, says, "from");
  if (!transfer.ok) return transfer;
  if (!hasCase(transfer.value, input.stream)) return err(refusal("transfer-case-unknown"));
  const sent = { status: "sent", letter: input.letter, sentBy: says.actor, sentAt: identity.clock() };
  // What was received is not sent any more; a letter may be put right until then.
  await identity.db
    .update(transferCases)
    .set(sent)
    .where(
      and(
        eq(transferCases.transferId, input.transferId),
        eq(transferCases.stream, input.stream),
        inArray(transferCases.status, ["open", "sent"]),
      ),
    );
  return again(identity, input.transferId);
};

/** The new office has the papers of a case. */
export const receiveCase = async (
  identity: Identity,
  input: { readonly transferId: string; readonly stream: string },
  says: Says,
): Answer<Transfer> => {
  const transfer = await spokenFor(identity, input.transferId, says, "to");
  if (!transfer.ok) return transfer;
  if (!hasCase(transfer.value, input.stream)) return err(refusal("transfer-case-unknown"));
  const received = { status: "received", receivedBy: says.actor, receivedAt: identity.clock() };
  const [row] = await identity.db
    .update(transferCases)
    .set(received)
    .where(
      and(
        eq(transferCases.transferId, input.transferId),
        eq(transferCases.stream, input.stream),
        eq(transferCases.status, "sent"),
      ),
    )
    .returning({ stream: transferCases.stream });
  const found = transfer.value.cases.find((one) => one.stream === input.stream);
  if (row === undefined && found?.status === "open") return err(refusal("transfer-case-not-sent"));
  return again(identity, input.transferId);
};

/** The new office has taken the taxpayer over. */
export const receiveTransfer = async (
  identity: Identity,
  transferId: string,
  says: Says,
): Answer<Transfer> => {
  const transfer = await spokenFor(identity, transferId, says, "to");
  if (!transfer.ok) return transfer;
  await identity.db
    .update(transfers)
    .set({ status: "received", receivedBy: says.actor, receivedAt: identity.clock() })
    .where(and(eq(transfers.transferId, transferId), eq(transfers.status, "entered")));
  return again(identity, transferId);
};
