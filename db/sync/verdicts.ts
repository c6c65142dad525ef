/** What the centre made of the device's commands, taken in. A verdict that comes twice changes nothing. */
import type { PushAnswer, Verdict } from "#shared/sync/wire.ts";
import { inTransaction, type WriteHandle } from "../handle.ts";
import { type Noting, setAsideCommand } from "./set-aside.ts";

export interface TakenVerdicts {
  readonly accepted: number;
  readonly refused: number;
  readonly conflicts: number;
  /** To be sent again later; the centre knows nothing of them. */
  readonly postponed: number;
}

const isPending = (write: WriteHandle, commandId: string): boolean =>
  write
    .query<object>("SELECT 1 FROM sync_commands WHERE command_id = ? AND state = 'pending'")
    .get(commandId) !== undefined;

const keep = (write: WriteHandle, verdict: Verdict, state: string, at: string): void => {
  write
    .statement("UPDATE sync_commands SET state = ?, verdict = ?, answered_at = ? WHERE command_id = ?")
    .run(state, JSON.stringify(verdict), at, verdict.commandId);
};

const take = (write: WriteHandle, verdict: Verdict, noting: Noting): Verdict["verdict"] | null => {
  if (!isPending(write, verdict.commandId)) return null;
  switch (verdict.verdict) {
    case "accepted":
      keep(write, verdict, "accepted", noting.at);
      return "accepted";
    case "refused":
      // Without a trace at the centre nothing was decided: the device itself is not believed.
      if (!verdict.kept) return "postponed";
      setAsideCommand(write, verdict.commandId, "refused", verdict.reason, noting);
      keep(write, verdict, "refused", noting.at);
      return "refused";
    case "conflict":
      setAsideCommand(write, verdict.commandId, "conflict", null, noting);
      keep(write, verdict, "conflict", noting.at);
      return "conflict";
    case "postponed":
      return "postponed";
  }
};

export const applyVerdicts = (write: WriteHandle, answer: PushAnswer, noting: Noting): TakenVerdicts =>
  inTransaction(write, () => {
    const taken = answer.verdicts.map((verdict) => take(write, verdict, noting));
    const count = (kind: Verdict["verdict"]): number => taken.filter((one) => one === kind).length;
    return {
      accepted: count("accepted"),
      refused: count("refused"),
      conflicts: count("conflict"),
      postponed: count("postponed"),
    };
  });
